import { describe, expect, it } from 'vitest'
import { isBareName } from '#src/analysis/english/layout/roles.ts'

describe('a body that is no more than a name', () => {
  const longest = `Ann ${'x'.repeat(56).replace('x', 'X')}`

  it.each([
    ['Carl Milner', true],
    ['Ana de Sousa', false],
    ['Jean-Luc O’Neill Harlow Marsh', true],
    ['Carl', false],
    ['Carl Milner Ann Cole Doe', false],
    [longest, true],
    [`${longest}x`, false],
  ])('%s: %s', (line, expected) => {
    expect(isBareName(line)).toBe(expected)
  })
})
