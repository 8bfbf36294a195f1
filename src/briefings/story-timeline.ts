import { momentOf } from '#src/articles/article.ts'
import type { TimelineEntry } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'
import { lineOf } from './story-headline.ts'
import { bearsOut, type StorySentence, sourceWithOthers, storySentence } from './story-sentences.ts'

/** Lines of a timeline; of more, the first and the newest stay. */
const mostEntries = 12

/** An article's headline, after the headlines that it had before its outlet edited it. */
function linesOf(read: ReadArticle): readonly StorySentence[] {
  const before = (read.earlier ?? [])
    .filter(({ title }) => title.end > title.start)
    .map((article) => storySentence({ article, outlet: read.outlet }, article.title))
  return [...before, storySentence(read, lineOf(read))]
}

/**
 * How a story went, in its sources' own headlines: a line for each that tells something no earlier one did. A toll that
 * rises is news, and so is a headline that its outlet changed.
 *
 * @param articles - Earliest first.
 */
export function timelineOf(articles: readonly ReadArticle[]): readonly TimelineEntry[] {
  const entries: StorySentence[] = []
  const repeated: StorySentence[] = []
  for (const line of articles.flatMap(linesOf)) {
    if (entries.some((known) => bearsOut(known, line))) repeated.push(line)
    else entries.push(line)
  }
  const kept = entries.length <= mostEntries ? entries : [entries[0]!, ...entries.slice(1 - mostEntries)]
  return kept.map((line) => ({ at: momentOf(line.read.article), sentence: sourceWithOthers(line, repeated) }))
}
