import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Engine, Queries } from '#src/store/dialects/dialect.ts'
import { StoreError } from '#src/store/store-error.ts'
import { type CopiedTable, copiedTables, numberedTables } from './copied-tables.ts'
import {
  beginProgress,
  endProgress,
  isHalfCopied,
  progressOf,
  refuseHalfCopied,
  saveProgress,
  sourceOfCopy,
} from './copy-progress.ts'
import { indexWordsAfter } from './copy-words.ts'
import { openEngine, type StorePlace } from './open-store.ts'
import { cursorBehind, pagesOf, type Row, rowSum, rowsAfter, withoutNul } from './row-pages.ts'

/** `part`: what is being done: a table, `words`, or the comparison of a table. */
export type CopyProgress = { readonly part: string; readonly done: number; readonly total: number }

export type CopyOptions = {
  readonly signal: AbortSignal
  readonly onProgress?: (progress: CopyProgress) => void
}

export type CopyReport = { readonly tables: number; readonly rows: number; readonly articles: number }

/**
 * Copies a store into an empty one, of the same engine or of the other, page by page: stopped at any moment, the next
 * call goes on behind the last whole page. In the end counts and sums of all rows are compared. Nobody may write to
 * either meanwhile; until it is whole, no store opens the copy.
 *
 * @throws StoreError where the target holds something else, or the two differ in the end.
 */
export async function copyStore(from: StorePlace, to: StorePlace, options: CopyOptions): Promise<CopyReport> {
  if (nameOf(from) === nameOf(to)) throw new StoreError('foreign', '--from and --to are the same database.')
  const source = await openEngine(from)
  try {
    await refuseHalfCopied(source)
    const target = await openEngine(to)
    try {
      return await copyEngine(source, target, nameOf(from), options)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function copyEngine(
  source: Engine,
  target: Engine,
  sourceName: string,
  { signal, onProgress = () => {} }: CopyOptions,
): Promise<CopyReport> {
  await prepare(target, sourceName)
  for (const table of copiedTables) await copyTable(source, target, table, { signal, onProgress })
  await copyWords(target, { signal, onProgress })
  for (const table of numberedTables) {
    await target.schema.setLastId(target.db, table, await source.schema.lastId(source.db, table))
  }
  const rows = await compare(source, target, { signal, onProgress })
  await endProgress(target)
  return { tables: copiedTables.length, rows, articles: await countOf(target.db, 'article') }
}

/** An empty store, or one into which the same store was being copied. */
async function prepare(target: Engine, sourceName: string): Promise<void> {
  if (await isHalfCopied(target)) {
    const known = await sourceOfCopy(target.db)
    if (known === sourceName) return
    throw new StoreError('half-copied', `The target holds half a copy of ${known}; finish that one, or empty it.`)
  }
  for (const { name } of copiedTables) {
    if ((await countOf(target.db, name)) > 0) {
      throw new StoreError('foreign', `The target is not empty (it has rows in "${name}"); nothing was copied.`)
    }
  }
  await target.write((queries) => beginProgress(queries, sourceName))
}

type Effects = Required<CopyOptions>

async function copyTable(source: Engine, target: Engine, table: CopiedTable, { signal, onProgress }: Effects) {
  let { cursor, rows: done, is_done } = await progressOf(target.db, table.name)
  const total = await countOf(source.db, table.name)
  while (is_done === 0) {
    signal.throwIfAborted()
    const rows = (await rowsAfter(source.db, table, cursor)).map(withoutNul)
    const last = rows.at(-1)
    if (last) cursor = cursorBehind(last, table)
    else is_done = 1
    done += rows.length
    const state = { cursor, rows: done, is_done }
    await target.write(async (queries) => {
      if (rows.length > 0) await insert(queries, target, table, rows)
      await saveProgress(queries, table.name, state)
    })
    onProgress({ part: table.name, done, total })
    await nextTurn()
  }
}

async function insert(queries: Queries, { schema }: Engine, { name }: CopiedTable, rows: readonly Row[]) {
  const columns = Object.keys(rows[0]!)
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    ${schema.withGivenIds} values ${sql.join(values)}`.execute(queries)
}

async function copyWords(target: Engine, { signal, onProgress }: Effects): Promise<void> {
  let { cursor, rows: done, is_done } = await progressOf(target.db, 'words')
  const total = await countOf(target.db, 'revision')
  while (is_done === 0) {
    signal.throwIfAborted()
    await target.write(async (queries) => {
      const indexed = await indexWordsAfter(queries, Number(cursor ?? 0), target)
      if (indexed) {
        cursor = String(indexed.last)
        done += indexed.texts
      } else is_done = 1
      await saveProgress(queries, 'words', { cursor, rows: done, is_done })
    })
    onProgress({ part: 'words', done, total })
    await nextTurn()
  }
}

/** @returns How many rows there are. */
async function compare(source: Engine, target: Engine, { signal, onProgress }: Effects): Promise<number> {
  let rows = 0
  for (const table of copiedTables) {
    const sums = [rowSum(), rowSum()] as const
    const total = 2 * (await countOf(source.db, table.name))
    for (const [index, { db }] of [source, target].entries()) {
      for await (const page of pagesOf(db, table)) {
        signal.throwIfAborted()
        sums[index]!.add(page.map(withoutNul))
        onProgress({ part: `comparing ${table.name}`, done: sums[0].count + sums[1].count, total })
      }
    }
    if (sums[0].total() !== sums[1].total()) {
      throw new StoreError(
        'half-copied',
        `"${table.name}" has ${sums[0].count} rows in the source and ${sums[1].count} in the copy, or others: somebody wrote meanwhile. Stop the bot, empty the target, and copy again.`,
      )
    }
    rows += sums[0].count
  }
  return rows
}

async function countOf(queries: Queries, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(queries)
  return rows[0]?.count ?? 0
}

/** Without a password. */
function nameOf(place: StorePlace): string {
  if ('path' in place) return place.path
  const { host, pathname } = new URL(place.databaseUrl)
  return `${host}${pathname}`
}
