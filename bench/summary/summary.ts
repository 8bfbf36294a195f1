import { parseArgs } from 'node:util'
import { analyze } from '#src/analysis/running/analyze.ts'
import { readSummarised } from './documents.ts'
import { pairedGain } from './paired.ts'
import { meanRouge, type Rouge } from './rouge.ts'

const usage = `Scores summaries by ROUGE F1 against what people wrote, beside the first sentences of each text.

  npm run bench:summary -- FILE … [--sentences 3]

  FILE  one document a line: {"id", "text", "references": [["a sentence", …], …]}; one sentence a line in "text"
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sentences: { type: 'string', default: '3' }, help: { type: 'boolean', default: false } },
})
if (values.help || positionals.length === 0) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}

const most = Number(values.sentences)
const show = (value: number): string => value.toFixed(2).padStart(6)

for (const file of positionals) {
  const documents = readSummarised(file)
  const ours: Rouge[] = []
  const first: Rouge[] = []
  let words = 0
  for (const { text, references } of documents) {
    const { summary } = analyze(text, { summarySentences: most })
    const sentences = summary.map(({ start, end }) => text.slice(start, end))
    words += sentences.join(' ').split(/\s+/).length
    ours.push(meanRouge(sentences, references))
    first.push(meanRouge(text.split('\n').slice(0, most), references))
  }
  process.stdout.write(
    `${file}: ${documents.length} texts, ${(words / documents.length).toFixed(0)} tokens a summary\n`,
  )
  for (const [name, of] of [
    ['ROUGE-1', ({ one }: Rouge) => one],
    ['ROUGE-2', ({ two }: Rouge) => two],
    ['ROUGE-Lsum', ({ lsum }: Rouge) => lsum],
  ] as const) {
    const [mine, theirs] = [ours.map(of), first.map(of)]
    const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
    const gain = pairedGain(mine, theirs)
    process.stdout.write(
      `  ${name.padEnd(10)} ours ${show(mean(mine))}  first ${most} ${show(mean(theirs))}  gain ${show(gain.mean)}  95 % ${show(gain.low)} to ${show(gain.high)}\n`,
    )
  }
}
