import { joinsOn, pointsBack } from '#src/analysis/english/summary/openers.ts'
import { contentStems, wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import { sliceOf } from '#src/base/span.ts'
import { comingUpIn } from '#src/stories/facts/coming-up.ts'
import type { UpcomingEvent } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'
import { type StorySentence, sourceWithOthers, storySentence } from './story-sentences.ts'

/** How well a sentence says by itself what will happen. A sentence that needs its neighbours says little. */
function clarityOf({ read, span }: StorySentence): number {
  const words = wordsOf(sliceOf(read.article.text, span))
  const substance = new Set(contentStems(words)).size
  return Math.min(substance, 16) - (pointsBack(words) || joinsOn(words) ? 10 : 0) - Math.max(0, words.length - 40)
}

/**
 * What the sources of a story announce for today or later, soonest first. For each day it gives the sentence that says
 * most, with the other outlets that say the same.
 */
export function upcomingEvents(articles: readonly ReadArticle[], now: Date): readonly UpcomingEvent[] {
  const today = now.toISOString().slice(0, 10)
  const announced = articles.flatMap((read) =>
    comingUpIn(read)
      .filter(({ on, sentence }) => on >= today && sentence.start >= read.article.title.end)
      .map(({ on, sentence }) => ({ on, sentence: storySentence(read, sentence) })),
  )
  return [...Map.groupBy(announced, ({ on }) => on)]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([on, sentences]) => {
      const all = sentences.map(({ sentence }) => sentence)
      const clarities = all.map(clarityOf)
      const clearest = all[clarities.indexOf(Math.max(...clarities))]!
      return { on, sentence: sourceWithOthers(clearest, all) }
    })
}
