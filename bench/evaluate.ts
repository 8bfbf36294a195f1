import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type QuotedDocument, quotedDocument, readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { renderReport } from '#bench/evaluation/render-report.ts'
import { scoreDocument } from '#bench/evaluation/score.ts'
import { newTotals, report } from '#bench/evaluation/totals.ts'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { repairText, spanAsItCame } from '#src/articles/repair/repair-text.ts'
import type { Span } from '#src/base/span.ts'

const usage = `Scores the statement engine on a file of quotations, one JSON document a line.

  npm run evaluate -- --gold FILE [--predictions FILE] [--topic TOPIC] [--all-cues] [--errors N] [--json]

  --predictions FILE  score this file instead of the engine
  --topic TOPIC       only documents with this topic
  --all-cues          ask also for indirect statements whose cue is no act of speech
  --errors N          show N misses, wrong speakers and false alarms
`

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    predictions: { type: 'string' },
    topic: { type: 'string' },
    'all-cues': { type: 'boolean', default: false },
    errors: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help || !values.gold) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}

const predictions = values.predictions
  ? new Map(readQuotedDocuments(readFileSync(values.predictions, 'utf8')).map((document) => [document.id, document]))
  : null
const totals = newTotals()
for (const gold of readQuotedDocuments(readFileSync(values.gold, 'utf8'))) {
  if (values.topic && !gold.topics?.includes(values.topic)) continue
  const predicted = predictions ? predictions.get(gold.id) : predict(gold)
  scoreDocument(gold, predicted, totals, { allCues: values['all-cues'], errors: Number(values.errors) > 0 })
}

const result = report(totals)
process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : `${renderReport(result)}\n`)
for (const line of totals.errors.slice(0, Number(values.errors))) process.stdout.write(`${line}\n`)

/** As `analyse` reads a text: repaired first, offsets those of the text as it came. */
function predict({ id, text }: QuotedDocument): QuotedDocument {
  const repaired = repairText(text)
  const headline = repaired.text.indexOf('\n\n')
  const analysis = analyze(repaired.text, headline > 0 ? { title: { start: 0, end: headline } } : {})
  const input = { text, repairs: repaired.repairs, spanOf: (span: Span) => spanAsItCame(repaired, span) }
  return quotedDocument.parse(toAnalysisJson(id, repaired.text, analysis, input))
}
