import type { Span } from '#src/base/span.ts'
import type { Quote, QuotedDocument, QuoteKind } from './gold.ts'
import { type Piece, piecesOf, sharedWords, wordRange, wordSpans } from './pieces.ts'
import { quotedStrings } from './quoted-strings.ts'
import { sameName, sameSpeaker } from './same-speaker.ts'
import { addError, countMatch, countPrediction, countWanted, isCounted, quoteClasses, type Totals } from './totals.ts'

export type ScoreOptions = {
  /** Ask also for indirect statements whose cue is no act of speech. */
  readonly allCues?: boolean
  /** Collect a line for every miss, wrong speaker and false alarm. */
  readonly errors?: boolean
}

type Match = { readonly gold: Piece; readonly predicted: Piece; readonly jaccard: number; readonly right: boolean }

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

function wordSet(pieces: readonly Piece[]): ReadonlySet<number> {
  const set = new Set<number>()
  for (const { first, after } of pieces) for (let at = first; at < after; at++) set.add(at)
  return set
}

function countIn(piece: Piece, holds: (word: number) => boolean): number {
  let count = 0
  for (let at = piece.first; at < piece.after; at++) if (holds(at)) count++
  return count
}

/** Adds one document to the totals. */
export function scoreDocument(
  gold: QuotedDocument,
  predicted: QuotedDocument | undefined,
  totals: Totals,
  options: ScoreOptions = {},
): void {
  const { text } = gold
  const words = wordSpans(text)
  const strings = quotedStrings(text)
  const kind = (quote: Quote): QuoteKind => kindOf(text, words, strings, quote)
  const isExempt = (quote: Quote): boolean =>
    quote.nested === true ||
    (!options.allCues && kind(quote) === 'indirect' && !!quote.cueType && quote.cueType !== 'speech')
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
  const byGold = new Map(matches.map((match) => [match.gold, match]))
  const byPrediction = new Map(matches.map((match) => [match.predicted, match]))
  const wantedWords = wordSet(wanted)
  const exemptWords = wordSet(exempt)
  const givenWords = wordSet(given)

  const counted = given.filter((piece) => {
    if (byPrediction.has(piece)) return true
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

  for (const name of quoteClasses) {
    const tally = totals.classes[name]
    for (const piece of wanted) {
      if (!isCounted(piece.kind, name, piece.quote.form)) continue
      countWanted(
        tally,
        piece.after - piece.first,
        countIn(piece, (at) => givenWords.has(at)),
      )
      const match = byGold.get(piece)
      if (!match) continue
      const named = piece.quote.speaker?.name
      const other = match.predicted.quote.speaker
      countMatch(tally, {
        exact: match.predicted.start === piece.start && match.predicted.end === piece.end,
        sameKind: (match.predicted.kind === 'indirect') === (piece.kind === 'indirect'),
        right: match.right,
        hasSpeaker: !!piece.quote.speaker,
        name: named ? (other ? sameName(named, other.name ?? other.text) : false) : null,
      })
    }
    for (const piece of counted) {
      const goldPiece = byPrediction.get(piece)?.gold
      if (!isCounted(goldPiece?.kind ?? piece.kind, name, goldPiece?.quote.form)) continue
      countPrediction(
        tally,
        countIn(piece, (at) => wantedWords.has(at) || !exemptWords.has(at)),
        countIn(piece, (at) => wantedWords.has(at)),
      )
    }
  }

  countStrings({ words, strings, wanted: [...wanted, ...exempt.filter((piece) => !piece.quote.nested)], given }, totals)
  totals.documents++
  if (!options.errors) return
  for (const piece of wanted) {
    const match = byGold.get(piece)
    const words160 = text.slice(piece.start, Math.min(piece.end, piece.start + 160))
    if (!match)
      addError(
        totals,
        `MISS ${gold.id} [${piece.kind}] ${piece.quote.speaker?.text} | ${piece.quote.cue?.text} | ${words160}`,
      )
    else if (!match.right)
      addError(
        totals,
        `WHO ${gold.id} [${piece.kind}] gold=${piece.quote.speaker?.text} pred=${match.predicted.quote.speaker?.text} | ${words160}`,
      )
  }
  for (const piece of counted) {
    if (!byPrediction.has(piece))
      addError(
        totals,
        `FALSE ${gold.id} [${piece.kind}] ${piece.quote.speaker?.text} | ${text.slice(piece.start, Math.min(piece.end, piece.start + 160))}`,
      )
  }
}

type Strings = {
  readonly words: readonly Span[]
  readonly strings: readonly Span[]
  readonly wanted: readonly Piece[]
  readonly given: readonly Piece[]
}

/** The reader's view: each string of two words or more in double marks that belongs to a quotation, and who said it. */
function countStrings({ words, strings, wanted, given }: Strings, { verbatim }: Totals): void {
  for (const string of strings) {
    const [first, after] = wordRange(words, string)
    if (after - first < 2) continue
    const gold = ownerOf(wanted, first, after)
    const predicted = ownerOf(given, first, after)
    if (gold) verbatim.gold++
    if (predicted) verbatim.predicted++
    if (!gold || !predicted) continue
    verbatim.found++
    if (sameSpeaker(gold.quote.speaker, predicted.quote.speaker)) verbatim.right++
  }
}

/** The piece that holds most of a string's words, at least half of them; of equals the shorter. */
function ownerOf(pieces: readonly Piece[], first: number, after: number): Piece | null {
  let best: { piece: Piece; share: number } | null = null
  for (const piece of pieces) {
    const share = (Math.min(after, piece.after) - Math.max(first, piece.first)) / (after - first)
    if (share < 0.5) continue
    const shorter =
      best !== null && share === best.share && piece.after - piece.first < best.piece.after - best.piece.first
    if (best === null || share > best.share || shorter) best = { piece, share }
  }
  return best?.piece ?? null
}
