/**
 * The same function, which works once for each object that it is given, and forgets with the object. For pure functions
 * of values that never change, such as a revision of an article.
 */
export function remembering<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key)
    if (found) return found.value
    const value = compute(key)
    known.set(key, { value })
    return value
  }
}
