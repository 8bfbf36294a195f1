import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'

/**
 * An empty store for a test that asks nothing of how a store comes to be. All steps of the schema take fifty
 * milliseconds, so they are taken once, and every further store begins as a copy of the first. Tests of the steps
 * themselves use `openStore`.
 *
 * @param path - In memory unless given. A file that exists is opened as it is.
 */
export async function openFreshStore({ path = ':memory:' }: { readonly path?: string } = {}): Promise<Store> {
  const contents = await emptyDatabase()
  if (path === ':memory:') return await openStore({ path, contents })
  if (!existsSync(path)) writeFileSync(path, contents, { mode: 0o600 })
  return await openStore({ path })
}

let made: Promise<Uint8Array> | null = null

function emptyDatabase(): Promise<Uint8Array> {
  made ??= makeEmptyDatabase()
  return made
}

async function makeEmptyDatabase(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-fresh-'))
  const store = await openStore({ path: ':memory:' })
  try {
    const copy = join(folder, 'empty.sqlite')
    await store.backup(copy)
    return readFileSync(copy)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}
