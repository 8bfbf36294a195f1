import { compareDocument } from '#bench/evaluation/compare.ts'
import { type QuotedDocument, quotedDocument } from '#bench/evaluation/gold.ts'
import { sameName } from '#bench/evaluation/same-speaker.ts'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import type { Statement } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { teaserLength } from '#src/analysis/shared/certainty-terms.ts'

/** A statement of the engine, and how likely gold calls it right; null where gold neither asks for it nor punishes it. */
export type Judged = { readonly statement: Statement; readonly right: number | null }

export type Reading = {
  readonly gold: QuotedDocument
  readonly predicted: QuotedDocument
  readonly judged: readonly Judged[]
}

/**
 * How likely a pronoun's person is right all the same, where the corpus's automatic coreference names another. The corpus errs
 * in about six of a hundred, whatever the margin; the two differ in one of ten at a wide margin and in one of three at a narrow one.
 */
const rightAllTheSame = (margin: number): number => (margin < 0.6 ? 0.2 : 0.6)

/**
 * Reads a document and judges each statement: its words found and its speaker right. Words that all stand in marks are found where gold
 * holds every one of them; gold may go on outside the marks: But “we will stay”.
 */
export function judge(gold: QuotedDocument, titled: boolean): Reading {
  const headline = gold.text.indexOf('\n\n')
  const title = titled && headline > 0 ? { title: { start: 0, end: headline } } : {}
  const analysis = analyze(gold.text, { ...title, keepEvidence: true })
  const predicted = quotedDocument.parse(toAnalysisJson(gold.id, gold.text, analysis))
  const { given, counted, matches } = compareDocument(gold, predicted, false)
  const hits = new Map(matches.map((match) => [match.predicted, match]))
  const judged = analysis.statements.map((statement, at): Judged => {
    const quote = predicted.quotes[at]!
    const pieces = given.filter((piece) => piece.quote === quote && counted.includes(piece))
    if (pieces.length === 0) return { statement, right: null }
    const isRight = pieces.every((piece) => {
      const hit = hits.get(piece)
      if (!hit?.right) return false
      return statement.kind !== 'direct' || (hit.gold.start <= piece.start && piece.end <= hit.gold.end)
    })
    if (!isRight) return { statement, right: 0 }
    const named = hits.get(pieces[0]!)?.gold.quote.speaker?.name
    const { speaker, evidence } = statement
    const isDoubtful =
      evidence?.speakerBy === 'pronoun' && speaker?.actorId != null && named != null && !sameName(named, speaker.name)
    return { statement, right: isDoubtful ? rightAllTheSame(evidence.margin) : 1 }
  })
  return { gold, predicted, judged }
}

/** The headline and the first paragraph, as a feed's teaser would give them; null where they are too long for one. */
export function teaserOf(gold: QuotedDocument): QuotedDocument | null {
  const paragraphs = gold.text.split('\n\n')
  const text = paragraphs.slice(0, 2).join('\n\n')
  if (paragraphs.length < 3 || text.length >= teaserLength) return null
  return { ...gold, text, quotes: gold.quotes.filter(({ end }) => end <= text.length) }
}
