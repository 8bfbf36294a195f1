import fc from 'fast-check'
import { expect, it } from 'vitest'
import { likenessTo } from '#src/briefings/likeness-to.ts'
import { likeness, sentenceVector } from '#src/briefings/sentence-vector.ts'

it('gives the same likeness to many sentences as to each of them alone', () => {
  const word = fc.constantFrom('army', 'shelled', 'market', 'killed', 'people', 'talks', 'ended', 'river', 'the')
  const sentence = fc.array(word, { maxLength: 8 }).map((words) => sentenceVector(words.join(' ')))
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), sentence, (others, one) => {
      const likenesses = likenessTo(others.map((vector) => ({ vector })))
      expect([...likenesses(one)]).toEqual(others.map((other) => likeness(one, other)))
    }),
  )
})
