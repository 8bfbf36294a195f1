import { describe, expect, it } from 'vitest'
import { said } from '#test/support/said.ts'

describe('what follows a verb of calling or saying', () => {
  it.each([
    ['Troops left the base at Qayyara, also called “Harlow Field”, on Monday.', []],
    ['The gallery sold a print called “Cowboys” on Monday.', []],
    ['The bill, called the “Fair Ports Act,” passed on Monday.', []],
    ['The plan, called a “sham” by Jane Doe, was dropped.', []],
    ['Jane Doe, a senator, called the plan a “sham”.', ['Jane Doe: the plan a “sham”']],
    ['Officials called “Harlow Field” a mistake.', ['Officials: “Harlow Field” a mistake']],
  ])('a name in marks is nobody’s words: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['The mayor said the bridge on Monday.', []],
    ['The mayor said a word.', []],
    ['The mayor said nice things.', []],
    ['The mayor said the bridge would close.', ['The mayor: the bridge would close']],
    ['The mayor said three bridges had closed.', ['The mayor: three bridges had closed']],
    ['The mayor said that was a mistake.', ['The mayor: that was a mistake']],
    ['Asked about it, the mayor said that would be “a mistake.”', ['the mayor: that would be “a mistake.”']],
    ['The mayor said it in an interview that was sent on Friday.', []],
    ['The mayor said “never” to all of it.', ['The mayor: “never” to all of it']],
    ['The mayor said a “new bridge” on Monday.', ['The mayor: a “new bridge” on Monday']],
  ])('only a clause or words in marks are said: %s', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })
})
