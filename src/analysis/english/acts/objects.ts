import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/** Whether one of the particles follows the verb closely. */
export function particleFollows(
  words: readonly Word[],
  head: number,
  to: number,
  particles: ReadonlySet<string>,
): boolean {
  for (let at = head + 1; at < Math.min(to, head + 7); at += 1)
    if (particles.has(words[at]!.lower)) return at - head <= 2 || words[at]!.tag !== 'preposition' || at - head <= 5
  return false
}

const measures = new Set(['price', 'cost', 'rate', 'level', 'sale'])

/**
 * How well one of the nouns stands as the object, or as the subject of a passive verb: the later inside the object, the
 * better; after another preposition than “of” it counts little. Null where none stands there.
 */
export function nounRank(
  { words, groups, subjects }: Clausal,
  index: number,
  to: number,
  nouns: ReadonlySet<string>,
): number | null {
  const group = groups[index]!
  const subject = subjects[index]
  if (group.passive && subject) {
    for (let at = subject.first; at <= subject.last; at += 1) if (nouns.has(singular(words[at]!.lower))) return 20
  }
  let best: number | null = null
  let inside = true
  for (let at = group.head + 1; at < Math.min(to, group.head + 13); at += 1) {
    const word = words[at]!
    if (word.tag === 'question' || word.tag === 'subordinator') break
    // the object ends where an infinitive of purpose begins
    if (word.tag === 'to' && words[at + 1]?.tag === 'base') break
    if (at > group.head + 1 && word.tag === 'preposition' && word.lower !== 'of') inside = false
    // “the price of gas” is a price
    if (word.lower === 'of' && measures.has(singular(words[at - 1]!.lower))) break
    if (word.tag === 'determiner' || !nouns.has(singular(word.lower))) continue
    const rank = inside ? 2 + at - group.head : 1
    if (best === null || rank > best) best = rank
  }
  return best
}

export function singular(lower: string): string {
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('sses') || lower.endsWith('ches') || lower.endsWith('shes') || lower.endsWith('xes'))
    return lower.slice(0, -2)
  if (lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower) && lower.length > 3) return lower.slice(0, -1)
  return lower
}
