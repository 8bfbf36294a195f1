import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Works through a long list slice by slice, and lets the event loop turn between slices. A database in this process
 * answers at once, so awaiting it would not let other work run.
 *
 * @returns The result of each slice, in order.
 * @throws What `work` throws, or the abort reason of `signal`; later slices are not begun then.
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
