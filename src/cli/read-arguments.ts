import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'
import { didYouMean, nearest } from './show/nearest.ts'

type Options = NonNullable<ParseArgsConfig['options']>

type Parsed<Wanted extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Wanted; allowPositionals: true; strict: true }>
>

/** Options and positional arguments of a command line. An unknown one is wrong use. */
export function readArguments<const Wanted extends Options>(argv: readonly string[], options: Wanted): Parsed<Wanted> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (cause) {
    // “Unknown option '--sinze'. To specify a positional argument starting with a '-', …”: only the first sentence is shown.
    const [sentence = 'The arguments cannot be read'] = cause instanceof Error ? cause.message.split(/\. |\.?\n/) : []
    const dashed = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument is ambiguous/.exec(sentence)?.[1]
    if (dashed !== undefined) {
      throw new UsageError(`${dashed} is followed by its value. One that begins with a dash is written ${dashed}=-….`, {
        cause,
      })
    }
    const unknown = /^Unknown option '(--?[\w-]+)'/.exec(sentence)?.[1]
    const meant =
      unknown === undefined
        ? undefined
        : nearest(
            unknown,
            Object.keys(options).map((name) => `--${name}`),
          )
    throw new UsageError(meant === undefined ? `${sentence}.` : `${sentence}. Did you mean ${meant}?`, { cause })
  }
}

const unitsMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

/** `90m`, `24h`, `7d`, `2w` in ms; at least a minute, at most a year. */
export function readDuration(name: string, typed: string): number {
  const [, amount, unit] = /^(\d{1,5})([mhdw])$/.exec(typed.trim().toLowerCase()) ?? []
  const durationMs = Number(amount) * unitsMs[unit as keyof typeof unitsMs]
  if (Number.isNaN(durationMs)) {
    throw new UsageError(`--${name} takes a length of time like 90m, 24h, 7d or 2w, not ${shown(typed)}.`)
  }
  if (durationMs < unitsMs.m || durationMs > 366 * unitsMs.d) {
    throw new UsageError(`--${name} takes a length of time from 1m to 366d, not ${shown(typed)}.`)
  }
  return durationMs
}

/** `180d`, `26w`, in ms: whole days, at most a hundred years. */
export function readDays(name: string, typed: string, { min }: { readonly min: number }): number {
  const [, amount, unit] = /^(\d{1,5})([dw])$/.exec(typed.trim().toLowerCase()) ?? []
  const days = Number(amount) * (unit === 'w' ? 7 : 1)
  if (Number.isNaN(days)) throw new UsageError(`--${name} takes days or weeks like 180d or 26w, not ${shown(typed)}.`)
  if (days < min || days > 36_500) throw new UsageError(`--${name} takes from ${min}d to 36500d, not ${shown(typed)}.`)
  return days * unitsMs.d
}

/** An ISO 8601 moment; one without an offset is UTC. */
export function readMoment(name: string, typed: string): Date {
  const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(typed)
  const moment = new Date(/^[^T]*T.*(?:Z|[+-]\d\d:?\d\d)$/.test(typed) || !typed.includes('T') ? typed : `${typed}Z`)
  if (!iso || Number.isNaN(moment.getTime())) {
    throw new UsageError(`--${name} takes a moment like 2026-11-01T06:00Z, not ${shown(typed)}.`)
  }
  const day = typed.slice(0, 10)
  // Date reads 30 February as 2 March, which would give the briefing of another day.
  if (new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day) {
    throw new UsageError(`--${name} names a day that is in no calendar: ${day}.`)
  }
  return moment
}

/** A whole number within bounds. */
export function readCount(name: string, typed: string, { min, max }: { min: number; max: number }): number {
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
  if (!(count >= min && count <= max)) {
    throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not ${shown(typed)}.`)
  }
  return count
}

/** One of a few words. */
export function readChoice<const Choice extends string>(
  name: string,
  typed: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === typed)
  if (!choice) {
    throw new UsageError(`--${name} is one of ${choices.join(', ')}, not ${shown(typed)}.${didYouMean(typed, choices)}`)
  }
  return choice
}

/**
 * A topic or a name as a person typed it: trimmed, without control characters.
 *
 * @param what - For the sentence on misuse: “The topic”.
 */
export function readWords(what: string, typed: string): string {
  const words = typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  if (words === '') throw new UsageError(`${what} has no visible characters.`)
  if (words.length > 100) throw new UsageError(`${what} has ${words.length} characters; at most 100 are allowed.`)
  return words
}

/** What was typed, shortened and without control characters, so that it can be printed. */
function shown(typed: string): string {
  const visible = typed.replace(/\p{C}/gu, '?')
  return `'${visible.length > 40 ? `${visible.slice(0, 40)}…` : visible}'`
}
