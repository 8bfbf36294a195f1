import type { Queries } from '../dialects/dialect.ts'
import { noNewsFacts } from './news-facts.ts'

/** Articles of one step. An index tells of their texts, so that none is read. */
const atOnce = 2000

/**
 * Drops the facts of texts that are let go of or withdrawn. A process of the version before, which runs beside this one
 * during an upgrade, knows nothing of facts and leaves them.
 *
 * @param after - Row id of the last article of the step before; 0 at first.
 * @returns Row id of the last article of this step; null where none follows.
 */
export async function sweepNewsFacts(queries: Queries, after: number): Promise<number | null> {
  const step = queries.selectFrom('article').select('id').where('id', '>', after).orderBy('id').limit(atOnce)
  const { last } = await queries
    .selectFrom(step.as('step'))
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  if (last === null) return null
  const withdrawn = queries.selectFrom('article').select('revision_id').where('removed_at', 'is not', null)
  await queries
    .updateTable('revision')
    .set(noNewsFacts)
    .where('article_id', '>', after)
    .where('article_id', '<=', last)
    .where('tells_news', 'is not', null)
    .where((is) => is.or([is('pruned_at', 'is not', null), is('id', 'in', withdrawn)]))
    .execute()
  return last
}
