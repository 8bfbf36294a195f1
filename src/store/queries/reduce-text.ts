import type { Engine, Queries } from '../dialects/dialect.ts'
import type { ReducedText } from '../ports/forgetting-store.ts'
import { decodeAnalysis, encodeAnalysis } from './analysis-codec.ts'
import { dropArticleWords, type FiledPlace } from './drop-article-findings.ts'
import { forgetActors } from './forget-actors.ts'
import { noNewsFacts } from './news-facts.ts'

/** Keeps an excerpt in the place of a text. Names and words that only the rest of the text had are not found any more. */
export async function reduceText(queries: Queries, kept: ReducedText, at: Date, engine: Engine): Promise<void> {
  const row = await queries
    .selectFrom('revision')
    .innerJoin('article', 'article.id', 'revision.article_id')
    .select(['revision.id', 'revision.analysis', 'revision.moment', 'revision.revision', 'article.audience'])
    .where('revision.id', '=', kept.textId)
    .where('revision.pruned_at', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const stay = new Set(kept.analysis.actors.map(({ id }) => id))
  const lost = decodeAnalysis(row.analysis).actors.flatMap(({ id }) => (stay.has(id) ? [] : [id]))
  await dropMentions(queries, row, lost)
  if (row.revision === 1) await forgetActors(queries, lost, row.audience)
  await dropArticleWords(queries, row, engine)
  await queries
    .updateTable('revision')
    .set({
      text: kept.text,
      title_end: kept.title.end,
      analysis: encodeAnalysis(kept.analysis),
      pruned_at: at.getTime(),
      ...noNewsFacts,
    })
    .where('id', '=', row.id)
    .execute()
}

async function dropMentions(queries: Queries, { id, moment, audience }: FiledPlace, keys: readonly string[]) {
  if (keys.length === 0) return
  const actors = queries.selectFrom('actor').select('id').where('key', 'in', keys).where('audience', '=', audience)
  for (const table of ['mention', 'office'] as const) {
    await queries
      .deleteFrom(table)
      .where('actor_id', 'in', actors)
      .where('moment', '=', moment)
      .where('revision_id', '=', id)
      .execute()
  }
}
