import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { hasVerb, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'
import { frameEnd } from './frame-end.ts'
import type { FrameReading } from './frame-reading.ts'

export type Last = {
  readonly draft: Draft
  readonly paragraph: number
  readonly open: boolean
  readonly block: boolean
  /** Index of the reading that holds the quotation. */
  readonly at: number
}

/**
 * Whether a sentence that begins in marks and ends outside them goes on with who spoke right before: “…,” Doe said. “This is the fight
 * we take” to the rest of the country. Nobody else is in it, and nothing is told of the words in marks.
 */
export function goesOnOutside(
  { frame: { words, paragraph }, cues, text }: FrameReading,
  { start, quotation }: Word,
  last: Last,
): boolean {
  if (last.paragraph !== paragraph || words[0]!.start !== start || !quotation?.closed || cues.length > 0) return false
  const said = text.slice(quotation.start, quotation.end)
  if (said.split(' ').length < 4 || !/^\p{Lu}/u.test(said) || words.length > 24) return false
  const next = words[1]
  return (
    next?.kind === 'dash' ||
    (next !== undefined && hanging.has(next.tag) && !words.some(({ kind }, at) => at > 0 && kind === 'quotation'))
  )
}

/**
 * Whether a sentence that ends in marks goes on with who spoke right before: “…,” Doe said. Because they back it, “it posed a harder
 * question.” What stands before the marks is a phrase or a side clause with a comma, and nobody with a name is in it.
 */
export function goesOnInto({ frame: { words, paragraph }, cues, text }: FrameReading, word: Word, last: Last): boolean {
  const at = words.indexOf(word)
  if (last.paragraph !== paragraph || cues.length > 0 || at < 2 || at !== frameEnd(words) - 1) return false
  if (words[at - 1]!.kind !== 'comma' || !word.quotation?.closed) return false
  if (!/^(?:subordinator|preposition|adverb|conjunction)$/.test(words[0]!.tag)) return false
  const ahead = words.slice(0, at)
  if (ahead.some(({ kind }) => kind === 'quotation')) return false
  // “In the court's words, “…””, “On the wall, “…””: another's, or written somewhere
  if ((words[0]!.tag === 'preposition' && !hasVerb(words, 1, at)) || ahead.some(isSource)) return false
  return /^\p{Ll}(?:\S*\s+){3}/u.test(text.slice(word.quotation.start, word.quotation.end))
}

/** “the court's”, “Roe”, “the old song”. */
const isSource = ({ tag, lower }: Word): boolean =>
  tag === 'name' || /^['’]s?$/.test(lower) || (tag === 'noun' && documentNouns.has(lower))

/** What can follow words in marks without telling anything of them. */
const hanging: ReadonlySet<string> = new Set(['preposition', 'to', 'conjunction', 'gerund', 'adverb'])

/** A frame without the stop that ends it; the words in marks alone where a dash follows them. */
export function wholeOf({ words }: FrameReading['frame']): Span {
  if (words[1]?.kind === 'dash') return { start: words[0]!.start, end: words[0]!.end }
  return { start: words[0]!.start, end: words[frameEnd(words) - 1]!.end }
}
