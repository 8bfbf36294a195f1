import { momentOf } from '#src/articles/article.ts'
import type { TimelineEntry } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'
import { lineOf } from './story-headline.ts'
import { type StorySentence, saysSame, sourceWithOthers, storySentence } from './story-sentences.ts'

/** Lines of a timeline; of more, the first and the newest stay. */
const mostEntries = 12

/**
 * How a story went, in its sources' own headlines: a line for each article that tells something no earlier one did.
 *
 * @param articles - Earliest first.
 */
export function timelineOf(articles: readonly ReadArticle[]): readonly TimelineEntry[] {
  const lines = articles.map((read) => storySentence(read, lineOf(read)))
  const entries: StorySentence[] = []
  const repeats: StorySentence[] = []
  for (const line of lines) {
    if (entries.some((known) => saysSame(known, line))) repeats.push(line)
    else entries.push(line)
  }
  const kept = entries.length <= mostEntries ? entries : [entries[0]!, ...entries.slice(1 - mostEntries)]
  return kept.map((line) => ({ at: momentOf(line.read.article), sentence: sourceWithOthers(line, repeats) }))
}
