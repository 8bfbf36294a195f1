import { analysisVersion } from '#src/analysis/analysis-version.ts'
import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { NewAnalysis, ReanalysisStore } from '../ports/reanalysis-store.ts'
import { decodeAnalysis, encodeAnalysis } from './analysis-codec.ts'
import { articleOf, everyText } from './article-rows.ts'
import { dropFindings, findingsFiler } from './file-findings.ts'
import { firstRevisionSeen } from './first-revision-seen.ts'
import { inChunks } from './in-chunks.ts'

export function reanalysisStore(engine: Engine): ReanalysisStore {
  const { db, write } = engine
  const replaceOne = analysisReplacer(engine)

  async function outdated(since: Date | null) {
    const first = since === null ? 0 : await firstRevisionSeen(db, since.getTime())
    return db.selectFrom('revision').where('analysis_version', '<', analysisVersion).where('id', '>=', first)
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
        for (const one of analyses) await replaceOne(queries, one, at)
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

  return async function replace(queries: Queries, { textId, analysis }: NewAnalysis, at: Date): Promise<void> {
    const row = await queries
      .selectFrom('revision')
      .innerJoin('article', 'article.id', 'revision.article_id')
      .select([
        'article.audience',
        'revision.article_id as articleId',
        'revision.id as revisionId',
        'revision.moment',
        'revision.seen_at as seenAt',
        'revision.superseded_at as supersededAt',
        'revision.revision',
        'revision.text',
        'revision.title_end as titleEnd',
        'revision.analysis',
        'article.revision_id as newestId',
      ])
      .where('revision.id', '=', textId)
      .executeTakeFirst()
    if (!row) return
    const before = decodeAnalysis(row.analysis)
    const after = analysis ?? before
    const findings = filedFindings(after, { text: row.text, title: { start: 0, end: row.titleEnd } })
    const namedBefore = new Set(before.actors.map(({ id }) => id))
    const namedAfter = new Set(findings.actors.map(({ id }) => id))
    const lost = row.revision === 1 ? [...namedBefore].filter((id) => !namedAfter.has(id)) : []
    await dropFindings(queries, row, [...namedBefore], engine)
    await fileFindings(queries, row, findings, (id) => row.revision === 1 && !namedBefore.has(id))
    await forgetActors(queries, lost, row.audience)
    await queries
      .updateTable('revision')
      .set({
        analysis: encodeAnalysis(after),
        analysis_version: analysisVersion,
        reanalysed_at: at.getTime(),
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
  }
}

/** Lowers the counts of actors that an article no longer mentions, and deletes actors that no article mentions. */
async function forgetActors(queries: Queries, keys: readonly string[], audience: number): Promise<void> {
  if (keys.length === 0) return
  // From here on other writers of these rows wait, so that the rows read next do not change.
  await queries
    .updateTable('actor')
    .set((is) => ({ mentions: is('mentions', '-', 1) }))
    .where('key', 'in', keys)
    .where('audience', '=', audience)
    .execute()
  const gone = await queries
    .selectFrom('actor')
    .select('id')
    .where('key', 'in', keys)
    .where('audience', '=', audience)
    .where('mentions', '<=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('mention').select('actor_id').whereRef('mention.actor_id', '=', 'actor.id'))),
    )
    .execute()
  const ids = gone.map(({ id }) => id)
  if (ids.length === 0) return
  await queries.deleteFrom('actor_name').where('actor_id', 'in', ids).execute()
  await queries.deleteFrom('actor').where('id', 'in', ids).execute()
}
