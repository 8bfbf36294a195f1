import { describe, expect, it } from 'vitest'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { cleanTopic, phrasesOf, understandTopic } from '#src/newsroom/archive/topic.ts'
import { type NamedActor, whomMeans } from '#src/newsroom/archive/whom.ts'

const person = (id: string, name: string, mentions: number, isWhole: boolean): NamedActor => ({
  id,
  name,
  kind: 'person',
  mentions,
  isWhole,
})
const understood = (typed: string, stored: readonly NamedActor[] = []) =>
  understandTopic(typed, whomMeans(cleanTopic(typed), { lookUp: knownName, stored }))

describe('the words of a topic', () => {
  it('are one phrase between quotation marks, and none between marks with nothing in them', () => {
    expect(phrasesOf('“grain  deal” Mersin')).toEqual(['grain deal', 'mersin'])
    expect(phrasesOf('water "" dam “ . ”')).toEqual(['water', 'dam'])
  })
})

describe('what a topic means', () => {
  it.each([
    ['iraq', 'Iraq', 'state:IQ'],
    ['IRAQ', 'Iraq', 'state:IQ'],
    ['Iraqi', 'Iraq', 'state:IQ'],
    ['Iraqis', 'Iraq', 'state:IQ'],
    ['Baghdad', 'Iraq', 'state:IQ'],
    ['  the  Iraqi ', 'Iraq', 'state:IQ'],
    ['Niger', 'Niger', 'state:NE'],
    ['Nigerien', 'Niger', 'state:NE'],
    ['Nigeria', 'Nigeria', 'state:NG'],
    ['Nigerian', 'Nigeria', 'state:NG'],
    ['Georgia', 'Georgia', 'state:GE'],
    ['Jordan', 'Jordan', 'state:JO'],
    ['Chad', 'Chad', 'state:TD'],
    ['North Korea', 'North Korea', 'state:KP'],
    ['South Korea', 'South Korea', 'state:KR'],
    ['DRC', 'DR Congo', 'state:CD'],
    ['Republic of the Congo', expect.any(String), 'state:CG'],
    ['Guinea', 'Guinea', 'state:GN'],
    ['Guinea-Bissau', 'Guinea-Bissau', 'state:GW'],
    ['Equatorial Guinea', 'Equatorial Guinea', 'state:GQ'],
    ['Sudan', 'Sudan', 'state:SD'],
    ['South Sudan', 'South Sudan', 'state:SS'],
    ['un', 'United Nations', 'organisation:united-nations'],
  ])('“%s” is %s', (typed, label, id) => {
    expect(understood(typed).topic).toMatchObject({ label, actorIds: [id] })
  })

  it('is a person whom articles name', () => {
    const hadi = person('person:lena-hadi', 'Lena Hadi', 9, true)
    expect(understood('lena hadi', [hadi]).topic).toMatchObject({ label: 'Lena Hadi', actorIds: [hadi.id] })
  })

  it('is the most mentioned bearer of a surname, with the articles that give no more than that', () => {
    const lena = person('person:lena-hadi', 'Lena Hadi', 9, false)
    const omar = person('person:omar-hadi', 'Omar Hadi', 2, false)
    const bare = person('person:hadi', 'Hadi', 20, true)
    expect(understood('hadi', [bare, lena, omar]).topic).toMatchObject({
      label: 'Lena Hadi',
      actorIds: [lena.id, bare.id],
    })
  })

  it('is a person rather than a place that is hardly mentioned', () => {
    const reth = person('person:tomas-kerry', 'Tomas Kerry', 9, false)
    expect(understood('Kerry', [reth]).topic.label).toBe('Tomas Kerry')
    expect(understood('Kerry').topic).toMatchObject({ label: 'Kerry', kind: 'place' })
  })

  it('is words where nobody bears that name', () => {
    expect(understood('gas pipeline')).toEqual({
      topic: { query: 'gas pipeline', label: 'gas pipeline', kind: 'words', actorIds: [] },
      scope: { actorIds: [], phrases: ['gas', 'pipeline'] },
    })
  })
})

describe('a topic that is an everyday word', () => {
  const body = {
    id: 'organisation:hours-after-earthquake',
    name: 'Hours After Earthquake',
    kind: 'organisation',
  } as const
  const someone = person('person:joan-storm', 'Joan Storm', 2, false)

  it.each([
    ['earthquake', { ...body, mentions: 9, isWhole: false }],
    ['Earthquake', { ...body, name: 'Earthquake', mentions: 1, isWhole: true }],
    ['storm', someone],
  ] as const)('“%s” asks for the word, whatever a headline in capitals looks like', (typed, actor) => {
    expect(understood(typed, [actor]).topic).toMatchObject({ kind: 'words', label: typed })
  })

  it.each([
    ['storm', { ...someone, mentions: 5 }, 'Joan Storm'],
    ['Orchard', { ...body, name: 'Orchard', mentions: 5, isWhole: true }, 'Orchard'],
  ] as const)('“%s” is who is known well by it', (typed, actor, label) => {
    expect(understood(typed, [actor]).topic).toMatchObject({ label, actorIds: [actor.id] })
  })
})

describe('words of a topic', () => {
  it.each<[string, readonly string[]]>([
    ['sanctions on Iran and oil', ['sanctions', 'iran', 'oil']],
    ['“gas pipeline” Europe', ['gas pipeline', 'europe']],
    ['"the long war"', ['the long war']],
    ['Zaporizhzhia’s plant', ['zaporizhzhia', 'plant']],
    ['cease-fire', ['cease', 'fire']],
    ['São Tomé', ['sao', 'tome']],
    ['oil oil', ['oil']],
    ['', []],
    ['!!! ???', []],
  ])('%j asks for %j', (typed, phrases) => {
    expect(phrasesOf(typed)).toEqual(phrases)
  })

  it.each([
    ['a\u0000b\u202ec', 'a b c'],
    ['  much \n space\t', 'much space'],
    [`${'x'.repeat(99)}🙂🙂`, 'x'.repeat(99)],
    ['x'.repeat(2000), 'x'.repeat(100)],
  ])('are cleaned: %j', (typed, clean) => {
    expect(cleanTopic(typed)).toBe(clean)
  })
})
