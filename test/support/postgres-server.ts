import { randomUUID } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { inject } from 'vitest'

export type PostgresServer = {
  /**
   * @param copied - The name of one that was made here, to which nobody is connected: the new one begins as it is.
   * @returns Its `postgres://` address.
   */
  createDatabase(name: string, copied?: string): Promise<string>
  /** Deletes every row of a database and keeps its tables: a fresh start that takes no migration. */
  empty(name: string): Promise<void>
  /** Drops the databases that were made here. */
  stop(): Promise<void>
}

/**
 * Databases for one test file, on the server that all files share. Two files can use the same name for different
 * databases.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const origin = inject('postgres')
  const suffix = randomUUID().replaceAll('-', '')
  const urlOf = (name: string) => `${origin}/${name}_${suffix}`
  const made = new Set<string>()

  async function within<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
    const client = new Client(url)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const named = (name: string) => escapeIdentifier(`${name}_${suffix}`)
  const asAdmin = (words: string) => within(`${origin}/postgres`, (client) => client.query(words))

  return {
    async createDatabase(name, copied) {
      await asAdmin(`create database ${named(name)}${copied === undefined ? '' : ` template ${named(copied)}`}`)
      made.add(name)
      return urlOf(name)
    },
    empty: (name) =>
      within(urlOf(name), async (client) => {
        await client.query(emptyEveryTable)
      }),
    async stop() {
      for (const name of made) await asAdmin(`drop database ${named(name)}`)
    },
  }
}

/** A `truncate` makes new files of every table and index, which takes longer than most tests; their rows are few. */
const emptyEveryTable = `
  set session_replication_role = replica;
  do $$
  declare thing text;
  begin
    for thing in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('delete from %I', thing);
    end loop;
    for thing in select sequencename from pg_sequences where schemaname = 'public' loop
      perform setval(quote_ident(thing), 1, false);
    end loop;
  end $$`
