import { expect, it } from 'vitest'
import { byText } from '#src/base/by-text.ts'

it('texts are ordered by their letters, capitals first, whatever the language of the machine', () => {
  expect(['b', 'ä', 'a', '', 'B', 'a1', 'a'].sort(byText)).toEqual(['', 'B', 'a', 'a', 'a1', 'b', 'ä'])
  expect([byText('a', 'a'), byText('a', 'b'), byText('b', 'a')]).toEqual([0, -1, 1])
})
