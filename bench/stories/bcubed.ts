export type ClusterScore = { readonly precision: number; readonly recall: number; readonly f1: number }

/**
 * BCubed: for each item the share of its found group that belongs with it, and the share of its true group that was
 * found with it; the mean over items.
 *
 * Source: Bagga & Baldwin (1998).
 */
export function bCubed(items: readonly { readonly gold: string; readonly found: string }[]): ClusterScore {
  const byGold = Map.groupBy(items, ({ gold }) => gold)
  const byFound = Map.groupBy(items, ({ found }) => found)
  let precision = 0
  let recall = 0
  for (const { gold, found } of items) {
    const shared = byFound.get(found)!.filter((other) => other.gold === gold).length
    precision += shared / byFound.get(found)!.length
    recall += shared / byGold.get(gold)!.length
  }
  precision /= items.length
  recall /= items.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
