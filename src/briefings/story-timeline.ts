import { momentOf } from '#src/articles/article.ts'
import type { TimelineEntry } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'
import { lineOf } from './story-headline.ts'
import { bearsOut, type StorySentence, sourceWithOthers, storySentence } from './story-sentences.ts'

/** Most lines of a timeline: of more lines, the first and the newest are kept. */
const mostEntries = 12

/** An article's headline, after the headlines that it had before its outlet edited it. */
function linesOf(read: ReadArticle): readonly StorySentence[] {
  const before = (read.earlier ?? [])
    .filter(({ title }) => title.end > title.start)
    .map((article) => storySentence({ article, outlet: read.outlet }, article.title))
  return [...before, storySentence(read, lineOf(read))]
}

/**
 * The course of a story in its sources' own headlines: a line for each headline that says something new. A higher toll
 * is new, and so is a headline that its outlet changed.
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
