import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { couldBeSame, personKey } from '#src/analysis/shared/same-actor.ts'

/** “id: mentions” for each actor of a text. */
function actorsOf(text: string): Record<string, string[]> {
  const { actors } = analyze(text)
  return Object.fromEntries(
    actors.map(({ id, mentions }) => [id, mentions.map(({ start, end }) => text.slice(start, end))]),
  )
}

describe('one actor for one person', () => {
  it('joins a surname to the full name, before it or after it', () => {
    expect(actorsOf('Lindqvist warned rebels. Foreign Minister Mara Lindqvist left. Ms. Lindqvist flew home.')).toEqual(
      {
        'person:mara-lindqvist': ['Lindqvist', 'Mara Lindqvist', 'Lindqvist'],
      },
    )
  })

  it('joins spellings of one name', () => {
    expect(actorsOf('President Fuad Masoum spoke. Later Fuad Masum left. Masum was tired.')).toEqual({
      'person:fuad-masum': ['Fuad Masoum', 'Fuad Masum', 'Masum'],
    })
    expect(actorsOf('Haider al-Jaziri met rebels. Haider el-Jaziri left. Jaziri said no.')).toEqual({
      'person:haider-jaziri': ['Haider al-Jaziri', 'Haider el-Jaziri', 'Jaziri'],
    })
  })

  it('joins an initial to the name that it begins', () => {
    expect(Object.keys(actorsOf('Thomas Arkwright spoke. T. Arkwright left.'))).toEqual(['person:thomas-arkwright'])
  })

  it('joins the short form of a given name to the full one', () => {
    expect(Object.keys(actorsOf('Benjamin Arkwright spoke. Ben Arkwright left.'))).toEqual([
      'person:benjamin-arkwright',
    ])
    expect(Object.keys(actorsOf('Benjamin Arkwright spoke. Bert Arkwright left.'))).toHaveLength(2)
    expect(couldBeSame('person:bill-arkwright', 'person:william-arkwright')).toBe(true)
    expect(couldBeSame('person:bill-arkwright', 'person:robert-arkwright')).toBe(false)
  })

  it('keeps two people apart who share a surname', () => {
    const actors = actorsOf('Thomas Arkwright met Susan Arkwright. Mr. Arkwright left. Mrs. Arkwright stayed.')
    expect(actors['person:thomas-arkwright']).toEqual(['Thomas Arkwright', 'Arkwright'])
    expect(actors['person:susan-arkwright']).toEqual(['Susan Arkwright', 'Arkwright'])
  })

  it('leaves a surname open that two people bear alike', () => {
    expect(actorsOf('Thomas Arkwright met Henry Arkwright. Arkwright left.')['person:arkwright']).toEqual(['Arkwright'])
  })

  it('keeps a son from his father', () => {
    expect(Object.keys(actorsOf('James Carr Jr. met James Carr.')).length).toBe(2)
  })

  it('gives everyone the office that the article states, and its country', () => {
    const { actors } = analyze('Iraqi President Samir Haddad met Rosa Quintana, the mayor of Lima. Haddad left.')
    expect(actors.find(({ name }) => name === 'Samir Haddad')).toMatchObject({
      office: 'Iraqi President',
      country: 'IQ',
    })
    expect(actors.find(({ name }) => name === 'Rosa Quintana')).toMatchObject({ office: 'mayor of Lima' })
  })

  it.each([
    {
      story: 'before a comma, with the place where it is held',
      text: 'The UN humanitarian coordinator in Sudan, Rosa Quintana, wept.',
      office: 'UN humanitarian coordinator in Sudan',
      country: null,
    },
    {
      story: 'of a portfolio of two words',
      text: 'Iraqi Water Resources Minister Rosa Quintana wept.',
      office: 'Iraqi Water Resources Minister',
      country: 'IQ',
    },
    {
      story: 'with the country that it is sent to',
      text: 'Rosa Quintana, the special envoy to Syria, wept.',
      office: 'special envoy to Syria',
      country: null,
    },
    {
      story: 'with the country whose it is',
      text: 'Rosa Quintana, the president of Syria, wept.',
      office: 'president of Syria',
      country: 'SY',
    },
    {
      story: 'not out of a place alone',
      text: 'After the talks in Sudan, Rosa Quintana wept.',
      office: null,
      country: null,
    },
  ])('finds an office $story', ({ text, office, country }) => {
    expect(analyze(text).actors.find(({ name }) => name === 'Rosa Quintana')).toMatchObject({ office, country })
  })
})

describe('one actor for one body or state', () => {
  it('joins names, adjectives, people, capitals that act and seats of power of a state', () => {
    const actors = actorsOf(
      'Iran warned Iraq. Iranian troops moved. The Iranians said no. Tehran said yes. He lives in Tehran.',
    )
    expect(actors['state:IR']).toEqual(['Iran', 'Iranian', 'Iranians', 'Tehran'])
    expect(actors['place:tehran']).toEqual(['Tehran'])
  })

  it('learns an abbreviation from the text', () => {
    expect(actorsOf('The Nordhaven Relief Fund (NRF) came. The NRF left.')).toEqual({
      'organisation:nordhaven-relief-fund': ['Nordhaven Relief Fund', 'NRF', 'NRF'],
    })
    expect(
      actorsOf('The Regional Stability Fund (RSF) came. The RSF left.')['organisation:regional-stability-fund'],
    ).toHaveLength(3)
    expect(actorsOf('The RSF left.')).toEqual({ 'group:rapid-support-forces': ['RSF'] })
  })

  it('knows the usual names of well-known bodies', () => {
    expect(Object.keys(actorsOf('ISIS fled. Daesh fled. The Islamic State fled.'))).toEqual(['group:islamic-state'])
    expect(Object.keys(actorsOf('The UN came. The United Nations left.'))).toEqual(['organisation:united-nations'])
  })

  it('joins a company with and without its ending', () => {
    expect(Object.keys(actorsOf('Larch Holdings Inc sold it. Larch Holdings rose.'))).toEqual([
      'organisation:larch-holdings',
    ])
  })

  it('puts first whom the article is about', () => {
    expect(analyze('Kenya spoke. Kenya left. Kenya came back. Chad slept.').actors[0]?.id).toBe('state:KE')
  })
})

describe('names across articles', () => {
  it.each([
    ['Fuad Masum', 'Fuad Masoum', true],
    ['Ali Khamenei', 'Ali Khameneʾi', true],
    ['Haider al-Jaziri', 'Haydar Jaziri', false],
    ['Haider al-Jaziri', 'Haider el-Jaziri', true],
    ['José Quintana', 'Jose Quintana', true],
    ['Mohammed bin Rashid', 'Muhammad bin Rashid', true],
    ['T. Arkwright', 'Thomas Arkwright', true],
    ['Thomas Arkwright', 'Susan Arkwright', false],
    ['Arkwright', 'Thomas Arkwright', false],
    ['George W. Harlan', 'George H. Harlan', false],
    ['George W. Harlan', 'George Harlan', true],
    ['James Carr Jr.', 'James Carr', false],
    ['Min Jun-ho', 'Min Jun Ho', true],
    ['person:fuad-masum', 'person:fuad-masum', true],
    ['person:fuad-masum', 'Fuad Masoum', true],
    ['state:IQ', 'state:IR', false],
    ['state:IQ', 'Iraq', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(couldBeSame(a, b)).toBe(same)
    expect(couldBeSame(b, a)).toBe(same)
  })

  it('keys are free of what spellings disagree on', () => {
    expect(personKey('Haider al-Abadi')).toBe('haider-abadi')
    expect(personKey('Mohamed “Mo” Farouk')).toBe('muhammad-faruk')
  })
})

describe('an article on a conference', () => {
  const text = `Norway Rejects Iran’s Presence at Talks

Norway has rejected Iran’s presence at a conference on Iraq, with Foreign Minister Solveig Brandt calling Tehran “a sponsor of terror”.

Brandt was meeting Turkish leaders in Oslo. On Friday, Press TV carried an interview in which Iraqi President Samir Haddad reportedly said Iran would be invited.

President Vaziri told the Shanghai Cooperation Organization that strikes alone would not stop the Islamic State. “Groups such as Al Qa’eda were made abroad,” said Ayatollah Mehran Golestani, the Friday prayer leader.`

  it('has its states, bodies and people, with their offices', () => {
    const { actors } = analyze(text)
    const offices = Object.fromEntries(actors.map(({ id, office }) => [id, office]))
    expect(offices).toMatchObject({
      'state:NO': null,
      'state:IR': null,
      'state:IQ': null,
      'state:TR': null,
      'person:solveig-brandt': 'Foreign Minister',
      'person:samir-haddad': 'Iraqi President',
      'person:vaziri': 'President',
      'organisation:press-tv': null,
      'organisation:shanghai-cooperation-organization': null,
      'group:islamic-state': null,
      'group:al-qaeda': null,
    })
    expect(actors.find(({ name }) => name === 'Mehran Golestani')?.office).toBe('Ayatollah')
  })
})

describe('a capital that a dateline shouts', () => {
  it.each([
    ['OSLO, Nov 3 (Meridian Wire) - Two ships left.', 'Oslo'],
    ['NEW DELHI — Two ships left.', 'New Delhi'],
    ['PORT-AU-PRINCE: Two ships left.', 'Port-au-Prince'],
  ])('has its name in small letters: %s', (text, name) => {
    expect(analyze(text).actors.map((actor) => [actor.kind, actor.name])).toContainEqual(['place', name])
  })
})
