import { z } from 'zod'

/** In `.env` a variable without a value means: not set. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional())

export const text = z.string().trim()
export const snowflake = text.regex(/^\d{15,21}$/, 'must be the number that Discord shows as the id')
export const webAddress = text.refine(
  (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
  'must be an http(s) address',
)
/** Where outlets reach the operator: a page or a mailto: address. */
export const contactAddress = text.refine(
  (value) => /^(https?|mailto):$/.test(URL.parse(value)?.protocol ?? ''),
  'must be an http(s) or mailto: address',
)
export const postgresAddress = text
  .refine(
    (value) => !hasBareCharacters(value),
    'must have each special character of user and password percent-encoded: @ as %40, # as %23, / as %2F, ? as %3F, % as %25',
  )
  .refine(
    (value) => /^postgres(?:ql)?:$/.test(URL.parse(value)?.protocol ?? ''),
    'must be a postgres:// address, such as postgres://user:password@host:5432/name',
  )
export const list = text.transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)
export const timeZone = text.refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin')

export const wholeNumber = (least: number, most: number) =>
  text
    .refine(
      (value) => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most,
      `must be a whole number from ${least} to ${most}`,
    )
    .transform(Number)
export const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, `must be one of ${names.join(', ')}`)

/** Days that something is kept; 0: for ever. Messages are corrected for seven days, and stories grow for some. */
export const days = wholeNumber(0, 36_500).refine(
  (value) => value === 0 || value >= 14,
  'must be 0, for ever, or at least 14',
)

/** `20GB`, `500 MB`, in bytes. */
export const bytes = text
  .regex(/^\d{1,6}(?:\.\d{1,3})? ?[MGT]B$/i, 'must be a size such as 500MB, 20GB or 1TB')
  .transform((value) =>
    Math.round(Number.parseFloat(value) * unitBytes[value.slice(-2, -1).toUpperCase() as 'M' | 'G' | 'T']),
  )
  .refine((size) => size > 0, 'must be more than nothing; empty is no limit')
const unitBytes = { M: 1e6, G: 1e9, T: 1e12 } as const

/** How many there may be; 0 for none. */
export const count = wholeNumber(0, 1_000_000)

/**
 * Whether an address has special characters as they are. Of a password with an `@`, `#`, `/` or `?` a piece would be
 * taken for the host's name.
 */
function hasBareCharacters(address: string): boolean {
  const rest = address.slice(address.indexOf('://') + 3)
  const person = rest.slice(0, Math.max(0, rest.lastIndexOf('@')))
  return rest.includes('#') || /[@/?]|%(?![0-9a-f]{2})/i.test(person)
}

function isTimeZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
