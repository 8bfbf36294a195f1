import { describe, expect, it } from 'vitest'
import { mutantsOf } from '#bench/mutate/mutants-of.ts'

/** The sources that the mutants of a source give. */
function mutated(source: string): readonly string[] {
  return mutantsOf('a.ts', source).map(
    ({ start, end, replacement }) => source.slice(0, start) + replacement + source.slice(end),
  )
}

describe('mutants', () => {
  it.each([
    ['const most = 3', ['const most = 4']],
    ['const open = true', ['const open = false']],
    ['a = b <= c', ['a = b < c']],
    ['a = (b) /* < */ > c', ['a = (b) /* < */ >= c']],
    ['a = b === c', ['a = b !== c']],
    ['a = b && c', ['a = b || c']],
    ['a = !b', ['a = b']],
    ['if (a) b()', ['if (true) b()', 'if (false) b()']],
    ['x = a ? b : c', ['x = true ? b : c', 'x = false ? b : c']],
    ['const n = 1 as number', ['const n = 2 as number']],
  ])('of %s', (source, expected) => {
    expect(mutated(source)).toEqual(expected)
  })

  it('are plain values, whatever the source holds', () => {
    const mutants = mutantsOf('a.ts', 'a = b < 10n')
    expect(JSON.parse(JSON.stringify(mutants))).toEqual(mutants)
    expect(mutants.map(({ within }) => within)).toEqual([{ start: 4, end: 11 }])
  })

  it.each(["import a from './a.ts'", 'type A = 1 | true', 'let a: 1 | 2', 'const a = b + c', "const a = 'word'"])(
    '%s has none',
    (source) => {
      expect(mutated(source)).toEqual([])
    },
  )

  it('are written to a file, with a number that JSON does not know beside them', () => {
    const mutants = mutantsOf('a.ts', 'a = b < 2n')
    expect(JSON.parse(JSON.stringify(mutants))).toEqual(mutants)
    expect(mutants).toHaveLength(1)
  })
})
