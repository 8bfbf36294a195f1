import type { Span } from '#src/base/span.ts'
import { compareDocument, countIn, wordSet } from './compare.ts'
import type { QuotedDocument } from './gold.ts'
import { type Piece, wordRange } from './pieces.ts'
import { sameName, sameSpeaker } from './same-speaker.ts'
import { addError, countMatch, countPrediction, countWanted, isCounted, quoteClasses, type Totals } from './totals.ts'

export type ScoreOptions = {
  /** Ask also for indirect statements whose cue is no act of speech. */
  readonly allCues?: boolean
  /** Collect a line for every miss, wrong speaker and false alarm. */
  readonly errors?: boolean
}

/** Adds one document to the totals. */
export function scoreDocument(
  gold: QuotedDocument,
  predicted: QuotedDocument | undefined,
  totals: Totals,
  options: ScoreOptions = {},
): void {
  const { text } = gold
  const { words, strings, wanted, exempt, given, counted, matches } = compareDocument(
    gold,
    predicted,
    options.allCues ?? false,
  )
  const byGold = new Map(matches.map((match) => [match.gold, match]))
  const byPrediction = new Map(matches.map((match) => [match.predicted, match]))
  const wantedWords = wordSet(wanted)
  const exemptWords = wordSet(exempt)
  const givenWords = wordSet(given)

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
