/** Small generator of numbers from 0 to 1, the same every time: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Mean gain of one list of figures over another, text by text, with the bounds that 95 of 100 resamplings keep. */
export function pairedGain(
  ours: readonly number[],
  theirs: readonly number[],
  rounds = 2000,
): { readonly mean: number; readonly low: number; readonly high: number } {
  const gains = ours.map((value, at) => value - theirs[at]!)
  const random = createRandom(7)
  const means = Array.from({ length: rounds }, () => {
    let sum = 0
    for (let count = 0; count < gains.length; count += 1) sum += gains[Math.floor(random() * gains.length)]!
    return sum / gains.length
  }).sort((a, b) => a - b)
  return {
    mean: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
    low: means[Math.floor(rounds * 0.025)]!,
    high: means[Math.ceil(rounds * 0.975) - 1]!,
  }
}
