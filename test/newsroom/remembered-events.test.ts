import { describe, expect, it } from 'vitest'
import { momentOf } from '#src/articles/article.ts'
import { withOneEvent } from '#src/briefings/one-event.ts'
import { rememberedEvent } from '#src/newsroom/archive/remembered-events.ts'
import { demoDossiers } from '#test/support/demo-dossiers.ts'

const dossiers = demoDossiers()

describe('the event of a story', () => {
  it('is the same each time, and the one that is found out anew', () => {
    // The articles of two stories together, of which one event is told.
    const mixed = { ...dossiers[0]!, articles: [...dossiers[0]!.articles, ...dossiers[1]!.articles] }
    const asked = [...dossiers, mixed]
    expect(withOneEvent(mixed).articles.length).toBeLessThan(mixed.articles.length)
    for (const dossier of asked) {
      const anew = withOneEvent(dossier)
      expect([rememberedEvent(dossier), rememberedEvent(dossier)]).toEqual([anew, anew])
    }
  })

  it('is the one of which most is new, for each moment from which on reports are new', () => {
    const told = dossiers.map((dossier) => {
      const moments = dossier.articles.map(({ article }) => momentOf(article))
      const events = moments.map((moment) => [rememberedEvent(dossier, moment), withOneEvent(dossier, moment)] as const)
      for (const [remembered, anew] of events) expect(remembered).toEqual(anew)
      return new Set(events.map(([{ articles }]) => articles.map(({ article }) => article.id).join())).size
    })
    expect(Math.max(...told)).toBeGreaterThan(1)
  })

  it('is another one where an article was read again', () => {
    const [first] = dossiers
    rememberedEvent(first!)
    const [read, ...others] = first!.articles
    const rereadStory = { ...first!, articles: [{ ...read!, analysis: { ...read!.analysis, actors: [] } }, ...others] }
    expect(rememberedEvent(rereadStory)).toEqual(withOneEvent(rereadStory))
    expect(rememberedEvent(rereadStory).articles[0]?.analysis.actors).toEqual([])
  })

  it('keeps what else the dossier tells', () => {
    const dossier = { ...dossiers[0]!, carriers: [] }
    expect(rememberedEvent(dossier).carriers).toEqual([])
    expect(rememberedEvent({ ...dossier, id: 'other' }).id).toBe('other')
  })
})
