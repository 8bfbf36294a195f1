import type { Span } from '#src/base/span.ts'
import type { Quote, QuotedDocument, QuoteKind } from './gold.ts'
import { type Piece, piecesOf, sharedWords, wordRange, wordSpans } from './pieces.ts'
import { quotedStrings } from './quoted-strings.ts'
import { sameSpeaker } from './same-speaker.ts'

export type Match = {
  readonly gold: Piece
  readonly predicted: Piece
  readonly jaccard: number
  readonly right: boolean
}

function kindOf(text: string, words: readonly Span[], strings: readonly Span[], quote: Quote): QuoteKind {
  if (quote.kind) return quote.kind
  let all = 0
  let inside = 0
  for (const part of quote.parts ?? [quote]) {
    const [first, after] = wordRange(words, part)
    for (let at = first; at < after; at++) {
      all++
      if (strings.some((string) => words[at]!.start >= string.start && words[at]!.end <= string.end)) inside++
    }
  }
  if (inside === 0 || text === '') return 'indirect'
  return inside / all >= 0.95 ? 'direct' : 'mixed'
}

/** Pieces matched one to one: highest Jaccard first, between equals the one whose speaker is right. */
function matched(gold: readonly Piece[], predicted: readonly Piece[]): Match[] {
  const pairs: Match[] = []
  for (const each of gold) {
    for (const other of predicted) {
      const shared = sharedWords(each, other)
      if (shared <= 0 || other.start >= each.end || each.start >= other.end) continue
      const jaccard = shared / (each.after - each.first + (other.after - other.first) - shared)
      pairs.push({ gold: each, predicted: other, jaccard, right: sameSpeaker(each.quote.speaker, other.quote.speaker) })
    }
  }
  pairs.sort((a, b) => b.jaccard - a.jaccard || Number(b.right) - Number(a.right))
  const taken = new Set<Piece>()
  return pairs.filter((pair) => {
    if (pair.jaccard < 0.5 || taken.has(pair.gold) || taken.has(pair.predicted)) return false
    taken.add(pair.gold).add(pair.predicted)
    return true
  })
}

export function wordSet(pieces: readonly Piece[]): ReadonlySet<number> {
  const set = new Set<number>()
  for (const { first, after } of pieces) for (let at = first; at < after; at++) set.add(at)
  return set
}

export function countIn(piece: Piece, holds: (word: number) => boolean): number {
  let count = 0
  for (let at = piece.first; at < piece.after; at++) if (holds(at)) count++
  return count
}

/** The pieces of one document's gold and predictions, and which of them belong together. */
export type Comparison = {
  readonly words: readonly Span[]
  /** Stretches in double marks. */
  readonly strings: readonly Span[]
  /** Gold that is asked for, and gold that is neither asked for nor punished. */
  readonly wanted: readonly Piece[]
  readonly exempt: readonly Piece[]
  readonly given: readonly Piece[]
  /** Of the given ones those that are a hit or a false alarm. */
  readonly counted: readonly Piece[]
  readonly matches: readonly Match[]
}

/** @param allCues - Whether indirect statements are asked for whose cue is no act of speech. */
export function compareDocument(
  gold: QuotedDocument,
  predicted: QuotedDocument | undefined,
  allCues: boolean,
): Comparison {
  const { text } = gold
  const words = wordSpans(text)
  const strings = quotedStrings(text)
  const kind = (quote: Quote): QuoteKind => kindOf(text, words, strings, quote)
  const isExempt = (quote: Quote): boolean =>
    quote.nested === true || (!allCues && kind(quote) === 'indirect' && !!quote.cueType && quote.cueType !== 'speech')
  const cut = (quotes: readonly Quote[]): Piece[] =>
    quotes.flatMap((quote) => piecesOf(text, words, quote, kind(quote)))
  const wanted = cut(gold.quotes.filter((quote) => !isExempt(quote)))
  const exempt = cut(gold.quotes.filter(isExempt))
  const given = [
    ...new Map(
      cut(predicted?.quotes ?? [])
        .reverse()
        .map((piece) => [`${piece.start}:${piece.end}`, piece]),
    ).values(),
  ].reverse()
  const matches = matched(wanted, given)
  const hits = new Set(matches.map(({ predicted: hit }) => hit))
  const wantedWords = wordSet(wanted)
  const exemptWords = wordSet(exempt)

  const counted = given.filter((piece) => {
    if (hits.has(piece)) return true
    const length = piece.after - piece.first
    const onExempt = exempt.some((other) => {
      const shared = sharedWords(other, piece)
      return shared > 0 && shared / (other.after - other.first + length - shared) >= 0.5
    })
    // the quoted words alone out of a mixed quotation, rightly attributed, are neither hit nor false alarm
    const fragment = wanted.some(
      (other) =>
        other.kind === 'mixed' &&
        piece.start >= other.start &&
        piece.end <= other.end &&
        sameSpeaker(other.quote.speaker, piece.quote.speaker),
    )
    if (onExempt || fragment) return false
    return countIn(piece, (at) => exemptWords.has(at)) < 0.5 * length || countIn(piece, (at) => wantedWords.has(at)) > 0
  })
  return { words, strings, wanted, exempt, given, counted, matches }
}
