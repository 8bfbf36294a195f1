import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyze } from '#src/analysis/running/analyze.ts'
import {
  namesFound,
  nameTypes,
  parseMarkedNames,
  percentages,
  scoreNames,
  type TypedName,
} from '#test/support/marked-names.ts'

const usage = `Scores names by exact span and type against marked texts, and times the whole analysis in CPU seconds.

  npm run bench:names -- [--errors] [FILE …]

  FILE      texts with [PER …], [ORG …], [LOC …] in them, documents parted by lines that begin with "# "
            (default test/golden/names/sentences.txt)
  --errors  list every name missed (-) or wrongly found (+)
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}

const files = positionals.length > 0 ? positionals : ['test/golden/names/sentences.txt']
for (const file of files) {
  const documents = parseMarkedNames(readFileSync(file, 'utf8'))
  const scores = scoreNames(documents)
  process.stdout.write(`${file}\n`)
  for (const type of [...nameTypes, 'all'] as const) {
    const { p, r, f1 } = percentages(scores[type])
    const [precision, recall, mean] = [p, r, f1].map((value) => value.toFixed(1).padStart(5))
    process.stdout.write(`  ${type}  P ${precision}  R ${recall}  F1 ${mean}  of ${scores[type].marked}\n`)
  }
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const rounds = Math.ceil(1_000_000 / bytes)
  for (const { text } of documents) analyze(text)
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) for (const { text } of documents) analyze(text)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  process.stdout.write(`  ${((bytes * rounds) / 1e6 / seconds).toFixed(2)} MB a second of CPU\n`)
  if (values.errors) for (const { text, names } of documents) listErrors(text, names)
}

function listErrors(text: string, names: readonly TypedName[]): void {
  const found = namesFound(text)
  const has = (list: readonly TypedName[], name: TypedName): boolean =>
    list.some(({ start, end, type }) => start === name.start && end === name.end && type === name.type)
  const wrong = [
    ...names.filter((name) => !has(found, name)).map((name) => ({ ...name, sign: '-' })),
    ...found.filter((name) => !has(names, name)).map((name) => ({ ...name, sign: '+' })),
  ].sort((a, b) => a.start - b.start)
  for (const { start, end, type, sign } of wrong) {
    const around = text.slice(Math.max(0, start - 25), end + 25).replaceAll('\n', '⏎')
    process.stdout.write(`  ${sign} ${type} ${text.slice(start, end)}   … ${around}\n`)
  }
}
