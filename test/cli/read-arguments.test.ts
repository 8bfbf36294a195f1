import { describe, expect, it } from 'vitest'
import { UsageError } from '#src/cli/command.ts'
import { readArguments, readChoice, readCount, readDuration, readMoment, readWords } from '#src/cli/read-arguments.ts'

describe('lengths of time', () => {
  it.each([
    { typed: '90m', ms: 5_400_000 },
    { typed: '24h', ms: 86_400_000 },
    { typed: '7D', ms: 604_800_000 },
    { typed: ' 2w ', ms: 1_209_600_000 },
  ])('$typed', ({ typed, ms }) => {
    expect(readDuration('since', typed)).toBe(ms)
  })

  it.each(['', '24', 'h', '-1d', '1.5h', 'yesterday', '1e3m'])('not %j', (typed) => {
    expect(() => readDuration('since', typed)).toThrow(UsageError)
    expect(() => readDuration('since', typed)).toThrow(/^--since takes a length of time like 90m, 24h, 7d or 2w, not '/)
  })
})

describe('lengths of time out of bounds', () => {
  it.each(['0h', '999d', '99999w'])('%j names the bounds', (typed) => {
    expect(() => readDuration('since', typed)).toThrow(
      `--since takes a length of time from 1m to 366d, not '${typed}'.`,
    )
  })
})

describe('moments', () => {
  it.each([
    { typed: '2026-02-30', day: '2026-02-30' },
    { typed: '2025-02-29T00:00Z', day: '2025-02-29' },
    { typed: '2026-04-31T12:00+02:00', day: '2026-04-31' },
  ])('not $typed, a day that is in no calendar', ({ typed, day }) => {
    expect(() => readMoment('at', typed)).toThrow(`--at names a day that is in no calendar: ${day}.`)
  })

  it('takes 29 February where there is one', () => {
    expect(readMoment('at', '2028-02-29').toISOString()).toBe('2028-02-29T00:00:00.000Z')
  })

  it.each([
    { typed: '2026-11-01T06:00Z', iso: '2026-11-01T06:00:00.000Z' },
    { typed: '2026-11-01', iso: '2026-11-01T00:00:00.000Z' },
    { typed: '2026-11-01T06:00', iso: '2026-11-01T06:00:00.000Z' },
    { typed: '2026-11-01T06:00:30+02:00', iso: '2026-11-01T04:00:30.000Z' },
  ])('$typed', ({ typed, iso }) => {
    expect(readMoment('at', typed).toISOString()).toBe(iso)
  })

  it.each(['', 'now', '2026-13-01', '1 November', '2026-11-01T25:00Z', '2026'])('not %j', (typed) => {
    expect(() => readMoment('at', typed)).toThrow(/^--at takes a moment like 2026-11-01T06:00Z, not '/)
  })
})

describe('topics and names', () => {
  it.each([
    { story: 'outer space goes', typed: '  iraq ', words: 'iraq' },
    { story: 'control characters part words', typed: 'iraq\u0000\u001b[31m\nnow', words: 'iraq [31m now' },
    { story: 'invisible characters go', typed: '\u200biraq\u202e', words: 'iraq' },
  ])('$story', ({ typed, words }) => {
    expect(readWords('The topic', typed)).toBe(words)
  })

  it('of 2,000 characters are refused with their length', () => {
    expect(() => readWords('The topic', 'x'.repeat(2_000))).toThrow(
      'The topic has 2000 characters; at most 100 are allowed.',
    )
  })

  it('of control characters alone are refused', () => {
    expect(() => readWords('The topic', '\u0007\u001b\u0000')).toThrow('The topic has no visible characters.')
  })
})

describe('numbers and choices', () => {
  it('keep to their bounds', () => {
    expect(readCount('limit', '25', { min: 1, max: 25 })).toBe(25)
    for (const typed of ['0', '26', '-1', '1.5', '', 'many']) {
      expect(() => readCount('limit', typed, { min: 1, max: 25 })).toThrow('--limit takes a whole number from 1 to 25')
    }
  })

  it('name what may be chosen', () => {
    expect(readChoice('kind', 'reported', ['verbatim', 'reported'])).toBe('reported')
    expect(() => readChoice('kind', 'rumour', ['verbatim', 'reported'])).toThrow(
      "--kind is one of verbatim, reported, not 'rumour'.",
    )
    expect(() => readChoice('kind', 'verbatin', ['verbatim', 'reported'])).toThrow(/ Did you mean verbatim\?$/)
  })
})

describe('options', () => {
  it('that nobody knows are refused in one sentence', () => {
    expect(() => readArguments(['iraq', '--sinze', '3d'], { since: { type: 'string' } })).toThrow(
      /^Unknown option '--sinze'\. Did you mean --since\?$/,
    )
  })

  it('that are followed by a dash say how such a value is written', () => {
    expect(() => readArguments(['--since', '-3d'], { since: { type: 'string' } })).toThrow(
      '--since is followed by its value. One that begins with a dash is written --since=-….',
    )
  })

  it('that lack their value are refused', () => {
    expect(() => readArguments(['--since'], { since: { type: 'string' } })).toThrow(UsageError)
  })
})
