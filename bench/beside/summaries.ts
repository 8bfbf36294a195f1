import { promisify } from 'node:util'
import { readSummarised, type Summarised } from '#bench/summary/documents.ts'
import { meanRouge } from '#bench/summary/rouge.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { loadPeer } from './peers.ts'
import { type Row, timed } from './row.ts'

type Summarise = (document: Summarised) => Promise<readonly string[]>
type LexRank = {
  summarize(text: string, most: number, answer: (error: Error | null, lines: { text: string }[]) => void): void
}

const most = 3

/** @param file - Texts with summaries that people wrote; the format is that of `npm run bench:summary`. */
export async function summaryRows(file: string): Promise<readonly Row[]> {
  const documents = readSummarised(file)
  const lexrank = loadPeer<LexRank>('lexrank')
  const lines = promisify(lexrank.summarize.bind(lexrank))
  const summarisers: Readonly<Record<string, Summarise>> = {
    Attaché: async ({ text }) =>
      analyze(text, { summarySentences: most }).summary.map(({ start, end }) => text.slice(start, end)),
    'first three sentences': async ({ text }) => text.split('\n').slice(0, most),
    lexrank: async ({ text }) => (await lines(text, most)).map((line) => line.text),
  }
  const rows: Row[] = []
  for (const [who, summarise] of Object.entries(summarisers)) {
    const { value, ms } = await timed(async () => {
      let [one, two] = [0, 0]
      for (const document of documents) {
        const score = meanRouge(await summarise(document).catch(() => []), document.references)
        one += score.one / documents.length
        two += score.two / documents.length
      }
      return { one, two }
    })
    const quality = `ROUGE-1 ${value.one.toFixed(1)}, ROUGE-2 ${value.two.toFixed(1)}`
    rows.push({ task: `summary, ${documents.length} texts`, who, quality, time: `${ms.toFixed(0)} ms` })
  }
  return rows
}
