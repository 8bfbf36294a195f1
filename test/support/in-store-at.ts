import { openStore } from '#src/store/opening/open-store.ts'
import type { Store } from '#src/store/store.ts'

/** Reads or changes the database of this file, also while processes use it. */
export async function inStoreAt<Value>(path: string, work: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore({ path })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
