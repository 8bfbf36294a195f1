import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quotedDocument } from '#bench/evaluation/gold.ts'
import { scoreDocument } from '#bench/evaluation/score.ts'
import { newTotals, report } from '#bench/evaluation/totals.ts'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { parseMarkedPassages } from '#test/support/marked-passages.ts'

/** Passages in British style; the engine's rules were written with the first half in view, not with the second. */
const halves = (['tuned', 'held'] as const).map((half) => {
  const file = join(import.meta.dirname, `../../golden/statements/british-${half}.txt`)
  return [
    half,
    parseMarkedPassages(readFileSync(file, 'utf8')).map((passage) => quotedDocument.parse(passage)),
  ] as const
})

const totalsOf = (passages: readonly ReturnType<typeof quotedDocument.parse>[]) => {
  const totals = newTotals()
  for (const { id, text, quotes } of passages)
    scoreDocument({ id, text, quotes }, quotedDocument.parse(toAnalysisJson(id, text, analyze(text))), totals, {
      errors: true,
    })
  return totals
}

describe('British style', () => {
  it.each(halves)('is read in the half that was %s', (half, passages) => {
    const totals = totalsOf(passages)
    const { classes, verbatim } = report(totals)
    const least = half === 'tuned' ? 1 : 0.9
    expect(passages).toHaveLength(31)
    expect(totals.errors.slice(0, half === 'tuned' ? undefined : 0)).toEqual([])
    expect(classes['direct+mixed'].endToEnd.f1).toBeGreaterThanOrEqual(least)
    expect(classes.indirect.endToEnd.f1).toBeGreaterThanOrEqual(least)
    expect(verbatim.attributed.f1).toBeGreaterThanOrEqual(least)
  })
})
