import { describe, expect, it } from 'vitest'
import { hintsOf, noHints } from '#src/feeds/reading/feed-hints.ts'

const hints = (fields: Readonly<Record<string, readonly string[]>>) =>
  hintsOf(
    new Map(
      Object.entries(fields).map(([name, texts]) => [name, texts.map((text) => ({ text, attributes: {} }))]),
    ) as Parameters<typeof hintsOf>[0],
  )
const hour = 3_600_000

describe('what a feed says of its pace', () => {
  it.each([
    ['60', 60],
    [' 1.5 ', 1.5],
    ['0', null],
    ['-5', null],
    ['soon', null],
    ['', null],
    ['Infinity', null],
  ])('a ttl of “%s” is %s minutes', (ttl, minutes) => {
    expect(hints({ 'core.ttl': [ttl] })).toEqual({ ...noHints, ttlMinutes: minutes })
  })

  it.each([
    ['hourly', undefined, hour],
    ['Daily', undefined, 24 * hour],
    ['weekly', undefined, 168 * hour],
    ['monthly', undefined, 720 * hour],
    ['yearly', undefined, 8760 * hour],
    ['daily', '2', 12 * hour],
    ['daily', '0', 24 * hour],
    ['daily', '0.5', 24 * hour],
    ['never', '2', null],
    ['constructor', '2', null],
  ])('%s, %s times, is every %s ms', (period, frequency, ms) => {
    const fields = { 'sy.updateperiod': [period], ...(frequency ? { 'sy.updatefrequency': [frequency] } : {}) }
    expect(hints(fields)).toEqual({ ...noHints, updatePeriodMs: ms })
  })

  it('hours to skip are 0 to 23, and 24 is midnight', () => {
    expect(hints({ 'core.hour': ['0', '7', '23', '24', '25', '99', '7', '-1', 'x', '007', ' 8 '] }).skipHours).toEqual([
      0, 7, 23, 8,
    ])
  })

  it('days to skip begin with Sunday', () => {
    expect(hints({ 'core.day': ['Sunday', 'saturday', 'MONDAY', 'Montag', ''] }).skipDays).toEqual([0, 6, 1])
  })

  it('forty letters are read of a field', () => {
    expect(hints({ 'core.ttl': [`${'0'.repeat(39)}7`] }).ttlMinutes).toBe(7)
    expect(hints({ 'core.ttl': [`${'0'.repeat(40)}7`] }).ttlMinutes).toBeNull()
  })

  it('a feed may say nothing', () => {
    expect(hints({})).toEqual({ ttlMinutes: null, skipHours: [], skipDays: [], updatePeriodMs: null })
  })
})
