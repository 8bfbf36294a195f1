import type { Actor, Analysis, Statement } from '#src/analysis/findings.ts'
import { isInPassing } from '#src/analysis/shared/in-passing.ts'
import type { Article } from '#src/articles/article.ts'
import { overlaps, type Span, sliceOf } from '#src/base/span.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import { namesOf } from './actor-names.ts'
import { decodeAnalysis } from './analysis-codec.ts'
import { indexMoment } from './index-moment.ts'
import { wordsKey } from './words-key.ts'

type Findings = {
  readonly article: Article
  readonly analysis: Analysis
  readonly articleId: number
  readonly revisionId: number
  /** Whether this is the article's first revision: an edit makes nobody more mentioned. */
  readonly isFirst: boolean
  readonly seenAt?: number
}

/** Keeps what questions are asked by: who is mentioned, who said what about whom, and every word. */
export function findingsFiler({ fullText }: Pick<Engine, 'fullText'>) {
  const knownNames = new Set<string>()

  return async function fileFindings(queries: Queries, findings: Findings): Promise<void> {
    const { article, revisionId } = findings
    const actorIds = await saveActors(queries, findings)
    await saveNames(queries, findings, actorIds, knownNames)
    await saveMentions(queries, findings, actorIds)
    await saveOffices(queries, findings, actorIds)
    const statementTexts = await saveStatements(queries, findings, actorIds)
    await fullText.index(queries, 'article_words', [{ id: revisionId, text: article.text }])
    await fullText.index(queries, 'statement_words', statementTexts)
  }
}

/**
 * Marks the findings of a text that an edit has replaced. They stay, for whoever asks what was known before.
 *
 * Mentions are kept in order of actor and moment, so the actors are read from the old analysis to find them.
 */
export async function supersedeFindings(
  queries: Queries,
  { revisionId, moment }: { readonly revisionId: number; readonly moment: number },
  seenAt: number,
): Promise<void> {
  const superseded = { superseded_at: seenAt }
  await queries.updateTable('statement').set(superseded).where('revision_id', '=', revisionId).execute()
  const { analysis } = await queries
    .selectFrom('revision')
    .select('analysis')
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow()
  const keys = decodeAnalysis(analysis).actors.map(({ id }) => id)
  if (keys.length === 0) return
  const actors = await queries.selectFrom('actor').select('id').where('key', 'in', keys).execute()
  const actorIds = actors.map(({ id }) => id)
  await queries
    .updateTable('mention')
    .set(superseded)
    .where('actor_id', 'in', actorIds)
    .where('moment', '=', moment)
    .where('revision_id', '=', revisionId)
    .execute()
  await queries
    .updateTable('statement_about')
    .set(superseded)
    .where('actor_id', 'in', actorIds)
    .where('moment', '=', moment)
    .where('statement_id', 'in', (nested) =>
      nested.selectFrom('statement').select('id').where('revision_id', '=', revisionId),
    )
    .execute()
}

/** @returns Row ids by `Actor.id`. */
async function saveActors(
  queries: Queries,
  { article, analysis, isFirst }: Findings,
): Promise<ReadonlyMap<string, number>> {
  const byId = new Map(analysis.actors.map((actor) => [actor.id, actor]))
  if (byId.size === 0) return new Map()
  // In one order everywhere, so that two writers never wait for each other.
  const actors = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const rows = await queries
    .insertInto('actor')
    .values(
      actors.map(({ id, name, kind, country }) => ({
        key: id,
        name,
        kind,
        country,
        mentions: isFirst ? 1 : 0,
        last_at: indexMoment(article),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((is) => ({
        mentions: is('actor.mentions', '+', is.ref('excluded.mentions')),
        country: is.fn.coalesce('actor.country', 'excluded.country'),
        last_at: is
          .case()
          .when('excluded.last_at', '>', is.ref('actor.last_at'))
          .then(is.ref('excluded.last_at'))
          .else(is.ref('actor.last_at'))
          .end(),
      })),
    )
    .returning(['id', 'key'])
    .execute()
  return new Map(rows.map(({ id, key }) => [key, id]))
}

/** Beyond this many names the memory of what is stored starts anew; it only saves writes. */
const mostKnownNames = 50_000

async function saveNames(
  queries: Queries,
  { article, analysis }: Findings,
  actorIds: ReadonlyMap<string, number>,
  knownNames: Set<string>,
): Promise<void> {
  const rows = analysis.actors.flatMap((actor) =>
    namesOf(actor, article.text).map(({ name, isWhole }) => ({
      name,
      actor_id: actorIds.get(actor.id)!,
      is_whole: isWhole ? 1 : 0,
    })),
  )
  const fresh = rows.filter(({ name, actor_id }) => !knownNames.has(`${actor_id} ${name}`))
  if (fresh.length === 0) return
  await queries
    .insertInto('actor_name')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (knownNames.size > mostKnownNames) knownNames.clear()
  for (const { name, actor_id } of fresh) knownNames.add(`${actor_id} ${name}`)
}

async function saveMentions(
  queries: Queries,
  { article, analysis, articleId, revisionId, seenAt }: Findings,
  actorIds: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = mergedById(analysis.actors).map((actor) => ({
    actor_id: actorIds.get(actor.id)!,
    moment: indexMoment(article),
    revision_id: revisionId,
    article_id: articleId,
    seen_at: seenAt ?? article.firstSeenAt.getTime(),
    superseded_at: null,
    salience: Math.round(actor.salience * 1000),
    in_title: actor.mentions.some((mention) => overlaps(mention, article.title)) ? 1 : 0,
    in_passing: isInPassing(actor, { ...analysis, title: article.title }) ? 1 : 0,
  }))
  if (rows.length > 0) await queries.insertInto('mention').values(rows).execute()
}

/** One row an actor, should an analysis name one twice. */
function mergedById(actors: readonly Actor[]): readonly Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()]
}

async function saveOffices(
  queries: Queries,
  { article, analysis, revisionId, seenAt }: Findings,
  actorIds: ReadonlyMap<string, number>,
): Promise<void> {
  const stated = [
    ...analysis.actors.map(({ id, office }) => ({ actorId: id, office })),
    ...analysis.statements.map(({ speaker, office }) => ({ actorId: speaker?.actorId ?? null, office })),
  ]
  const rows = stated.flatMap(({ actorId, office }) => {
    const actor = actorId === null ? undefined : actorIds.get(actorId)
    return actor === undefined || office === null
      ? []
      : [
          {
            actor_id: actor,
            office,
            moment: indexMoment(article),
            revision_id: revisionId,
            seen_at: seenAt ?? article.firstSeenAt.getTime(),
          },
        ]
  })
  if (rows.length === 0) return
  await queries
    .insertInto('office')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function saveStatements(
  queries: Queries,
  { article, analysis, articleId, revisionId, seenAt }: Findings,
  actorIds: ReadonlyMap<string, number>,
): Promise<{ id: number; text: string }[]> {
  if (analysis.statements.length === 0) return []
  const idOf = (key: string | null | undefined) => (key == null ? null : (actorIds.get(key) ?? null))
  const known = {
    moment: indexMoment(article),
    seen_at: seenAt ?? article.firstSeenAt.getTime(),
    superseded_at: null,
  }
  const rows = await queries
    .insertInto('statement')
    .values(
      analysis.statements.map((statement, ordinal) => ({
        ...known,
        revision_id: revisionId,
        article_id: articleId,
        ordinal,
        speaker_id: idOf(statement.speaker?.actorId),
        target_id: idOf(statement.target?.actorId),
        grade: statement.grade,
        act: statement.act,
        words_key: wordsKey(article.text, statement),
      })),
    )
    .returning(['id', 'ordinal', 'speaker_id', 'grade'])
    .execute()
  const abouts = rows.flatMap(({ id, ordinal, speaker_id, grade }) =>
    actorsSpokenOf(analysis.statements[ordinal]!, analysis).flatMap((key) => {
      const actor = idOf(key)
      return actor === null ? [] : [{ ...known, actor_id: actor, speaker_id: speaker_id ?? 0, statement_id: id, grade }]
    }),
  )
  if (abouts.length > 0) await queries.insertInto('statement_about').values(abouts).execute()
  return rows.map(({ id, ordinal }) => ({ id, text: sliceOf(article.text, analysis.statements[ordinal]!.content) }))
}

/** Whom a statement is about: the target of its act, and whoever its sentences name beside those who speak. */
export function actorsSpokenOf(statement: Statement, { sentences, actors }: Analysis): readonly string[] {
  const around = sentences.filter((sentence) => overlaps(sentence, statement.content))
  const voices: readonly Span[] = [statement.speaker, statement.via].filter((voice) => voice !== null)
  const named = actors.filter(({ id, mentions }) =>
    id === statement.speaker?.actorId
      ? false
      : mentions.some(
          (mention) =>
            around.some((sentence) => overlaps(sentence, mention)) && !voices.some((voice) => overlaps(voice, mention)),
        ),
  )
  const target = statement.target?.actorId
  return [...new Set([...(target ? [target] : []), ...named.map(({ id }) => id)])]
}
