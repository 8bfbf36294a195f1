/**
 * The same function, which works once for each object that it is given, and forgets with the object. For pure functions
 * of values that never change, such as a revision of an article.
 */
export function remembering<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return rememberingBy((key) => key, compute)
}

/**
 * The same, where what is given is put together anew each time: it works once for each `keyOf`, the part that lasts and
 * that the rest comes with, as an article's analysis comes with its text.
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
