import { filedFindings } from '#src/analysis/shared/filed-findings.ts'
import type { Queries } from '../dialects/dialect.ts'
import { decodeAnalysis } from './analysis-codec.ts'

/** How many actors one batch looks at, and how many texts of each. */
const actorsAtOnce = 20
const mostTexts = 500
const textsAtOnce = 50

/**
 * Names under which common actors can be asked for, and what they are called, come from common articles alone. When the
 * articles of added feeds were set apart, the actors that both kinds of articles mention kept the names of both.
 *
 * @param cursor - Row id of the last actor that was looked at; null at first.
 */
export async function keepCommonNames(
  queries: Queries,
  cursor: string | null,
): Promise<{ readonly rows: number; readonly cursor: string | null }> {
  const actors = await queries
    .selectFrom('actor')
    .select(['id', 'key', 'name'])
    .where('audience', '=', 0)
    .where('id', '>', Number(cursor ?? 0))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('actor as own').select('own.id').whereRef('own.key', '=', 'actor.key').where('own.audience', '>', 0),
      ),
    )
    .orderBy('id')
    .limit(actorsAtOnce)
    .execute()
  for (const actor of actors) await keepNamesOf(queries, actor)
  const last = actors.at(-1)
  return { rows: actors.length, cursor: actors.length === actorsAtOnce && last ? String(last.id) : null }
}

type NamedActor = { readonly id: number; readonly key: string; readonly name: string }

async function keepNamesOf(queries: Queries, actor: NamedActor): Promise<void> {
  const rows = await queries.selectFrom('actor_name').select('name').where('actor_id', '=', actor.id).execute()
  const doubtful = new Set(rows.map(({ name }) => name))
  let called: string | null = null
  for (let offset = 0; offset < mostTexts && (doubtful.size > 0 || called === null); offset += textsAtOnce) {
    const found = await namesInTexts(queries, actor, offset)
    if (found.length === 0) break
    for (const { name, names } of found) {
      called ??= name
      for (const known of names) doubtful.delete(known.name)
    }
  }
  if (called === null) return
  if (called !== actor.name)
    await queries.updateTable('actor').set({ name: called }).where('id', '=', actor.id).execute()
  if (doubtful.size === 0) return
  await queries
    .deleteFrom('actor_name')
    .where('actor_id', '=', actor.id)
    .where('name', 'in', [...doubtful])
    .execute()
}

/** What some texts that mention an actor call it, the oldest first. */
async function namesInTexts(queries: Queries, { id, key }: NamedActor, offset: number) {
  const texts = await queries
    .selectFrom('mention')
    .innerJoin('revision', 'revision.id', 'mention.revision_id')
    .select(['revision.text', 'revision.title_end', 'revision.analysis'])
    .where('mention.actor_id', '=', id)
    .orderBy('mention.moment')
    .orderBy('mention.revision_id')
    .limit(textsAtOnce)
    .offset(offset)
    .execute()
  return texts.flatMap(({ text, title_end, analysis }) =>
    filedFindings(decodeAnalysis(analysis), { text, title: { start: 0, end: title_end } }).actors.filter(
      (actor) => actor.id === key,
    ),
  )
}
