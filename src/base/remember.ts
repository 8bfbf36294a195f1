/**
 * Remembers the result of a function for each object, until the object is collected. For pure functions of values that
 * never change, such as a revision of an article.
 */
export function remembering<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return rememberingBy((key) => key, compute)
}

/**
 * The same for arguments that are built anew for each call: it remembers by `keyOf`, the part of the argument that
 * stays the same object, such as the text of an article.
 */
export function rememberingBy<Item, Value>(
  keyOf: (item: Item) => object,
  compute: (item: Item) => Value,
): (item: Item) => Value {
  const known = new WeakMap<object, { readonly value: Value }>()
  return (item) => {
    const key = keyOf(item)
    const found = known.get(key)
    if (found) return found.value
    const value = compute(item)
    known.set(key, { value })
    return value
  }
}
