/** Values by key, as many as fit: the one that was asked for longest ago goes first. */
export type BoundedCache<Value> = {
  get(key: string): Value | null
  set(key: string, value: Value): void
}

export function boundedCache<Value>({
  mostBytes,
  bytesOf,
}: {
  readonly mostBytes: number
  readonly bytesOf: (value: Value) => number
}): BoundedCache<Value> {
  // A map keeps the order in which its keys were added.
  const kept = new Map<string, Value>()
  let bytes = 0

  function remove(key: string): Value | null {
    const value = kept.get(key)
    if (value === undefined) return null
    kept.delete(key)
    bytes -= bytesOf(value)
    return value
  }

  return {
    get(key) {
      const value = remove(key)
      if (value === null) return null
      kept.set(key, value)
      bytes += bytesOf(value)
      return value
    },
    set(key, value) {
      remove(key)
      kept.set(key, value)
      bytes += bytesOf(value)
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break
        remove(oldest)
      }
    },
  }
}
