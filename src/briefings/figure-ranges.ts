import { type Figure, figuresOf } from '#src/stories/facts/figures.ts'
import type { FigureRange } from './briefing.ts'
import { source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'

type FigureAt = { readonly read: ReadArticle; readonly figure: Figure }

/** Sources shown under one range. */
const mostSources = 8

/** Of one article the greatest of a kind: “two more died, 24 in all”. */
function greatestOfEach(read: ReadArticle): FigureAt[] {
  const greatest = new Map<string, FigureAt>()
  for (const figure of figuresOf(read)) {
    const key = `${figure.label} ${figure.unit ?? ''}`
    const known = greatest.get(key)
    if (known === undefined || figure.value > known.figure.value) greatest.set(key, { read, figure })
  }
  return [...greatest.values()]
}

/**
 * Quantities of a story as ranges: the newest figure of each outlet, lowest to highest, each with its source. Never an
 * average, and no word on which is right.
 *
 * @param articles - Earliest first.
 */
export function figureRanges(articles: readonly ReadArticle[]): readonly FigureRange[] {
  const newest = new Map<string, Map<string, FigureAt>>()
  for (const read of articles) {
    for (const one of greatestOfEach(read)) {
      const key = `${one.figure.label} ${one.figure.unit ?? ''}`
      const byOutlet = newest.get(key) ?? new Map<string, FigureAt>()
      byOutlet.delete(read.outlet.id)
      byOutlet.set(read.outlet.id, one)
      newest.set(key, byOutlet)
    }
  }
  return [...newest.values()]
    .map((byOutlet) => {
      const figures = [...byOutlet.values()]
      const values = figures.map(({ figure }) => figure.value)
      const { label, unit } = figures[0]!.figure
      return {
        label,
        low: Math.min(...values),
        high: Math.max(...values),
        unit,
        sources: figures
          .toReversed()
          .slice(0, mostSources)
          .map(({ read, figure }) => ({ ...source(read, figure.sentence), value: figure.value })),
      }
    })
    .sort((a, b) => b.sources.length - a.sources.length || (a.label < b.label ? -1 : 1))
}
