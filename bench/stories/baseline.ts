/** What everybody writes first: tf-idf over all words, one pass, nearest centroid. The measure to beat. */
export function baselineStories(texts: readonly string[], threshold: number): readonly string[] {
  const bags = texts.map((text) => {
    const bag = new Map<string, number>()
    for (const [word] of text.toLowerCase().matchAll(/[a-z0-9]+/g)) bag.set(word, (bag.get(word) ?? 0) + 1)
    return bag
  })
  const documents = new Map<string, number>()
  for (const bag of bags) for (const word of bag.keys()) documents.set(word, (documents.get(word) ?? 0) + 1)
  const vectors = bags.map((bag) => {
    const vector = new Map<string, number>()
    for (const [word, count] of bag) {
      vector.set(word, (1 + Math.log(count)) * Math.log(texts.length / documents.get(word)!))
    }
    const length = Math.hypot(...vector.values()) || 1
    for (const [word, weight] of vector) vector.set(word, weight / length)
    return vector
  })
  const sums: Map<string, number>[] = []
  return vectors.map((vector) => {
    let best = -1
    let bestCosine = threshold
    for (const [index, sum] of sums.entries()) {
      let product = 0
      for (const [word, weight] of vector) product += weight * (sum.get(word) ?? 0)
      const cosine = product / Math.hypot(...sum.values())
      if (cosine > bestCosine) {
        best = index
        bestCosine = cosine
      }
    }
    if (best < 0) best = sums.push(new Map()) - 1
    const sum = sums[best]!
    for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight)
    return String(best)
  })
}
