import { encodeNewsFacts, encodeTellsNews } from '#src/briefings/news-facts.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { Queries } from '../dialects/dialect.ts'
import { decodeAnalysis } from './analysis-codec.ts'
import { articleOf, everyText } from './article-rows.ts'

/** Values of the columns of `revision` in which the facts of a text are kept; null where there are none. */
type NewsFactsColumns = { readonly news_facts: string | null; readonly tells_news: number | null }

/** For a text of which nothing may be kept. */
export const noNewsFacts: NewsFactsColumns = { news_facts: null, tells_news: null }

/** @param reading - The article as it will be read: with the address and the first moment of its row. */
export function newsFactsColumns(reading: Reading): NewsFactsColumns {
  const facts = encodeNewsFacts(reading)
  return facts === null ? noNewsFacts : { news_facts: facts, tells_news: encodeTellsNews(reading) }
}

/** Texts of one batch: some fifty milliseconds of work. */
const atOnce = 100

/**
 * Works out the facts of texts that were filed before they were kept.
 *
 * @param cursor - Row id of the last text that was looked at; null at first.
 */
export async function keepNewsFacts(
  queries: Queries,
  cursor: string | null,
): Promise<{ readonly rows: number; readonly cursor: string | null }> {
  const rows = await everyText(queries)
    .select(['revision.id', 'revision.analysis', 'revision.news_facts'])
    .where('revision.id', '>', Number(cursor ?? 0))
    .orderBy('revision.id')
    .limit(atOnce)
    .execute()
  for (const row of rows) {
    if (row.news_facts !== null) continue
    const facts = newsFactsColumns({ article: articleOf(row), analysis: decodeAnalysis(row.analysis) })
    if (facts.news_facts === null) continue
    await queries.updateTable('revision').set(facts).where('id', '=', row.id).execute()
  }
  const last = rows.at(-1)
  return { rows: rows.length, cursor: rows.length === atOnce && last ? String(last.id) : null }
}
