import type { Queries } from '../dialects/dialect.ts'

/** Lowers the counts of actors that an article no longer mentions, and deletes actors that no article mentions. */
export async function forgetActors(queries: Queries, keys: readonly string[], audience: number): Promise<void> {
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
