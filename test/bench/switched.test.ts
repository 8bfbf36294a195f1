import { describe, expect, it } from 'vitest'
import { mutantsOf } from '#bench/mutate/mutants-of.ts'
import { switched } from '#bench/mutate/switched.ts'

/** What a source gives with one of its mutants switched on; null: with none. */
function givenBy(source: string, on: number | null): unknown {
  const mutants = mutantsOf('a.ts', source).map((mutant, number) => ({ number, file: 'a.ts', mutant }))
  const isSwitchedOn = (number: number) => number === on
  const body = switched(source, mutants).replaceAll('globalThis.isSwitchedOn', 'isSwitchedOn')
  return new Function('isSwitchedOn', body)(isSwitchedOn)
}

describe('a source with switches', () => {
  it.each([
    ['return 3', 3, [4]],
    ['return 2 < 2', false, [false, true, true]],
    ['return true && !false', true, [false, true, false, false]],
    ['if (0 === 1) return "a"; return "b"', 'b', ['a', 'a', 'a', 'b', 'b']],
    ['return { 1: 2 }[1]', 2, [3, undefined]],
  ])('%s gives %j, and with one of them on: %j', (source, plain, mutated) => {
    expect(givenBy(source, null)).toEqual(plain)
    const found = mutantsOf('a.ts', source).map((_, number) => givenBy(source, number))
    expect(found.toSorted()).toEqual([...mutated].toSorted())
  })
})
