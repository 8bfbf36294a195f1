import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { openSqlite } from '#src/store/dialects/sqlite.ts'
import { openFreshStore } from '#test/support/fresh-store.ts'
import { playStore, storeParts } from './play-store.ts'

const golden = (name: string) => `../golden/store/${name}.txt`

it.each(storeParts)('a store answers each question, and keeps its rows: %s', async (part) => {
  const folder = await mkdtemp(join(tmpdir(), 'attache-whole-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'attache.sqlite')
  const store = await openFreshStore({ path })
  const answers = await playStore(store, part).finally(() => store.close())
  await expect(answers).toMatchFileSnapshot(golden(part.replaceAll(' ', '-')))
  if (!part.startsWith('views')) await expect(await rowsOf(path)).toMatchFileSnapshot(golden(`rows-after-${part}`))
})

/** Every row of every table; indexes of words and what the migrations note about themselves aside. */
async function rowsOf(path: string): Promise<string> {
  const engine = openSqlite(path, { mode: 'reader' })
  try {
    const { rows: tables } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' and name not like '%_words%' and name not like 'sqlite_%'
        and name not like 'kysely_%' and name not in ('backfill', 'revision') order by name`.execute(engine.db)
    const drawn: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(engine.db)
      drawn.push(`=== ${name}`, ...rows.map((row) => JSON.stringify(row, shortened)))
    }
    return `${drawn.join('\n')}\n`
  } finally {
    await engine.close()
  }
}

/** Packed values as their length. */
function shortened(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value
}
