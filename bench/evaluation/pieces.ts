import type { Span } from '#src/base/span.ts'
import type { Quote, QuoteKind } from './gold.ts'

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu
const edge = /[\s"“”„«»'‘’`,.;:!?()[\]…—–-]/

/** Words of a text in order, so that content can be compared by the words in it. */
export function wordSpans(text: string): Span[] {
  return [...text.matchAll(word)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

export function wordsIn(text: string): string[] {
  return [...text.matchAll(word)].map(([each]) => each)
}

/** Index range of the words that begin inside a span: first, and one after the last. */
export function wordRange(words: readonly Span[], { start, end }: Span): readonly [number, number] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let after = low
  while (after < words.length && words[after]!.start < end) after++
  return [low, after]
}

/** A contiguous stretch of a quotation's content: a part, cut at line breaks, without marks at its edges. */
export type Piece = Span & {
  readonly quote: Quote
  readonly kind: QuoteKind
  /** Words in it, as a range of `wordSpans`. */
  readonly first: number
  readonly after: number
}

function withoutEdges(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && edge.test(text[start]!)) start++
  while (end > start && edge.test(text[end - 1]!)) end--
  return { start, end }
}

export function piecesOf(text: string, words: readonly Span[], quote: Quote, kind: QuoteKind): Piece[] {
  const found: Piece[] = []
  for (const part of quote.parts?.length ? quote.parts : [quote]) {
    if (part.start < 0 || part.end > text.length || part.end <= part.start) continue
    let at = part.start
    for (const line of text.slice(part.start, part.end).split('\n')) {
      const bare = withoutEdges(text, { start: at, end: at + line.length })
      at += line.length + 1
      if (bare.end <= bare.start) continue
      const [first, after] = wordRange(words, bare)
      if (after > first) found.push({ ...bare, quote, kind, first, after })
    }
  }
  return found
}

/** Words that two pieces share. */
export function sharedWords(a: Piece, b: Piece): number {
  return Math.min(a.after, b.after) - Math.max(a.first, b.first)
}
