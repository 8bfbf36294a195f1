import { sql } from 'kysely'
import type { Analysis } from '#src/analysis/findings.ts'
import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import { hiddenSpans, shownFindings } from '#src/analysis/shared/hidden-words.ts'
import type { Article } from '#src/articles/article.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import { decodeAnalysis } from './analysis-codec.ts'
import { dropFindings, findingsFiler } from './file-findings.ts'
import { forgetActors } from './forget-actors.ts'
import { type HiddenRules, hiddenAudience, openAudience } from './hidden-rules.ts'
import { spellMs } from './index-moment.ts'

/** Files all that was found in an article anew, as far as the rules let it be shown. */
export function articleRefiler(engine: Pick<Engine, 'fullText'>) {
  const fileFindings = findingsFiler(engine)
  const { fullText } = engine

  return async function refile(queries: Queries, articleId: number, rules: HiddenRules, at: number): Promise<void> {
    const article = await queries
      .selectFrom('article')
      .selectAll()
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow()
    const revisions = await queries
      .selectFrom('revision')
      .selectAll()
      .where('article_id', '=', articleId)
      .orderBy('revision')
      .execute()
    const texts = revisions.map((row) => {
      const analysis = decodeAnalysis(row.analysis)
      const told = { id: article.key, text: row.text, title: { start: 0, end: row.title_end } }
      return { row, told, analysis, shown: shownFindings(told, analysis, rules.words) }
    })
    const wasHidden = article.audience < 0
    const isHidden =
      rules.articleKeys.has(article.key) ||
      rules.outletIds.has(article.outlet_id) ||
      texts.some(({ shown }) => shown === null)
    if (wasHidden && isHidden) return
    const audience = openAudience(article.audience)
    const words = audience === 0 ? 'article_words' : 'private_article_words'
    let official = 0
    for (const { row, told, analysis, shown } of texts) {
      const actorKeys = analysis.actors.map(({ id }) => id)
      const text = {
        audience,
        articleId,
        outletId: article.outlet_id,
        revisionId: row.id,
        moment: row.moment,
        seenAt: row.seen_at,
        supersededAt: row.superseded_at,
      }
      if (!wasHidden) {
        await dropFindings(queries, text, actorKeys, engine)
        await fullText.remove(queries, words, [row.id])
        if (isHidden && row.revision === 1) await forgetActors(queries, actorKeys, audience)
      }
      if (!isHidden && shown !== null) {
        const findings = filedFindings(shown.analysis, told)
        await fullText.index(queries, words, [{ id: row.id, text: shown.text }])
        await fileFindings(queries, text, findings, () => wasHidden && row.revision === 1)
        if (row.id === article.revision_id) official = findings.official
      }
      // What was read before is not kept at hand any longer.
      await queries.updateTable('revision').set({ reanalysed_at: at }).where('id', '=', row.id).execute()
    }
    await queries
      .updateTable('article')
      .set({
        audience: isHidden ? hiddenAudience(audience) : audience,
        official_statements: official,
        hidden_at: at,
      })
      .where('id', '=', articleId)
      .execute()
    if (wasHidden !== isHidden) await countAnew(queries, article, isHidden ? -1 : 1)
  }
}

type Counted = { readonly id: number; readonly audience: number; readonly moment: number; readonly outlet_id: string }

/** Takes an article out of its stories and out of what is counted, or puts it back. */
async function countAnew(queries: Queries, { id, audience, moment, outlet_id }: Counted, by: 1 | -1): Promise<void> {
  await sql`update placement set circle = -1 - circle where article_id = ${id}`.execute(queries)
  if (openAudience(audience) !== 0) return
  await queries
    .updateTable('corpus_spell')
    .set((is) => ({ articles: is('articles', '+', by) }))
    .where('spell', '=', Math.floor(moment / spellMs))
    .where('outlet_id', '=', outlet_id)
    .execute()
}

/** Whether an article, or something that it says, is hidden. */
export function isHiddenBy(
  { articleKeys, outletIds, words }: HiddenRules,
  article: Pick<Article, 'id' | 'outletId' | 'text' | 'title'>,
  analysis: Analysis,
): boolean {
  if (articleKeys.has(article.id) || outletIds.has(article.outletId)) return true
  return words.length > 0 && hiddenSpans(article, analysis, words).length > 0
}
