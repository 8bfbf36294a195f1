import { analysisVersion } from '#src/analysis/analysis-version.ts'
import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { NewAnalysis, ReanalysisStore } from '../ports/reanalysis-store.ts'
import { decodeAnalysis, encodeAnalysis } from './analysis-codec.ts'
import { articleOf, everyText } from './article-rows.ts'
import { dropFindings, findingsFiler } from './file-findings.ts'
import { firstRevisionSeen } from './first-revision-seen.ts'
import { forgetActors } from './forget-actors.ts'
import { type HiddenRules, hiddenRules } from './hidden-rules.ts'
import { inChunks } from './in-chunks.ts'
import { newsFactsColumns } from './news-facts.ts'
import { articleRefiler, isHiddenBy } from './refile-article.ts'

export function reanalysisStore(engine: Engine): ReanalysisStore {
  const { db, write } = engine
  const replaceOne = analysisReplacer(engine)

  async function outdated(since: Date | null) {
    const first = since === null ? 0 : await firstRevisionSeen(db, since.getTime())
    return db
      .selectFrom('revision')
      .where('pruned_at', 'is', null)
      .where('analysis_version', '<', analysisVersion)
      .where('id', '>=', first)
  }

  return {
    async count(since) {
      const row = await (await outdated(since))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },

    async next(since, limit) {
      // After a run that was limited to the newest texts the highest version stands at the end, because rows are in the order of filing.
      const newest = await (await outdated(since))
        .select('id')
        .orderBy('analysis_version', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      if (newest.length === 0) return []
      const ids = newest.map(({ id }) => id)
      const rows = await everyText(db).select('revision.id').where('revision.id', 'in', ids).execute()
      return rows.sort((a, b) => b.id - a.id).map((row) => ({ textId: row.id, article: articleOf(row) }))
    },

    replace: (analyses, at) =>
      write(async (queries) => {
        const rules = await hiddenRules(queries)
        for (const one of analyses) await replaceOne(queries, one, rules, at)
      }),

    async amongRead(articleIds, { seenBefore }) {
      const rows = await inChunks(articleIds, (some) =>
        db
          .selectFrom('article')
          .innerJoin('revision', 'revision.id', 'article.revision_id')
          .select('article.key')
          .where('article.key', 'in', some)
          .where('revision.reanalysed_at', 'is not', null)
          .where('revision.seen_at', '<=', seenBefore.getTime())
          .execute(),
      )
      return new Set(rows.map(({ key }) => key))
    },
  }
}

/** Replaces the findings of a text by new ones. Text, moments, stories and deliveries stay as they are. */
function analysisReplacer(engine: Engine) {
  const fileFindings = findingsFiler(engine)
  const refile = articleRefiler(engine)

  return async function replace(
    queries: Queries,
    { textId, analysis }: NewAnalysis,
    rules: HiddenRules,
    at: Date,
  ): Promise<void> {
    const row = await everyText(queries)
      .select([
        'article.audience',
        'article.outlet_id as outletId',
        'revision.article_id as articleId',
        'revision.id as revisionId',
        'revision.moment',
        'revision.seen_at as seenAt',
        'revision.superseded_at as supersededAt',
        'revision.analysis',
        'article.revision_id as newestId',
      ])
      .where('revision.id', '=', textId)
      .where('revision.pruned_at', 'is', null)
      .executeTakeFirst()
    if (!row) return
    const before = decodeAnalysis(row.analysis)
    const after = analysis ?? before
    const article = articleOf(row)
    const findings = filedFindings(after, article)
    const isShown = row.audience >= 0
    const namedBefore = new Set(before.actors.map(({ id }) => id))
    const namedAfter = new Set(findings.actors.map(({ id }) => id))
    const lost = row.revision === 1 ? [...namedBefore].filter((id) => !namedAfter.has(id)) : []
    // Of an article that the operator has hidden nothing is filed.
    if (isShown) {
      await dropFindings(queries, row, [...namedBefore], engine)
      await fileFindings(queries, row, findings, (id) => row.revision === 1 && !namedBefore.has(id))
      await forgetActors(queries, lost, row.audience)
    }
    await queries
      .updateTable('revision')
      .set({
        analysis: encodeAnalysis(after),
        analysis_version: analysisVersion,
        reanalysed_at: at.getTime(),
        ...newsFactsColumns({ article, analysis: after }),
      })
      .where('id', '=', textId)
      .execute()
    if (row.newestId === textId) {
      await queries
        .updateTable('article')
        .set({ official_statements: findings.official })
        .where('id', '=', row.articleId)
        .execute()
    }
    if (isShown && isHiddenBy(rules, article, after)) await refile(queries, row.articleId, rules, at.getTime())
  }
}
