import { expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

it.each<[string, string[]]>([
  [
    '“Today we mourn.\n\n“Tomorrow we ask who was to blame.\n\n“But not today,” said Bishop Carol Finn.',
    ['Carol Finn: Today we mourn.', 'Carol Finn: Tomorrow we ask who was to blame.', 'Carol Finn: But not today'],
  ],
  ['“Today we mourn.”\n\n“Tomorrow we ask,” said Bishop Carol Finn.', ['Carol Finn: Tomorrow we ask']],
  ['“Today we mourn.\n\nThe bell rang, said Bishop Carol Finn.', ['Carol Finn: The bell rang']],
  [
    '“Today we mourn.\n\nThe bell rang at nine.\n\n“But not today,” said Bishop Carol Finn.',
    ['Carol Finn: But not today'],
  ],
])('a paragraph whose mark nothing closes is of whoever speaks in the next: %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
