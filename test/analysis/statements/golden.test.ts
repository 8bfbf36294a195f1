import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quotedDocument, readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { scoreDocument } from '#bench/evaluation/score.ts'
import { newTotals, report } from '#bench/evaluation/totals.ts'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { parseMarkedPassages } from '#test/support/marked-passages.ts'

const folder = join(import.meta.dirname, '../../golden/statements')
const passages = readQuotedDocuments(readFileSync(join(folder, 'passages.jsonl'), 'utf8'))

const predicted = (id: string, text: string) => {
  const headline = text.indexOf('\n\n')
  return quotedDocument.parse(
    toAnalysisJson(id, text, analyze(text, headline > 0 ? { title: { start: 0, end: headline } } : {})),
  )
}

describe('the gold passages', () => {
  it('are at least sixty, one phenomenon each, and up to date with their source', () => {
    const source = readFileSync(join(folder, 'passages.txt'), 'utf8')
    expect(passages.length).toBeGreaterThanOrEqual(60)
    expect(passages).toEqual(parseMarkedPassages(source).map((passage) => quotedDocument.parse(passage)))
  })

  it.each(passages.map((passage) => [passage.id, passage] as const))('%s', (_id, passage) => {
    const totals = newTotals()
    scoreDocument(passage, predicted(passage.id, passage.text), totals, { errors: true })
    expect(totals.errors).toEqual([])
  })

  it('keep their scores as a whole', () => {
    const totals = newTotals()
    for (const passage of passages) scoreDocument(passage, predicted(passage.id, passage.text), totals)
    const { classes, verbatim } = report(totals)
    expect(classes['direct+mixed'].endToEnd.f1).toBeGreaterThanOrEqual(0.97)
    expect(classes.indirect.endToEnd.f1).toBeGreaterThanOrEqual(0.97)
    expect(verbatim.attributed.f1).toBeGreaterThanOrEqual(0.97)
  })
})
