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
  /** One map for both, since each look into such a map costs. */
  const known = new WeakMap<object, Kept<Value>>()

  function remembered(item: Item): Value {
    const key = keyOf(item)
    const found = known.get(key)
    if (found === undefined) {
      const value = compute(item)
      known.set(key, { read: null, value })
      return value
    }
    if (found.read !== null) {
      found.value = found.read()
      found.read = null
    }
    return found.value as Value
  }
  return Object.assign(remembered, {
    recall(item: Item, read: () => Value): void {
      const key = keyOf(item)
      if (known.get(key)?.read !== null) known.set(key, { read, value: undefined })
    },
  })
}

/** A result; where `read` is not null, it is still to be read, and `value` means nothing. */
type Kept<Value> = { read: (() => Value) | null; value: Value | undefined }
