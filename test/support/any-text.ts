import fc from 'fast-check'

/**
 * Any letter of Unicode, half of them of its first plane. The unit `binary` of fast-check is as wide, but keeps a table of
 * all million letters, which takes two seconds to make.
 */
const anyLetter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }))
  .map((code) => String.fromCodePoint(code), codeOf)

function codeOf(letter: unknown): number {
  const code = typeof letter === 'string' ? letter.codePointAt(0) : undefined
  if (code === undefined || letter !== String.fromCodePoint(code)) throw new Error('No single letter')
  return code
}

/** A text of any letters. */
export function anyText(
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
  return fc.string({ ...lengths, unit: anyLetter })
}
