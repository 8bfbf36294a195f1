import { describe, expect, it } from 'vitest'
import { actorTerms } from '#src/briefings/actor-terms.ts'
import { actorCandidates } from '#src/briefings/key-actors.ts'
import { outletNamed, readingOf } from '#test/support/reading.ts'

const topic = { query: 'grain', label: 'grain', kind: 'words' as const, actorIds: [] }

/** The evidence on one actor of a story; an article is a headline, “|” and a text. */
function evidenceOn(name: string, ...told: readonly string[]) {
  const articles = told.map((words, index) => {
    const [title = '', body = ''] = words.split('|')
    return readingOf({ id: `a${index}`, title, body, outlet: outletNamed(`outlet-${index}`) })
  })
  const found = actorCandidates([{ id: 's1', articles }], topic, 'all that are named')
  return found.find(({ briefed }) => briefed.name === name)!.evidence
}

const termsOn = (name: string, ...told: readonly string[]) => actorTerms(evidenceOn(name, ...told))

const long = 'The harbour was calm and the grain was dry. '.repeat(20)

describe('the evidence on a key actor', () => {
  it.each([
    ['official speaker', 'Lena Orlo', 'Grain pact near|Premier Lena Orlo said on Monday that ships could leave.'],
    ['speaker', 'Lena Orlo', 'Grain pact near|Lena Orlo said on Monday that ships could leave.'],
    ['agent', 'Iraq', 'Grain pact near|Iraq attacked Turkey on Monday.'],
    ['target', 'Turkey', 'Grain pact near|Iraq attacked Turkey on Monday.'],
    ['headline', 'Turkey', 'Turkey grows grain|The harvest was good.'],
  ])('is the role of %s', (role, name, told) => {
    expect(evidenceOn(name, told).role).toBe(role)
  })

  it('is how many articles and outlets name it, and what share of the story they are', () => {
    const first = 'Iraq accuses Turkey|Iraq accused Turkey on Monday of holding grain.'
    expect(evidenceOn('Iraq', first, first)).toMatchObject({ articles: 2, outlets: 2, ofStory: 1 })
    expect(evidenceOn('Iraq', first, 'Harvest is late|The harvest was good.')).toMatchObject({
      articles: 1,
      outlets: 1,
      ofStory: 0.5,
    })
  })

  it('is whether headlines name it', () => {
    const told = (title: string) => `${title}|Iraq attacked Turkey on Monday.`
    expect(evidenceOn('Iraq', told('Iraq attacks'), told('Ships burn')).inTitles).toBe(0.5)
    expect(evidenceOn('Iraq', told('Harbour burns')).inTitles).toBe(0)
  })

  it('is whether all that is told of it is a line or two', () => {
    expect(evidenceOn('Iraq', 'Ships burn|Iraq attacked Turkey on Monday.').isTeaser).toBe(true)
    expect(evidenceOn('Iraq', `Ships burn|Iraq attacked Turkey on Monday. ${long}`).isTeaser).toBe(false)
  })

  it('is whether it is written as a name, an adjective or a people', () => {
    expect(evidenceOn('Turkey', 'Ships burn|Iraq attacked Turkey on Monday.').written.get('name')).toBe(1)
    expect(evidenceOn('Turkey', 'Ships burn|Iraq attacked Turkish ships on Monday.').written.get('adjective')).toBe(1)
    expect(evidenceOn('Iraq', 'Ships burn|Iraqis attacked Turkey on Monday.').written.get('people')).toBe(1)
  })

  it('is its words: whether they are known, in capitals, a body’s, somebody’s', () => {
    const shapeOf = (name: string) =>
      evidenceOn(name, `Ships burn|${name} accused Iraq on Monday of holding grain.`).shape
    expect(shapeOf('Turkey')).toBe('known')
    expect(shapeOf('Lena Orlo')).toBe('given name')
    expect(shapeOf('Halvar Port Authority')).toBe('body')
  })

  it('is whether another name has a word of it', () => {
    const told = 'Lena Orlo said that ships could leave. Premier Ian Orlo said that the fog was thick.'
    expect(termsOn('Lena Orlo', `Ships burn|${told}`).has('shares a word, person')).toBe(true)
    expect(termsOn('Lena Orlo', 'Ships burn|Lena Orlo said that ships could leave.').has('shares a word, person')).toBe(
      false,
    )
  })

  it('is what stands beside the words that show the role, not beside every mention', () => {
    const terms = termsOn('Turkey', 'Ships burn|Iraq attacked Turkey on Monday. Grain is grown in Turkey and sold.')
    expect(terms.get('before: verb, state')).toBe(1)
    expect(terms.has('before: where, state')).toBe(false)
  })

  it('counts statements and offices only where they are', () => {
    const official = termsOn('Lena Orlo', 'Ships burn|Premier Lena Orlo said on Monday that ships could leave.')
    expect(official.get('said')).toBe(1)
    expect(official.get('office, person')).toBe(1)
    const other = termsOn('Turkey', 'Ships burn|Iraq attacked Turkey on Monday.')
    expect(other.has('said')).toBe(false)
    expect(other.has('office, body')).toBe(false)
  })
})
