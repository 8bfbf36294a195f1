import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readQuotedDocuments } from '#bench/evaluation/gold.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

const usage = `Times the analysis: ms a document, throughput, memory.

  npm run bench:analysis -- [--texts FILE] [--documents N]

  --texts FILE   JSON lines with "text"; by default the project's own golden passages
  --documents N  how many analyses to time after the warm-up (default 1000)
`

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: 'test/golden/statements/passages.jsonl' },
    documents: { type: 'string', default: '1000' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}

/** Texts of about 4.6 kB: short ones are joined, so that figures of different files compare. */
function sized(texts: readonly string[], length: number): string[] {
  const joined: string[] = []
  let current = ''
  for (const text of texts) {
    current = current === '' ? text : `${current}\n\n${text}`
    if (current.length >= length) {
      joined.push(current)
      current = ''
    }
  }
  return joined.length > 0 ? joined : [current]
}

const texts = sized(
  readQuotedDocuments(readFileSync(values.texts, 'utf8')).map(({ text }) => text),
  4600,
)
const count = Number(values.documents)
for (let round = 0; round < 200; round++) analyze(texts[round % texts.length]!)
globalThis.gc?.()
const before = process.memoryUsage().heapUsed
const times: number[] = []
let bytes = 0
let statements = 0
const cpuBefore = process.cpuUsage()
for (let round = 0; round < count; round++) {
  const text = texts[round % texts.length]!
  const start = performance.now()
  statements += analyze(text).statements.length
  times.push(performance.now() - start)
  bytes += text.length
}
const cpu = process.cpuUsage(cpuBefore)
globalThis.gc?.()
const grown = process.memoryUsage().heapUsed - before
times.sort((a, b) => a - b)
const total = times.reduce((sum, time) => sum + time, 0)
const nested = '“a ‘b" '.repeat(150_000)
const start = performance.now()
analyze(nested)
const nestedMs = performance.now() - start

process.stdout.write(
  `${[
    `documents          ${count} of ${Math.round(bytes / count)} characters on average, ${statements} statements`,
    `ms a document      median ${times[count >> 1]!.toFixed(2)}, 95th percentile ${times[Math.floor(count * 0.95)]!.toFixed(2)}`,
    `CPU a document     ${((cpu.user + cpu.system) / 1000 / count).toFixed(2)} ms on average, whatever else the machine does`,
    `throughput         ${((1000 * count) / total).toFixed(0)} documents/s, ${(bytes / 1000 / total).toFixed(2)} M characters/s`,
    `memory growth      ${(grown / 1e6).toFixed(1)} MB after collection`,
    `1 MB nested marks  ${nestedMs.toFixed(0)} ms`,
  ].join('\n')}\n`,
)
