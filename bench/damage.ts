import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type DamagedText, damages } from '#bench/evaluation/damages.ts'
import { type QuotedDocument, quotedDocument, readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { scoreDocument } from '#bench/evaluation/score.ts'
import { newTotals, report } from '#bench/evaluation/totals.ts'
import { toAnalysisJson } from '#src/analysis/analysis-json.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { repairText, spanAsItCame } from '#src/articles/repair/repair-text.ts'
import type { Span } from '#src/base/span.ts'

const usage = `Scores the statement engine on the same texts with other marks, with references, spaces, lost breaks and lost marks.

  npm run bench:damage -- --gold FILE [--damage NAME]

  --gold FILE    of the format of npm run evaluate
  --damage NAME  only the damages whose name has this in it
`

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    damage: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || !values.gold) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}

function isPlaced(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}

const documents = readQuotedDocuments(readFileSync(values.gold, 'utf8'))
process.stdout.write(
  '| damage | direct | direct+mixed | ind. clause | indirect | verbatim |\n| --- | --- | --- | --- | --- | --- |\n',
)
for (const [name, damage] of Object.entries(damages)) {
  if (!name.includes(values.damage)) continue
  const totals = newTotals()
  for (const gold of documents) scoreDocument(gold, predict(gold, damage(gold.text)), totals, {})
  const { classes, verbatim } = report(totals)
  const figures = [
    classes.direct.endToEnd.f1,
    classes['direct+mixed'].endToEnd.f1,
    classes['ind. clause'].endToEnd.f1,
    classes.indirect.endToEnd.f1,
    verbatim.attributed.f1,
  ]
  process.stdout.write(`| ${name} | ${figures.map((f1) => (100 * f1).toFixed(1)).join(' | ')} |\n`)
}

/** What the engine finds in a damaged text, with the places that it has in the clean one. */
function predict({ id, text }: QuotedDocument, { damaged, placeOf }: DamagedText): QuotedDocument {
  const repaired = repairText(damaged)
  const headline = repaired.text.indexOf('\n\n')
  const analysis = analyze(repaired.text, headline > 0 ? { title: { start: 0, end: headline } } : {})
  const input = { text: damaged, repairs: repaired.repairs, spanOf: (span: Span) => spanAsItCame(repaired, span) }
  const found = JSON.parse(JSON.stringify(toAnalysisJson(id, repaired.text, analysis, input)), (_, value) =>
    isPlaced(value) ? { ...value, start: placeOf(value.start), end: placeOf(value.end) } : value,
  )
  return quotedDocument.parse({ ...found, text })
}
