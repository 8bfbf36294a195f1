/**
 * Works on several items at the same time and gives the results in the order of the items.
 *
 * @param atOnce - Most items at the same time.
 */
export async function* inOrder<Item, Value>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Value>,
): AsyncGenerator<Value> {
  const underWay: Promise<Value>[] = []
  for await (const item of items) {
    const begun = work(item)
    begun.catch(() => undefined) // the loop below awaits it and throws the same error
    underWay.push(begun)
    if (underWay.length >= atOnce) yield await underWay.shift()!
  }
  for (const begun of underWay) yield await begun
}
