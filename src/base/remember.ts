/** A function that remembers its results by object. */
export type Remembering<Item, Value> = {
  (item: Item): Value
  /**
   * Gives the result for an item that was computed before, and kept elsewhere.
   *
   * @param read - Called when somebody asks for the result, once at most.
   */
  recall(item: Item, read: () => Value): void
}

/**
 * Remembers the result of a function for each object, until the object is collected. For pure functions of values that
 * never change, such as a revision of an article.
 */
export function remembering<Key extends object, Value>(compute: (key: Key) => Value): Remembering<Key, Value> {
  return rememberingBy((key) => key, compute)
}

/**
 * The same for arguments that are built anew for each call: it remembers by `keyOf`, the part of the argument that
 * stays the same object, such as the text of an article.
 */
export function rememberingBy<Item, Value>(
  keyOf: (item: Item) => object,
  compute: (item: Item) => Value,
): Remembering<Item, Value> {
  const known = new WeakMap<object, { readonly value: Value }>()
  const kept = new WeakMap<object, () => Value>()

  function remembered(item: Item): Value {
    const key = keyOf(item)
    const found = known.get(key)
    if (found) return found.value
    const read = kept.get(key)
    const value = read ? read() : compute(item)
    known.set(key, { value })
    kept.delete(key)
    return value
  }
  return Object.assign(remembered, {
    recall(item: Item, read: () => Value): void {
      kept.set(keyOf(item), read)
    },
  })
}
