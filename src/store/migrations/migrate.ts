import { setTimeout as wait } from 'node:timers/promises'
import type { Engine, Queries } from '../dialects/dialect.ts'
import { StoreError } from '../store-error.ts'
import { foundations } from './001-foundations.ts'
import { stories } from './002-stories.ts'
import { digests } from './003-digests.ts'
import { watches } from './004-watches.ts'
import { feedSkips } from './005-feed-skips.ts'
import { forumPosts } from './006-forum-posts.ts'
import { inPassing } from './007-in-passing.ts'
import { citations } from './008-citations.ts'
import { notices } from './009-notices.ts'
import { quickScopes } from './010-quick-scopes.ts'
import { deliverySubjects } from './011-delivery-subjects.ts'
import { analysisVersions } from './012-analysis-versions.ts'
import { backfillTable } from './013-backfills.ts'
import { feedsByOperator } from './014-feeds-by-operator.ts'
import { printedStatements } from './015-printed-statements.ts'
import { followers } from './016-followers.ts'
import { privateFeeds } from './017-private-feeds.ts'
import { serversShownOut } from './018-servers-shown-out.ts'
import { hidden } from './019-hidden.ts'
import { privateWords } from './020-private-words.ts'
import { digestPictures } from './021-digest-pictures.ts'
import { statedKinds } from './022-stated-kinds.ts'
import { affairs } from './023-affairs.ts'
import { forgetting } from './024-forgetting.ts'
import { leases } from './025-leases.ts'
import { quickLedger } from './026-quick-ledger.ts'
import { newsFacts } from './027-news-facts.ts'
import type { SchemaChange } from './schema-change.ts'
import { schemaWriter } from './schema-writer.ts'

/** Oldest first. */
export const schemaChanges: readonly SchemaChange[] = [
  foundations,
  stories,
  digests,
  watches,
  feedSkips,
  forumPosts,
  inPassing,
  citations,
  notices,
  quickScopes,
  deliverySubjects,
  analysisVersions,
  backfillTable,
  feedsByOperator,
  printedStatements,
  followers,
  privateFeeds,
  serversShownOut,
  hidden,
  privateWords,
  digestPictures,
  statedKinds,
  affairs,
  forgetting,
  leases,
  quickLedger,
  newsFacts,
]

/**
 * Brings the schema to the newest version. Each step is one transaction, together with the row that records it. If the
 * process or the disk fails, the finished steps stay whole and the next start continues after them. If several
 * processes open one database at once, one of them takes each step and the others wait.
 *
 * @returns Names of the steps that were taken; none where the schema was up to date, and then nothing is written.
 * @throws StoreError `locked` where processes of an earlier version run that cannot go on after a step.
 * @throws StoreError `newer` where the database knows steps that this program does not.
 */
export async function migrate(
  { db, schema, changeSchema, countOlderVersions }: Engine,
  changes: readonly SchemaChange[] = schemaChanges,
): Promise<readonly string[]> {
  const taken: string[] = []
  // Nobody works with an empty database, whatever else a hosted server has connected to it.
  const isEmpty = (await stepsTaken(db, schema)).length === 0
  for (let next = await nextStep(db, schema, changes); next !== null; next = await nextStep(db, schema, changes)) {
    if (!isEmpty && next.breaksOlder && (await areOlderVersionsThere(countOlderVersions))) {
      throw new StoreError(
        'locked',
        'Processes of an earlier version work with the database, and could not go on; stop them all and start again.',
      )
    }
    const step = await changeSchema(async (queries) => {
      const ours = await nextStep(queries, schema, changes)
      if (ours === null) return null
      await ours.up(schemaWriter(queries, schema))
      await remember(queries, ours)
      return ours
    })
    if (step) taken.push(step.name)
  }
  return taken
}

/** A process that has just ended may still be listed for a moment. */
const momentMs = 100
const moments = 20

async function areOlderVersionsThere(count: Engine['countOlderVersions']): Promise<boolean> {
  for (let moment = 0; moment < moments; moment += 1) {
    if ((await count()) === 0) return false
    await wait(momentMs)
  }
  return true
}

async function nextStep(
  queries: Queries,
  schema: Engine['schema'],
  changes: readonly SchemaChange[],
): Promise<SchemaChange | null> {
  const taken = await stepsTaken(queries, schema)
  const known = new Set(changes.map(({ name }) => name))
  const stranger = taken.filter((name) => !known.has(name)).at(-1)
  if (stranger !== undefined) {
    throw new StoreError(
      'newer',
      `The database was written by a newer version of this program (it has "${stranger}"); install that version or restore an older backup.`,
    )
  }
  return changes.find(({ name }) => !taken.includes(name)) ?? null
}

type StepRow = { readonly name: string; readonly timestamp: string }

/** The table has this name because Kysely's own migrator once kept it. */
const steps = (queries: Queries) => queries.withTables<{ kysely_migration: StepRow }>()

async function stepsTaken(queries: Queries, schema: Engine['schema']): Promise<readonly string[]> {
  if ((await schema.columnsOf(queries, 'kysely_migration')) === null) return []
  const rows = await steps(queries).selectFrom('kysely_migration').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

async function remember(queries: Queries, { name }: SchemaChange): Promise<void> {
  await queries.schema
    .createTable('kysely_migration')
    .ifNotExists()
    .addColumn('name', 'varchar(255)', (column) => column.notNull().primaryKey())
    .addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
    .execute()
  await steps(queries).insertInto('kysely_migration').values({ name, timestamp: new Date().toISOString() }).execute()
}
