import { describe, expect, it } from 'vitest'
import { tagWords } from '#src/analysis/english/tags/tag-words.ts'
import { tokenize } from '#src/analysis/english/tokens/tokens.ts'
import { addWords, type Word } from '#src/analysis/english/tokens/words.ts'

function tagsOf(text: string): Record<string, string> {
  const words: Word[] = []
  addWords(words, text, { start: 0, end: text.length })
  tagWords(words, false)
  return Object.fromEntries(words.map((word) => [word.lower, word.tag]))
}

describe('what a word does in its sentence', () => {
  it.each([
    ['The president claims the vote was fair.', { claims: 'finite', vote: 'noun', was: 'be' }],
    ['The claims of the president were false.', { claims: 'noun' }],
    ['Critics say it will rain.', { say: 'finite', will: 'modal', rain: 'base' }],
    ['He wants to report the theft.', { report: 'base' }],
    ['The accused minister has denied it.', { accused: 'adjective', denied: 'participle' }],
    ['Troops launched scathing attacks on the town.', { launched: 'finite', scathing: 'adjective', attacks: 'noun' }],
    ['The secretary added that it was late.', { secretary: 'noun', added: 'finite' }],
    ["Doe's lawyer says he's ill.", { "'s": 'be' }],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toMatchObject(expected)
  })
})

describe('tokens', () => {
  it.each([
    ['U.S. Gen. Doe spoke at 5 p.m.', ['u.s.', 'gen.', 'doe', 'spoke', 'at', '5', 'p.m.']],
    ['1,000.5 people didn’t pay 5% of $3m.', ['1,000.5', 'people', 'did', "n't", 'pay', '5', '%', 'of', '$3m', '.']],
    ['al-Assad—not Doe—left', ['al-assad', '—', 'not', 'doe', '—', 'left']],
  ])('%s', (text, expected) => {
    expect(tokenize(text, { start: 0, end: text.length }).map(({ lower }) => lower)).toEqual(expected)
  })
})
