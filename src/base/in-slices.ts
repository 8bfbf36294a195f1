import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Works through a long list a slice at a time, and lets the event loop turn between slices: a database in this process
 * answers at once, so that awaiting it alone would let nobody else in.
 *
 * @returns What each slice gave, in order.
 * @throws What `work` throws, or `signal` aborts with; later slices are not begun then.
 */
export async function inSlices<Item, Value>(
  items: readonly Item[],
  size: number,
  work: (slice: readonly Item[]) => Promise<Value>,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly Value[]> {
  const values: Value[] = []
  for (let start = 0; start < items.length; start += size) {
    signal.throwIfAborted()
    values.push(await work(items.slice(start, start + size)))
    await nextTurn()
  }
  return values
}
