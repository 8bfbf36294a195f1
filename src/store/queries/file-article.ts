import { analysisVersion } from '#src/analysis/analysis-version.ts'
import type { Analysis } from '#src/analysis/findings.ts'
import { type FiledFindings, filedFindings } from '#src/analysis/shared/filed-findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Reading } from '#src/stories/reading.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import type { Filing } from '../ports/article-store.ts'
import { decodeAnalysis, encodeAnalysis } from './analysis-codec.ts'
import { audienceOf } from './audience.ts'
import { momentOrNull } from './columns.ts'
import { findingsFiler, supersedeFindings } from './file-findings.ts'
import { type HiddenRules, hiddenAudience } from './hidden-rules.ts'
import { indexMoment, spellMs } from './index-moment.ts'
import { newsFactsColumns } from './news-facts.ts'
import { articleRefiler, isHiddenBy } from './refile-article.ts'

type Known = {
  readonly id: number
  readonly audience: number
  readonly outletId: string
  readonly feedId: number | null
  readonly url: string | null
  readonly firstSeenAt: number
  readonly revisionId: number
  /** Of its newest text. */
  readonly seenAt: number
  readonly revision: number
  readonly moment: number
  readonly contentHash: string
  readonly text: string
  readonly removedAt: number | null
}

/** Files one article inside a transaction that the caller holds. */
export function articleFiler(engine: Pick<Engine, 'fullText'>) {
  const fileFindings = findingsFiler(engine)
  const refile = articleRefiler(engine)

  return async function fileArticle(
    queries: Queries,
    { article, analysis }: Reading,
    rules: HiddenRules,
  ): Promise<Filing> {
    const findings = filedFindings(analysis, article)
    const moment = indexMoment(article)
    const seenAt = article.firstSeenAt.getTime()
    const audience = await audienceOf(queries, article.feedId)
    // Its feed was removed after it was read.
    if (audience === null) return 'known'
    const words = audience === 0 ? 'article_words' : 'private_article_words'
    const known = await findKnown(queries, article, audience)
    if (!known && (await isForgotten(queries, article))) return 'known'
    if (known?.removedAt != null) return 'known'
    if (!known) {
      const articleId = await insertArticle(queries, article, audience)
      const revisionId = await insertRevision(queries, articleId, article, {
        ...{ analysis, findings, revision: 1, moment },
        facts: newsFactsColumns({ article, analysis }),
      })
      await engine.fullText.index(queries, words, [{ id: revisionId, text: article.text }])
      const text = { audience, articleId, outletId: article.outletId, revisionId, moment, seenAt, supersededAt: null }
      await fileFindings(queries, text, findings, () => true)
      if (isHiddenBy(rules, article, analysis)) await refile(queries, articleId, rules, seenAt)
      return 'new'
    }
    // Two feeds of an outlet may carry one article at different lengths. They would revise each other for ever.
    if (known.contentHash === article.contentHash || known.feedId !== article.feedId) return 'known'
    // The outlet has made the repair that we had made before: the same text gets a new hash.
    if (known.text === article.text) {
      await rememberHash(queries, known.revisionId, article.contentHash)
      return 'known'
    }

    // An edited article is found at a moment no later than it was first seen.
    const revised = { ...article, firstSeenAt: new Date(Math.min(known.firstSeenAt, seenAt)) }
    if (known.seenAt > seenAt) await dateBack(queries, known, seenAt)
    await queries.updateTable('revision').set({ superseded_at: seenAt }).where('id', '=', known.revisionId).execute()
    const isHidden = known.audience < 0
    if (!isHidden) {
      await supersedeFindings(queries, { ...known, audience }, await actorsOf(queries, known.revisionId), seenAt)
    }
    const text = {
      audience,
      articleId: known.id,
      outletId: known.outletId,
      moment: indexMoment(revised),
      seenAt,
      supersededAt: null,
    }
    const revisionId = await insertRevision(queries, known.id, article, {
      analysis,
      findings,
      revision: known.revision + 1,
      moment: text.moment,
      facts: newsFactsColumns({ article: { ...revised, url: known.url }, analysis }),
    })
    if (isHidden) return 'revised'
    await engine.fullText.index(queries, words, [{ id: revisionId, text: article.text }])
    await fileFindings(queries, { ...text, revisionId }, findings, () => false)
    if (isHiddenBy(rules, article, analysis)) await refile(queries, known.id, rules, seenAt)
    return 'revised'
  }
}

/** The clock was set back since: a text that was seen in its future was seen now at the latest. */
async function dateBack(queries: Queries, { id, revisionId }: Known, seenAt: number): Promise<void> {
  await queries.updateTable('revision').set({ seen_at: seenAt }).where('id', '=', revisionId).execute()
  await queries
    .updateTable('article')
    .set({ first_seen_at: seenAt })
    .where('id', '=', id)
    .where('first_seen_at', '>', seenAt)
    .execute()
}

/** Ids of the actors that a stored analysis names. */
async function actorsOf(queries: Queries, revisionId: number): Promise<readonly string[]> {
  const { analysis } = await queries
    .selectFrom('revision')
    .select('analysis')
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
  return decodeAnalysis(analysis).actors.map(({ id }) => id)
}

/**
 * Finds a stored article by its id, else by its guid among its outlet's articles of the same audience. An address is
 * not used: several articles may share one.
 */
async function findKnown(queries: Queries, { id, guid, outletId }: Article, audience: number): Promise<Known | null> {
  const current = queries
    .selectFrom('article')
    .innerJoin('revision', 'revision.id', 'article.revision_id')
    .select([
      'article.id',
      'article.audience',
      'article.outlet_id as outletId',
      'article.feed_id as feedId',
      'article.url',
      'article.first_seen_at as firstSeenAt',
      'revision.id as revisionId',
      'revision.seen_at as seenAt',
      'revision.revision',
      'revision.moment',
      'revision.content_hash as contentHash',
      'revision.text',
      'article.removed_at as removedAt',
    ])
    .where('audience', 'in', [audience, hiddenAudience(audience)])
  const byId = await current.where('key', '=', id).executeTakeFirst()
  if (byId || guid === null) return byId ?? null
  return (await current.where('outlet_id', '=', outletId).where('guid', '=', guid).executeTakeFirst()) ?? null
}

async function isForgotten(queries: Queries, { id }: Article): Promise<boolean> {
  return (await queries.selectFrom('forgotten').select('key').where('key', '=', id).executeTakeFirst()) !== undefined
}

async function rememberHash(queries: Queries, revisionId: number, contentHash: string): Promise<void> {
  await queries.updateTable('revision').set({ content_hash: contentHash }).where('id', '=', revisionId).execute()
}

async function insertArticle(queries: Queries, article: Article, audience: number): Promise<number> {
  const { id } = await queries
    .insertInto('article')
    .values({
      key: article.id,
      outlet_id: article.outletId,
      feed_id: article.feedId,
      audience,
      url: article.url,
      guid: article.guid,
      stated_kind: null,
      first_seen_at: article.firstSeenAt.getTime(),
      moment: indexMoment(article),
      revision_id: null,
      official_statements: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (audience === 0) await countArticle(queries, article)
  if (article.feedId !== null) {
    await queries
      .updateTable('feed')
      .set((now) => ({ articles: now('articles', '+', 1) }))
      .where('id', '=', article.feedId)
      .execute()
  }
  return id
}

async function insertRevision(
  queries: Queries,
  articleId: number,
  article: Article,
  {
    analysis,
    findings,
    revision,
    moment,
    facts,
  }: {
    readonly analysis: Analysis
    readonly findings: FiledFindings
    readonly revision: number
    readonly moment: number
    readonly facts: ReturnType<typeof newsFactsColumns>
  },
): Promise<number> {
  const { id } = await queries
    .insertInto('revision')
    .values({
      article_id: articleId,
      revision,
      seen_at: article.firstSeenAt.getTime(),
      superseded_at: null,
      published_at: momentOrNull(article.publishedAt),
      date_quality: article.dateQuality,
      moment,
      language: article.language,
      content_hash: article.contentHash,
      title_end: article.title.end,
      text: article.text,
      analysis: encodeAnalysis(analysis),
      analysis_version: analysisVersion,
      reanalysed_at: null,
      ...facts,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await queries
    .updateTable('article')
    .set({ revision_id: id, official_statements: findings.official, stated_kind: article.statedKind ?? null })
    .where('id', '=', articleId)
    .execute()
  return id
}

async function countArticle(queries: Queries, article: Article): Promise<void> {
  await queries
    .insertInto('corpus_spell')
    .values({
      spell: Math.floor(indexMoment(article) / spellMs),
      outlet_id: article.outletId,
      articles: 1,
      last_seen_at: article.firstSeenAt.getTime(),
    })
    .onConflict((conflict) =>
      conflict.columns(['spell', 'outlet_id']).doUpdateSet((is) => ({
        articles: is('corpus_spell.articles', '+', 1),
        last_seen_at: is
          .case()
          .when('excluded.last_seen_at', '>', is.ref('corpus_spell.last_seen_at'))
          .then(is.ref('excluded.last_seen_at'))
          .else(is.ref('corpus_spell.last_seen_at'))
          .end(),
      })),
    )
    .execute()
}
