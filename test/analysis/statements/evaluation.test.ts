import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type QuotedDocument, quotedDocument, readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { renderReport } from '#bench/evaluation/render-report.ts'
import { sameMention, sameName, sameSpeaker } from '#bench/evaluation/same-speaker.ts'
import { scoreDocument } from '#bench/evaluation/score.ts'
import { newTotals, type Report, report } from '#bench/evaluation/totals.ts'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

const text =
  'Oslo: “We will hold,” said Minister Mara Voss. She said that aid was late. “No comment,” a spokesman for Idris Halloun said.'
const spanOf = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}
const voss = { ...spanOf('She'), name: 'Mara Voss' }
const gold = quotedDocument.parse({
  id: 'own',
  text,
  quotes: [
    { ...spanOf('We will hold'), kind: 'direct', speaker: spanOf('Minister Mara Voss') },
    { ...spanOf('that aid was late'), kind: 'indirect', speaker: voss, cueType: 'speech' },
    { ...spanOf('No comment'), kind: 'direct', speaker: spanOf('a spokesman for Idris Halloun') },
  ],
})

function scored(quotes: readonly object[], options = {}): Report {
  const totals = newTotals()
  scoreDocument(gold, quotedDocument.parse({ id: 'own', text, quotes }), totals, options)
  return report(totals)
}

describe('the scorer', () => {
  it('finds nothing wrong with gold itself', () => {
    const { classes, verbatim } = scored(gold.quotes)
    expect(classes.all.endToEnd.f1).toBe(1)
    expect(classes.all.exact.f1).toBe(1)
    expect(verbatim.attributed.f1).toBe(1)
  })

  it('gives nothing for nothing', () => {
    expect(scored([]).classes.all.endToEnd).toEqual({ precision: 0, recall: 0, f1: 0 })
  })

  it('takes a surname for the speaker, but not the man whose spokesman spoke', () => {
    expect(
      scored([{ ...spanOf('We will hold,'), kind: 'direct', speaker: { ...spanOf('Mara Voss'), text: 'Voss' } }])
        .classes.direct.endToEnd.precision,
    ).toBe(1)
    expect(
      scored([{ ...spanOf('No comment'), kind: 'direct', speaker: spanOf('Idris Halloun') }]).classes.direct.endToEnd
        .precision,
    ).toBe(0)
  })

  it('takes a bare pronoun for the right mention that resolves nothing', () => {
    const { indirect } = scored([{ ...spanOf('aid was late'), kind: 'indirect', speaker: spanOf('She') }]).classes
    expect(indirect.endToEnd.precision).toBe(1)
    expect(indirect.name).toBe(0)
  })

  it('neither asks for a thought nor punishes it, unless told to', () => {
    const thought = quotedDocument.parse({
      ...gold,
      quotes: [{ ...spanOf('that aid was late'), kind: 'indirect', speaker: voss, cueType: 'thought' }],
    })
    for (const [allCues, wanted] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const totals = newTotals()
      scoreDocument(thought, thought, totals, { allCues })
      expect(report(totals).classes.all.gold).toBe(wanted)
    }
  })

  it('names what went wrong when asked', () => {
    const totals = newTotals()
    scoreDocument(
      gold,
      quotedDocument.parse({ id: 'own', text, quotes: [{ ...spanOf('Oslo'), kind: 'indirect', speaker: null }] }),
      totals,
      { errors: true },
    )
    expect(totals.errors).toHaveLength(4)
    expect(totals.errors.at(-1)).toContain('FALSE own [indirect]')
  })

  it('renders a table of a row for each class', () => {
    expect(renderReport(scored(gold.quotes)).split('\n')).toHaveLength(9)
  })
})

describe('who is the same', () => {
  it.each([
    ['UN', 'United Nations', true],
    ['Ms. Voss', 'Mara Voss', true],
    ['Idris Halloun', 'Sana Halloun', false],
    ['North Freedonia', 'South Freedonia', false],
    ['he', 'he', false],
    ['Nicolás Ruiz', 'President Nicolas Ruiz', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(sameName(a, b)).toBe(expected)
  })

  it('a name set off by a comma is the mention, a name inside a title is not', () => {
    const mention = (words: string, start = 0) => ({ start, end: start + words.length, text: words })
    expect(sameMention(mention('her deputy, Emil Rask'), mention('Emil Rask', 12))).toBe(true)
    expect(sameMention(mention('Rask campaign spokesman'), mention('Rask'))).toBe(false)
    expect(sameSpeaker(null, null)).toBe(true)
    expect(sameSpeaker(null, mention('Rask'))).toBe(false)
  })
})

/** Beside the project, where it is present: the scorer and the data that figures are compared by. */
const shared = join(import.meta.dirname, '../../../../shared/quotes')

type SharedScorer = {
  readonly newTotals: () => unknown
  readonly scoreDoc: (gold: QuotedDocument, predicted: object, totals: unknown) => void
  readonly report: (totals: unknown) => {
    readonly classes: Record<
      string,
      {
        readonly e2e: { readonly f1: number }
        readonly exact: { readonly f1: number }
        readonly token: { readonly f1: number }
        readonly speakerAcc: number | null
        readonly resolvedNameAcc: number | null
      }
    >
    readonly verbatim: { readonly attributed: { readonly f1: number } }
  }
}

describe.runIf(existsSync(join(shared, 'score.mjs')))('beside the scorer that figures are compared by', () => {
  it.each(['gum-dev.jsonl', 're3d-dev.jsonl'])('gives the same numbers on %s', async (file) => {
    const theirs = (await import(pathToFileURL(join(shared, 'score.mjs')).href)) as SharedScorer
    const totals = newTotals()
    const theirTotals = theirs.newTotals()
    for (const document of readQuotedDocuments(readFileSync(join(shared, file), 'utf8'))) {
      const predicted = toAnalysisJson(document.id, document.text, analyze(document.text))
      scoreDocument(document, quotedDocument.parse(predicted), totals)
      theirs.scoreDoc(document, predicted, theirTotals)
    }
    const ours = report(totals)
    const expected = theirs.report(theirTotals)
    for (const [name, row] of Object.entries(ours.classes)) {
      const other = expected.classes[name]!
      expect({
        name,
        e2e: row.endToEnd.f1,
        exact: row.exact.f1,
        token: row.token.f1,
        speaker: row.speaker,
        known: row.name,
      }).toEqual({
        name,
        e2e: other.e2e.f1,
        exact: other.exact.f1,
        token: other.token.f1,
        speaker: other.speakerAcc,
        known: other.resolvedNameAcc,
      })
    }
    expect(ours.verbatim.attributed.f1).toBe(expected.verbatim.attributed.f1)
  })
})
