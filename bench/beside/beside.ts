import { parseArgs } from 'node:util'
import { deliveryRows } from './delivery.ts'
import { feedRows } from './feeds.ts'
import { MissingPeersError } from './peers.ts'
import { pollingRows } from './polling.ts'
import { type Row, tableOf } from './row.ts'
import { sentenceRows } from './sentences.ts'
import { statementRows } from './statements.ts'
import { storeRows } from './store.ts'
import { summaryRows } from './summaries.ts'

const usage = `One table: each task of the bot, and how others do it, in the same run.

  npm run bench -- [--only TASK] [--summaries FILE]

  --only TASK       statements, feeds, sentences, summary, store, polling or delivery
  --summaries FILE  texts with summaries that people wrote, for the rows on summaries; as for npm run bench:summary

The packages that it compares with are installed by \`npm ci --ignore-scripts --prefix bench/peers\`.
`
const { values } = parseArgs({
  options: { only: { type: 'string' }, summaries: { type: 'string' }, help: { type: 'boolean', default: false } },
})
const { summaries } = values
const tasks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  statements: statementRows,
  feeds: feedRows,
  sentences: sentenceRows,
  ...(summaries === undefined ? {} : { summary: () => summaryRows(summaries) }),
  store: storeRows,
  polling: pollingRows,
  delivery: deliveryRows,
}
const wanted = Object.entries(tasks).filter(([name]) => values.only === undefined || values.only === name)
if (values.help || wanted.length === 0) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}
try {
  const rows: Row[] = []
  for (const [, task] of wanted) rows.push(...(await task()))
  process.stdout.write(tableOf(rows))
} catch (cause) {
  if (!(cause instanceof MissingPeersError)) throw cause
  process.stderr.write(`${cause.message}\n`)
  process.exitCode = 1
}
