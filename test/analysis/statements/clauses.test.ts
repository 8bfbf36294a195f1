import { describe, expect, it } from 'vitest'
import { clausesOf } from '#src/analysis/english/clauses/read-clauses.ts'
import { tagWords } from '#src/analysis/english/tags/tag-words.ts'
import { addWords, type Word } from '#src/analysis/english/tokens/words.ts'

/** The clause of a verb, given by its written form. */
function clauseOf(sentence: string, verb: string) {
  const words: Word[] = []
  addWords(words, sentence, { start: 0, end: sentence.length })
  tagWords(words, false)
  const clause = clausesOf(words).find(({ group }) => words[group.head]!.lower === verb)
  if (!clause) throw new Error(`No clause of "${verb}" in: ${sentence}`)
  const { subject } = clause
  return {
    ...clause,
    subject: subject && sentence.slice(words[subject.first]!.start, words[subject.head]!.end),
  }
}

describe('what a clause denies', () => {
  it.each([
    ['The envoy has not yet explained the deal.', 'explained', true],
    ['The envoy has explained the deal, yet nobody listened.', 'explained', false],
    ['The cabinet has yet to explain the deal.', 'explain', true],
    ['The cabinet has neither confirmed nor denied the raid.', 'confirmed', true],
    ['The cabinet has neither confirmed nor denied the raid.', 'denied', true],
    ['The cabinet has confirmed and then denied the raid.', 'denied', false],
    ['Neither side confirmed the raid.', 'confirmed', true],
    ['Either side confirmed the raid.', 'confirmed', false],
    ['Nobody said a word.', 'said', true],
    ['The envoy declined to say why.', 'say', true],
    ['The envoy hurried to say why.', 'say', false],
    ['The envoy left without saying why.', 'saying', true],
    ['The envoy stopped short of accusing the army.', 'accusing', true],
    ['The envoy left after accusing the army.', 'accusing', false],
  ])('%s (%s): %s', (sentence, verb, negated) => {
    expect(clauseOf(sentence, verb).negated).toBe(negated)
  })
})

describe('whether a clause is real', () => {
  it.each([
    ['The bank announced a loan.', 'announced', 'real'],
    ['The bank will announce a loan.', 'announce', 'future'],
    ['The bank could announce a loan.', 'announce', 'conditional'],
    ['The bank is expected to announce a loan.', 'announce', 'expected'],
    ['The bank is to announce a loan.', 'announce', 'expected'],
    ['The bank used a letter to announce a loan.', 'announce', 'purpose'],
    ['The group pushed the party to say that it backs the treaty.', 'say', 'expected'],
    ['It is hard to say why the deal failed.', 'say', 'hypothetical'],
    ['If the bank announces a loan, prices fall.', 'announces', 'hypothetical'],
    ['When the bank announced a loan, prices fell.', 'announced', 'real'],
  ])('%s (%s): %s', (sentence, verb, reality) => {
    expect(clauseOf(sentence, verb).reality).toBe(reality)
  })
})

describe('what a clause does in its sentence', () => {
  it.each([
    ['The mayor said the bridge was safe.', 'said', 'main'],
    ['The mayor said that the bridge was safe.', 'was', 'reported'],
    ['The mayor, who said so, left.', 'said', 'relative'],
    ['When the mayor said so, they left.', 'said', 'subordinate'],
    ['The bridge, the mayor said, was safe.', 'said', 'parenthetical'],
    ['The mayor left, saying it was safe.', 'saying', 'participial'],
    ['The mayor came to say it was safe.', 'say', 'infinitive'],
  ])('%s (%s): %s', (sentence, verb, role) => {
    expect(clauseOf(sentence, verb).role).toBe(role)
  })
})
