import { describe, expect, it } from 'vitest'
import type { Analysis } from '#src/analysis/findings.ts'
import { isOfEarlierYear } from '#src/stories/facts/earlier-year.ts'
import { actorIdOf, speakerKeysOf } from '#src/stories/facts/speaker-key.ts'
import { namedSpan, readingOf, spanOf } from '#test/support/reading.ts'

type Actor = Analysis['actors'][number]

const body = 'Omar Karabey of the Harbour Council in Norland spoke.'
const actor = (id: string, kind: string, words: string) =>
  ({ id, kind, name: words, mentions: [spanOf(body, words)] }) as unknown as Actor
const reading = (...actors: readonly Actor[]) => readingOf({ id: 'a', body, found: () => ({ actors }) })

const person = actor('person:karabey', 'person', 'Omar Karabey')
const council = actor('body:council', 'organisation', 'Harbour Council')
const state = actor('state:NO', 'state', 'Norland')

describe('the actor that a name means', () => {
  it.each([
    { story: 'its own one', name: namedSpan(body, 'Omar Karabey', 'person:own'), actors: [person], id: 'person:own' },
    {
      story: 'the person inside it',
      name: namedSpan(body, 'Omar Karabey of the Harbour Council'),
      actors: [council, person],
      id: person.id,
    },
    {
      story: 'else the last one inside it',
      name: namedSpan(body, 'the Harbour Council in Norland'),
      actors: [council, state],
      id: state.id,
    },
    { story: 'none where none is inside', name: namedSpan(body, 'the Harbour'), actors: [council], id: null },
    { story: 'none without a name', name: null, actors: [council], id: null },
  ])('is $story', ({ name, actors, id }) => {
    expect(actorIdOf(reading(...actors), name)).toBe(id)
  })

  it('makes the keys of a speaker, with the last word of the name', () => {
    expect(speakerKeysOf(reading(person), namedSpan(body, 'Omar Karabey'))).toEqual([person.id, 'karabey'])
    expect(speakerKeysOf(reading(), namedSpan(body, 'Omar Karabey'))).toEqual(['karabey'])
    expect(speakerKeysOf(reading(), { ...namedSpan(body, 'Omar'), name: '…' })).toEqual([])
    expect(speakerKeysOf(reading(person), null)).toEqual([])
  })
})

describe('a sentence tells of an earlier year', () => {
  it.each([
    ['Police arrested the harbour master in 2019 after riots.', true],
    ['Police arrested in 2019.', true],
    ['Arrested in 2019, he fled.', true],
    ['Police arrested the harbour master in 2025.', true],
    ['Police arrested the harbour master in 2026.', false],
    ['Police arrested the harbour master in 2027.', false],
    ['Police arrest the harbour master in 2019.', false],
    ['In 2019 police arrested the harbour master.', false],
    ['Police arrested the harbour master on Monday in 2019.', false],
    ['Police arrested the harbour master in 2019, the mayor said.', false],
    ['Police arrested a man for a murder in 2019.', false],
    ['Police arrested a man to stop a riot in 2019.', false],
    ['Police arrested a man, the master, in 2019.', false],
    ['Police arrested more than in 2019.', false],
    ['Police arrested the harbour master in winter.', false],
    ['Police arrested 2019 men.', false],
    ['A riot in 2019.', false],
  ])('%s %s', (text, isEarlier) => {
    expect(isOfEarlierYear(text, { start: 0, end: text.length }, 2026)).toBe(isEarlier)
  })
})
