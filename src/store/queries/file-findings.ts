import type { FiledFindings } from '#src/analysis/shared/filed-findings.ts'
import type { Engine, Queries } from '../dialects/dialect.ts'
import { inChunks } from './in-chunks.ts'
import { statementRowId } from './statement-row-id.ts'

/** The text that findings belong to. */
export type FiledText = {
  /** Who sees it: `ArticleTable.audience`. */
  readonly audience: number
  readonly articleId: number
  readonly outletId: string
  readonly revisionId: number
  /** The moment under which queries find it; ms. */
  readonly moment: number
  readonly seenAt: number
  readonly supersededAt: number | null
}

/** Row ids by `Actor.id`. */
type ActorRowIds = ReadonlyMap<string, number>

/** Stores the rows by which questions are answered: who is mentioned, and who said what about whom. */
export function findingsFiler({ fullText }: Pick<Engine, 'fullText'>) {
  const knownNames = new Set<string>()

  /** @param counts - Whether an actor of that id is now mentioned by one more article. An edit raises no count. */
  return async function fileFindings(
    queries: Queries,
    text: FiledText,
    findings: FiledFindings,
    counts: (actorId: string) => boolean,
  ): Promise<void> {
    const rowIds = await saveActors(queries, text, findings, counts)
    await saveNames(queries, findings, rowIds, knownNames)
    await saveMentions(queries, text, findings, rowIds)
    await saveOffices(queries, text, findings, rowIds)
    await saveStatements(queries, text, findings, rowIds)
    const words = findings.statements.map(({ words }, ordinal) => ({
      id: statementRowId(text.revisionId, ordinal),
      text: words,
    }))
    await fullText.index(queries, text.audience === 0 ? 'statement_words' : 'private_statement_words', words)
  }
}

/**
 * Marks the findings of a text that an edit has replaced. The rows stay, for questions about the past.
 *
 * @param actorKeys - The actors that the findings name. Mentions are stored by actor and moment, and found by both.
 */
export async function supersedeFindings(
  queries: Queries,
  { revisionId, moment, audience }: Pick<FiledText, 'revisionId' | 'moment' | 'audience'>,
  actorKeys: readonly string[],
  seenAt: number,
): Promise<void> {
  const superseded = { superseded_at: seenAt }
  await queries.updateTable('statement').set(superseded).where('revision_id', '=', revisionId).execute()
  if (actorKeys.length === 0) return
  const actorIds = await actorRowIds(queries, actorKeys, audience)
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

/** Deletes the findings of a text, so that others can be filed in their place. Actors stay. */
export async function dropFindings(
  queries: Queries,
  { revisionId, moment, audience }: Pick<FiledText, 'revisionId' | 'moment' | 'audience'>,
  actorKeys: readonly string[],
  { fullText }: Pick<Engine, 'fullText'>,
): Promise<void> {
  const statements = await queries.selectFrom('statement').select('id').where('revision_id', '=', revisionId).execute()
  const statementIds = statements.map(({ id }) => id)
  const actorIds = await actorRowIds(queries, actorKeys, audience)
  if (actorIds.length > 0) {
    await queries
      .deleteFrom('mention')
      .where('actor_id', 'in', actorIds)
      .where('moment', '=', moment)
      .where('revision_id', '=', revisionId)
      .execute()
    await queries
      .deleteFrom('office')
      .where('actor_id', 'in', actorIds)
      .where('moment', '=', moment)
      .where('revision_id', '=', revisionId)
      .execute()
    await queries
      .deleteFrom('statement_about')
      .where('actor_id', 'in', actorIds)
      .where('moment', '=', moment)
      .where('statement_id', 'in', (nested) =>
        nested.selectFrom('statement').select('id').where('revision_id', '=', revisionId),
      )
      .execute()
  }
  await inChunks(statementIds, async (some) => {
    await fullText.remove(queries, 'statement_words', some)
    if (audience !== 0) await fullText.remove(queries, 'private_statement_words', some)
    return []
  })
  await queries.deleteFrom('statement').where('revision_id', '=', revisionId).execute()
}

async function actorRowIds(queries: Queries, keys: readonly string[], audience: number): Promise<readonly number[]> {
  const rows = await inChunks(keys, (some) =>
    queries.selectFrom('actor').select('id').where('key', 'in', some).where('audience', '=', audience).execute(),
  )
  return rows.map(({ id }) => id)
}

async function saveActors(
  queries: Queries,
  { moment, audience }: FiledText,
  { actors }: FiledFindings,
  counts: (actorId: string) => boolean,
): Promise<ActorRowIds> {
  if (actors.length === 0) return new Map()
  const rows = await queries
    .insertInto('actor')
    .values(
      actors.map(({ id, name, kind, country }) => ({
        key: id,
        audience,
        name,
        kind,
        country,
        mentions: counts(id) ? 1 : 0,
        last_at: moment,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['key', 'audience']).doUpdateSet((is) => ({
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

/** The cache of stored names is emptied beyond this many. It only saves writes. */
const mostKnownNames = 50_000

async function saveNames(
  queries: Queries,
  { actors }: FiledFindings,
  rowIds: ActorRowIds,
  knownNames: Set<string>,
): Promise<void> {
  const rows = actors.flatMap(({ id, names }) =>
    names.map(({ name, isWhole }) => ({ name, actor_id: rowIds.get(id)!, is_whole: isWhole ? 1 : 0 })),
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
  { articleId, revisionId, moment, seenAt, supersededAt }: FiledText,
  { actors }: FiledFindings,
  rowIds: ActorRowIds,
): Promise<void> {
  const rows = actors.map(({ id, salience, inTitle, inPassing }) => ({
    actor_id: rowIds.get(id)!,
    moment,
    revision_id: revisionId,
    article_id: articleId,
    seen_at: seenAt,
    superseded_at: supersededAt,
    salience,
    in_title: inTitle ? 1 : 0,
    in_passing: inPassing ? 1 : 0,
  }))
  if (rows.length > 0) await queries.insertInto('mention').values(rows).execute()
}

async function saveOffices(
  queries: Queries,
  { revisionId, moment, seenAt }: FiledText,
  { offices }: FiledFindings,
  rowIds: ActorRowIds,
): Promise<void> {
  if (offices.length === 0) return
  await queries
    .insertInto('office')
    .values(
      offices.map(({ actorId, office }) => ({
        actor_id: rowIds.get(actorId)!,
        office,
        moment,
        revision_id: revisionId,
        seen_at: seenAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function saveStatements(
  queries: Queries,
  { audience, articleId, outletId, revisionId, moment, seenAt, supersededAt }: FiledText,
  { statements }: FiledFindings,
  rowIds: ActorRowIds,
): Promise<void> {
  if (statements.length === 0) return
  const known = { moment, seen_at: seenAt, superseded_at: supersededAt, audience, outlet_id: outletId }
  const idOf = (actorId: string | null) => (actorId === null ? null : rowIds.get(actorId)!)
  const rows = statements.map(({ speakerId, targetId, grade, act, printed, wordsKey }, ordinal) => ({
    ...known,
    id: statementRowId(revisionId, ordinal),
    revision_id: revisionId,
    article_id: articleId,
    ordinal,
    speaker_id: idOf(speakerId),
    target_id: idOf(targetId),
    grade,
    act,
    printed: printed ? 1 : 0,
    words_key: wordsKey,
  }))
  await queries.insertInto('statement').values(rows).execute()
  const abouts = statements.flatMap(({ about, grade, act, printed, wordsKey, speakerId }, ordinal) =>
    about.map((actorId) => ({
      ...known,
      actor_id: rowIds.get(actorId)!,
      speaker_id: idOf(speakerId) ?? 0,
      statement_id: statementRowId(revisionId, ordinal),
      grade,
      act,
      printed: printed ? 1 : 0,
      words_key: wordsKey,
    })),
  )
  if (abouts.length > 0) await queries.insertInto('statement_about').values(abouts).execute()
}
