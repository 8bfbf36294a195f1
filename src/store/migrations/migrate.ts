import { Migrator } from 'kysely/migration'
import type { Engine } from '../dialects/dialect.ts'
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
import { feedsByOperator } from './011-feeds-by-operator.ts'
import type { SchemaChange } from './schema-change.ts'

/** Oldest first. */
const changes: readonly SchemaChange[] = [
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
  feedsByOperator,
]

/**
 * Brings the schema to the newest version.
 *
 * @returns Names of the steps that were taken; none where the schema was up to date.
 * @throws StoreError `newer` where the database knows steps that this program does not.
 */
export async function migrate({ db, name }: Engine): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(changes.map((change) => [change.name, { up: (queries) => change.up(queries, name) }])),
    },
  })
  const strangers = await unknownSteps({ db })
  if (strangers.length > 0) {
    throw new StoreError(
      'newer',
      `The database was written by a newer version of this program (it has "${strangers.at(-1)}"); install that version or restore an older backup.`,
    )
  }
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

async function unknownSteps({ db }: Pick<Engine, 'db'>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  const known = new Set(changes.map(({ name }) => name))
  return rows
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
    .sort()
}
