import { describe, expect, it } from 'vitest'
import type { StoryFeatures } from '#src/stories/gathering/features.ts'
import { createVocabulary } from '#src/stories/gathering/vocabulary.ts'

function features(...words: readonly string[]): StoryFeatures {
  const word = new Map(words.map((one) => [one, 1]))
  return { word, name: new Map(), number: new Map(), sureNames: new Set(), leaders: new Set() }
}

describe('a vocabulary that forgets', () => {
  it('stays within its limit however many new words come', () => {
    const vocabulary = createVocabulary()
    for (let day = 0; day < 50; day += 1) {
      vocabulary.learn(features('ferry', ...Array.from({ length: 20 }, (_, n) => `day${day}word${n}`)))
      vocabulary.forget(() => new Set(), 100)
      expect(vocabulary.termCount()).toBeLessThanOrEqual(100)
    }
    // A number that was freed is used again, so that no list grows.
    expect(vocabulary.snapshot().terms.length).toBeLessThanOrEqual(121)
  })

  it('keeps what articles need and what is usual, and lets go of the rarest', () => {
    const vocabulary = createVocabulary()
    for (let n = 0; n < 5; n += 1) vocabulary.learn(features('ferry'))
    const { word } = vocabulary.learn(features('zeppelin'))
    vocabulary.learn(features('kiosk', 'tram', 'canal'))
    vocabulary.forget(() => new Set(word.ids), 4)
    const kept = ['ferry', 'zeppelin', 'kiosk', 'tram', 'canal'].filter((one) => vocabulary.idOf(`w${one}`) !== null)
    expect(kept).toEqual(['ferry', 'zeppelin'])
    expect(vocabulary.countOf('wferry')).toBe(5)
    expect(vocabulary.countOf('wkiosk')).toBe(0)
  })

  it('gives a freed number to another word, which begins at nothing', () => {
    const vocabulary = createVocabulary()
    const old = vocabulary.learn(features('kiosk')).word.ids[0]!
    vocabulary.forget(() => new Set(), 0)
    const fresh = vocabulary.learn(features('tram')).word.ids[0]!
    expect(fresh).toBe(old)
    expect([vocabulary.termOf(fresh), vocabulary.countOf('wtram')]).toEqual(['tram', 1])
  })

  it('goes on from a snapshot with the numbers that it had', () => {
    const vocabulary = createVocabulary()
    const { word } = vocabulary.learn(features('ferry', 'kiosk', 'tram'))
    vocabulary.forget(() => new Set([word.ids[2]!]), 2)
    const restored = createVocabulary(JSON.parse(JSON.stringify(vocabulary.snapshot())))
    expect(restored.termOf(word.ids[2]!)).toBe('tram')
    const next = features('canal', 'tram', 'bridge')
    expect([...restored.learn(next).word.ids]).toEqual([...vocabulary.learn(next).word.ids])
  })
})

describe('the terms that an article is known by', () => {
  const kinds = { word: 100, name: 50, number: 20 } as const
  const terms = (count: number, last: number) =>
    new Map(Array.from({ length: count }, (_, n) => [`zq${n}`, n === count - 1 ? last : 1]))
  const learn = (kind: keyof typeof kinds, count: number, last: number) =>
    createVocabulary().learn({ ...features(), [kind]: terms(count, last) })[kind]

  it.each(['word', 'name', 'number'] as const)('are all of them in their order up to a limit: %s', (kind) => {
    const { ids, counts } = learn(kind, kinds[kind], 9)
    expect([...ids]).toEqual(Array.from({ length: kinds[kind] }, (_, n) => n))
    expect([...counts].at(-1)).toBe(9)
  })

  it.each(['word', 'name', 'number'] as const)('are the weightiest of more, of equal ones the first: %s', (kind) => {
    const { ids, counts } = learn(kind, kinds[kind] + 2, 9)
    expect([...ids]).toEqual([kinds[kind] + 1, ...Array.from({ length: kinds[kind] - 1 }, (_, n) => n)])
    expect([...counts].slice(0, 2)).toEqual([9, 1])
  })

  it('are common where many articles have them', () => {
    const vocabulary = createVocabulary()
    for (let n = 0; n < 9; n += 1) vocabulary.learn({ ...features(), name: new Map([['smith', 1]]) })
    const id = vocabulary.idOf('nsmith')!
    expect(vocabulary.isEverywhere(id)).toBe(false)
    vocabulary.learn({ ...features(), name: new Map([['smith', 1]]) })
    expect(vocabulary.isEverywhere(id)).toBe(true)
    expect([vocabulary.countOf('nsmith'), vocabulary.countOf('nobody'), vocabulary.size()]).toEqual([10, 0, 10])
    vocabulary.learn({
      ...features(),
      name: new Map([['karabey', 1]]),
      leaders: new Set(['karabey']),
      sureNames: new Set(['karabey']),
    })
    const leader = vocabulary.idOf('nkarabey')!
    expect([vocabulary.isEverywhere(leader), vocabulary.isSureName(leader), vocabulary.isSureName(id)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('count in another vocabulary beside the own one', () => {
    const common = createVocabulary()
    for (let n = 0; n < 400; n += 1) common.learn(features('ferry'))
    const own = createVocabulary(undefined, common)
    const [ferry, zeppelin] = own.learn(features('ferry', 'zeppelin')).word.ids
    expect(own.size()).toBe(401)
    expect(own.idf(ferry!)).toBeLessThan(own.idf(zeppelin!))
  })
})
