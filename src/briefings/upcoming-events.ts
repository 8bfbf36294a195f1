import { comingUpIn } from '#src/stories/coming-up.ts'
import type { UpcomingEvent } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'
import { type StorySentence, saysSame, sourceWithOthers, storySentence } from './story-sentences.ts'

/** What the sources announce for the present's day or later, soonest first, each once. */
export function upcomingEvents(articles: readonly ReadArticle[], now: Date): readonly UpcomingEvent[] {
  const today = now.toISOString().slice(0, 10)
  const found: { readonly on: string; readonly sentence: StorySentence }[] = []
  const repeats: StorySentence[] = []
  for (const read of articles) {
    for (const { on, sentence } of comingUpIn(read)) {
      if (on < today || sentence.start < read.article.title.end) continue
      const one = storySentence(read, sentence)
      if (found.some((known) => known.on === on && saysSame(known.sentence, one))) repeats.push(one)
      else found.push({ on, sentence: one })
    }
  }
  return found
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, sentence }) => ({ on, sentence: sourceWithOthers(sentence, repeats) }))
}
