import type { Citation } from './briefing.ts'

/** An office as an article spells it, from the first day on which it is so spelt to the last. */
export type OfficeSpelling = {
  readonly office: string
  readonly from: Date
  readonly to: Date
  readonly citation: Citation
}

/** Words that tell nothing of an office. */
const joining = new Set(['the', 'of', 'for', 'in', 'to', 'and', 's'])

/** Words that make another office of one: a deputy is no shorter spelling. */
const telling = new Set(['vice', 'deputy', 'former', 'acting', 'ex', 'interim', 'assistant', 'designate', 'elect'])

/**
 * Spellings of one office as one: in the fullest spelling, from the first mention to the last. “Foreign minister” and
 * “the foreign minister of Iraq” are one, “president” and “vice president” are not.
 */
export function officesOf(offices: readonly OfficeSpelling[]): readonly OfficeSpelling[] {
  const groups: { readonly words: ReadonlySet<string>; readonly offices: OfficeSpelling[] }[] = []
  for (const office of offices.toSorted((a, b) => wordsOf(b).size - wordsOf(a).size)) {
    const words = wordsOf(office)
    const fuller = groups.find((group) => isShorter(words, group.words))
    if (fuller) fuller.offices.push(office)
    else groups.push({ words, offices: [office] })
  }
  return groups
    .map(({ offices: [fullest, ...others] }) => ({
      ...fullest!,
      from: new Date(Math.min(...[fullest!, ...others].map(({ from }) => from.getTime()))),
      to: new Date(Math.max(...[fullest!, ...others].map(({ to }) => to.getTime()))),
    }))
    .toSorted((a, b) => b.to.getTime() - a.to.getTime())
}

function isShorter(words: ReadonlySet<string>, fuller: ReadonlySet<string>): boolean {
  if (words.size === 0 || ![...words].every((word) => fuller.has(word))) return false
  return [...fuller].every((word) => words.has(word) || !telling.has(word))
}

function wordsOf({ office }: OfficeSpelling): ReadonlySet<string> {
  const plain = office
    .toLowerCase()
    .replace(/\bunited nations\b|\bu\.n\./g, 'un')
    .replace(/\bunited states\b|\bu\.s\./g, 'us')
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !joining.has(word)))
}
