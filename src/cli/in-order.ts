/**
 * Work on several items at a time whose results come in the order of the items.
 *
 * @param atOnce - Most items under way.
 */
export async function* inOrder<Item, Value>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Value>,
): AsyncGenerator<Value> {
  const underWay: Promise<Value>[] = []
  for await (const item of items) {
    const begun = work(item)
    begun.catch(() => undefined) // the loop below throws it when its turn comes
    underWay.push(begun)
    if (underWay.length >= atOnce) yield await underWay.shift()!
  }
  for (const begun of underWay) yield await begun
}
