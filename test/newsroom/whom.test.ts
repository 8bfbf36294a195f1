import { describe, expect, it } from 'vitest'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { understandTopic } from '#src/newsroom/archive/topic.ts'
import { type NamedActor, whomMeans } from '#src/newsroom/archive/whom.ts'

const actor = (name: string, mentions: number, change: Partial<NamedActor> = {}): NamedActor => ({
  id: `person:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  kind: 'person',
  mentions,
  isWhole: true,
  ...change,
})
const namesOf = (actors: readonly NamedActor[]) => actors.map(({ name }) => name)

type Row = {
  readonly story: string
  readonly stored: readonly NamedActor[]
  readonly bearers: readonly string[]
  readonly forms: readonly string[]
}

const later = { isWhole: false } as const
const place = { kind: 'place' } as const

describe('whom a name means', () => {
  it.each<Row>([
    { story: 'its one bearer', stored: [actor('Hadi', 3)], bearers: ['Hadi'], forms: [] },
    {
      story: 'every bearer of a surname, the most mentioned first; the bare surname is nobody else',
      stored: [actor('Hadi', 20), actor('Lena Hadi', 9, later), actor('Omar Hadi', 2, later)],
      bearers: ['Lena Hadi', 'Omar Hadi'],
      forms: ['Hadi'],
    },
    {
      story: 'who bears it whole, and not who bears it last',
      stored: [
        actor('Greater Hadi', 9, { ...later, kind: 'organisation' }),
        actor('Hadi', 2, { kind: 'organisation' }),
      ],
      bearers: ['Hadi'],
      forms: [],
    },
    {
      story: 'people before places',
      stored: [actor('Hadi', 9, place), actor('Lena Hadi', 1, later)],
      bearers: ['Lena Hadi'],
      forms: [],
    },
    {
      story: 'a person, though a headline made a body or a place of the surname',
      stored: [
        actor('Lena Hadi', 20, later),
        actor('Hadi', 9),
        actor('Hadi', 2, { kind: 'organisation', id: 'organisation:hadi' }),
        actor('Hadi', 1, { kind: 'place', id: 'place:hadi' }),
      ],
      bearers: ['Lena Hadi'],
      forms: ['Hadi', 'Hadi', 'Hadi'],
    },
    {
      story: 'a body that is mentioned more than the person',
      stored: [actor('Hadi', 30, { kind: 'organisation' }), actor('Lena Hadi', 20, later)],
      bearers: ['Hadi'],
      forms: [],
    },
    {
      story: 'one person with an initial and without',
      stored: [actor('Lena Hadi', 20, later), actor('Omar Hadi', 4, later), actor('Lena M. Hadi', 2, later)],
      bearers: ['Lena Hadi', 'Omar Hadi'],
      forms: ['Lena M. Hadi'],
    },
    { story: 'a place where nobody bears it', stored: [actor('Hadi', 9, place)], bearers: ['Hadi'], forms: [] },
  ])('$story', ({ stored, bearers, forms }) => {
    const meant = whomMeans('Hadi', { lookUp: knownName, stored })
    if (meant.kind !== 'borne') throw new Error(`It means ${meant.kind}`)
    expect({ bearers: namesOf(meant.bearers), forms: namesOf(meant.forms) }).toEqual({ bearers, forms })
    // The topic is the likeliest of those whom a speaker's name may mean.
    const { topic } = understandTopic('Hadi', meant)
    expect(topic).toMatchObject({
      label: bearers[0],
      actorIds: [...meant.bearers.slice(0, 1), ...meant.forms].map(({ id }) => id),
    })
  })

  it('is somebody of the lexicon, unless a person here is better known by a place’s name', () => {
    expect(whomMeans('the Iraqi', { lookUp: knownName, stored: [] })).toMatchObject({ actor: { name: 'Iraq' } })
    const kerry = actor('Tomas Kerry', 9, later)
    expect(whomMeans('Kerry', { lookUp: knownName, stored: [kerry] })).toMatchObject({ bearers: [kerry] })
    expect(whomMeans('Kerry', { lookUp: knownName, stored: [] })).toMatchObject({ actor: { kind: 'place' } })
  })

  it('is nobody where no article has it', () => {
    expect(whomMeans('Hadi', { lookUp: knownName, stored: [] })).toEqual({ kind: 'nobody' })
  })
})
