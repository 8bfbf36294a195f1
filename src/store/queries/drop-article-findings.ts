import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import { decodeAnalysis } from './analysis-codec.ts'
import { dropFindings } from './file-findings.ts'
import { forgetActors } from './forget-actors.ts'
import { spellMs } from './index-moment.ts'

/** Where a text is found: `file-article.ts` and `file-findings.ts` write there what is taken away here. */
export type FiledPlace = { readonly id: number; readonly moment: number; readonly audience: number }

export type FiledArticle = {
  readonly id: number
  readonly key: string
  readonly audience: number
  readonly outlet_id: string
  readonly moment: number
  readonly removed_at: number | null
}

/** Takes all texts of an article out of the index, out of the counts and out of its stories. The texts stay. */
export async function dropArticleFindings(queries: Queries, article: FiledArticle, engine: Engine): Promise<void> {
  const revisions = await queries
    .selectFrom('revision')
    .select(['id', 'analysis', 'moment', 'revision', 'text', 'title_end'])
    .where('article_id', '=', article.id)
    .execute()
  for (const { id, moment, revision, ...row } of revisions) {
    const analysis = decodeAnalysis(row.analysis)
    const { actors } = filedFindings(analysis, { text: row.text, title: { start: 0, end: row.title_end } })
    const keys = actors.map((actor) => actor.id)
    await dropFindings(queries, { revisionId: id, moment, audience: article.audience }, keys, engine)
    if (revision === 1) await forgetActors(queries, keys, article.audience)
    await dropArticleWords(queries, { id, moment, audience: article.audience }, engine)
  }
  await dropPlacements(queries, article)
  if (article.audience === 0) await discount(queries, article)
}

/** A story without an article is none. */
async function dropPlacements(queries: Queries, { id }: FiledArticle): Promise<void> {
  const placed = await queries.selectFrom('placement').select('story_id').where('article_id', '=', id).execute()
  await queries.deleteFrom('placement').where('article_id', '=', id).execute()
  for (const storyId of new Set(placed.map(({ story_id }) => story_id))) {
    const other = await queries
      .selectFrom('placement')
      .select('since')
      .where('story_id', '=', storyId)
      .executeTakeFirst()
    if (other) continue
    await queries.deleteFrom('origin_count').where('story_id', '=', storyId).execute()
    await queries.deleteFrom('affair_story').where('story_id', '=', storyId).execute()
    await queries.deleteFrom('story').where('id', '=', storyId).execute()
  }
}

/** The article is not counted among those that are searched. */
async function discount(queries: Queries, { moment, outlet_id }: FiledArticle): Promise<void> {
  await queries
    .updateTable('corpus_spell')
    .set((is) => ({ articles: is('articles', '-', 1) }))
    .where('spell', '=', Math.floor(moment / spellMs))
    .where('outlet_id', '=', outlet_id)
    .execute()
}

/** What was moved to the private words by an upgrade may still stand among the common ones. */
export async function dropArticleWords(
  queries: Queries,
  { id, audience }: FiledPlace,
  { fullText }: Engine,
): Promise<void> {
  await fullText.remove(queries, 'article_words', [id])
  if (audience !== 0) await fullText.remove(queries, 'private_article_words', [id])
}
