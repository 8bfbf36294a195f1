import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text as readText } from 'node:stream/consumers'
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
  --summaries FILE  texts with summaries that people wrote, in place of the project's six; as for npm run bench:summary

The packages that it compares with are installed by \`npm ci --ignore-scripts --prefix bench/peers\`.
`
const { values } = parseArgs({
  options: { only: { type: 'string' }, summaries: { type: 'string' }, help: { type: 'boolean', default: false } },
})
const { summaries = null } = values
const tasks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  statements: statementRows,
  feeds: feedRows,
  sentences: sentenceRows,
  summary: () => summaryRows(summaries),
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
  const [only] = wanted.length === 1 ? wanted : []
  const table = only ? tableOf(await only[1]()) : await inProcessesOfTheirOwn(wanted.map(([name]) => name))
  process.stdout.write(table)
} catch (cause) {
  if (!(cause instanceof MissingPeersError)) throw cause
  process.stderr.write(`${cause.message}\n`)
  process.exitCode = 1
}

/** One after the other: a package that changes its whole process changes no other task, and none is warm from another. */
async function inProcessesOfTheirOwn(names: readonly string[]): Promise<string> {
  const tables: string[] = []
  for (const name of names) {
    const more = summaries === null ? [] : ['--summaries', summaries]
    const child = spawn(process.execPath, [import.meta.filename, '--only', name, ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [table, [code]] = await Promise.all([readText(child.stdout), once(child, 'exit')])
    if (code !== 0) throw new Error(`The task ${name} failed`)
    tables.push(tables.length === 0 ? table : table.split('\n').slice(2).join('\n'))
  }
  return tables.join('')
}
