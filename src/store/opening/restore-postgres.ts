import { sql } from 'kysely'
import { applicationName, openPostgres } from '#src/store/dialects/postgres.ts'
import { runPostgresProgram } from '#src/store/dialects/postgres-programs.ts'
import { StoreError } from '#src/store/store-error.ts'

/**
 * Brings a database back to a copy that `pg_dump` made, in one transaction: as a whole or not at all.
 *
 * @throws StoreError where the copy is foreign, another process of ours is connected, or `pg_restore` fails.
 */
export async function restorePostgres(databaseUrl: string, file: string): Promise<void> {
  const contents = await runPostgresProgram('pg_restore', ['--list', file], null)
  if (!/ TABLE public kysely_migration /.test(contents)) {
    throw new StoreError('foreign', `${file} is no copy of a database of this program; nothing was changed.`)
  }
  await refuseWhileUsed(databaseUrl)
  const asWhole = ['--clean', '--if-exists', '--no-owner', '--no-acl', '--single-transaction', '--exit-on-error']
  await runPostgresProgram('pg_restore', [...asWhole, file], databaseUrl)
}

async function refuseWhileUsed(databaseUrl: string): Promise<void> {
  const engine = openPostgres(databaseUrl, { mostConnections: 1 })
  try {
    const { rows } = await sql<{ others: number }>`select count(*) as others from pg_stat_activity
      where datname = current_database() and application_name = ${applicationName} and pid <> pg_backend_pid()`.execute(
      engine.db,
    )
    if ((rows[0]?.others ?? 0) > 0) {
      throw new StoreError('locked', 'Another process uses the database; stop the bot first.')
    }
  } finally {
    await engine.close()
  }
}
