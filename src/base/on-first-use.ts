/** A value that is made when it is first asked for: most processes never need it. */
export function onFirstUse<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= make()
    return value
  }
}
