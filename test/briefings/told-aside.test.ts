import { describe, expect, it } from 'vitest'
import { composeStory } from '#src/briefings/compose-story.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import { toldUnder } from '#src/newsroom/archive/gather-material.ts'
import { outletNamed, readingOf } from '#test/support/reading.ts'

const wire = outletNamed('harbour-wire', { country: 'GB' })
const ledger = outletNamed('pacific-ledger', { country: 'PH' })
const daily = outletNamed('dragon-gate', { country: 'CN' })
const post = outletNamed('levant-post', { country: 'JO' })
const now = new Date('2026-03-05T00:00:00Z')

const collision = readingOf({
  id: 'collision',
  outlet: wire,
  title: 'Philippine and Chinese coast guard ships collide near Sabina Shoal',
  body: 'A Philippine coast guard ship and a Chinese vessel collided near Sabina Shoal on Wednesday. Defence Secretary Arturo Salonga accused China of using force against a supply mission.',
})
const rail = readingOf({
  id: 'rail',
  outlet: ledger,
  title: 'Coast guard shows torn rail after collision near Sabina Shoal',
  body: 'The Philippine coast guard showed the torn rail of the ship that collided with a Chinese vessel near Sabina Shoal on Wednesday.',
})
const answer = readingOf({
  id: 'answer',
  outlet: daily,
  at: '2026-03-04T20:00:00Z',
  title: 'Beijing rejects mediation by third parties',
  body: 'China rejected outside mediation. “Outsiders who stir the water will not catch the fish,” the foreign ministry said in Beijing.',
})

const context = { topic: null, now, outlets: [wire, ledger, daily, post], shown: null }
const story = (articles: readonly ReadArticle[], aside: readonly ReadArticle[] = []) =>
  composeStory({ id: 's', articles, aside }, context)

describe('articles of a story that are not told with its event', () => {
  it('are handed on beside it', () => {
    const dossier = { id: 's', articles: [collision, rail, answer] }
    const told = toldUnder(null, dossier, { from: new Date('2026-03-04T00:00:00Z'), to: now })
    expect([told?.articles, told?.aside]).toEqual([[collision, rail], [answer]])
  })

  it('keep their outlets from being named as ones that do not carry the story', () => {
    const countries = (told: ReturnType<typeof story>) => told.coverage.notIn.map(({ country }) => country)
    expect(countries(story([collision, rail]))).toEqual(['CN', 'JO'])
    expect(countries(story([collision, rail], [answer]))).toEqual(['JO'])
  })

  it('let somebody answer who is accused in those that are told', () => {
    expect(story([collision]).disputes.map(({ unheard }) => unheard?.name)).toEqual(['China'])
    expect(story([collision], [answer]).disputes).toEqual([])
  })

  it('may be of a further source, so that nobody says that there is only one', () => {
    expect(story([collision]).unknowns).toEqual(['single-origin'])
    expect(story([collision], [answer]).unknowns).toEqual([])
    const ownAnswer = { ...answer, outlet: wire }
    expect(story([collision], [ownAnswer]).unknowns).toEqual(['single-origin'])
  })
})
