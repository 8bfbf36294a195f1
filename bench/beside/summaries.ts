import { promisify } from 'node:util'
import { readSummarised, type Summarised } from '#bench/summary/documents.ts'
import { meanRouge } from '#bench/summary/rouge.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { demoSummaries } from './demo-summaries.ts'
import { loadPeer } from './peers.ts'
import { type Row, timed } from './row.ts'

type Summarise = (document: Summarised) => Promise<readonly string[]>
type LexRank = {
  summarize(text: string, most: number, answer: (error: Error | null, lines: { text: string }[]) => void): void
}

const most = 3

/**
 * @param file - Texts with summaries that people wrote; the format is that of `npm run bench:summary`. Null: the
 *   project's own few.
 */
export async function summaryRows(file: string | null): Promise<readonly Row[]> {
  const documents = file === null ? demoSummaries(new Date('2026-03-10T12:00:00Z')) : readSummarised(file)
  const summarisers: Readonly<Record<string, Summarise>> = {
    Attaché: async ({ text }) =>
      analyze(text, { summarySentences: most }).summary.map(({ start, end }) => text.slice(start, end)),
    'first three sentences': async ({ text }) => text.split('\n').slice(0, most),
    // It changes the arrays and strings of its whole process: it is loaded once the others are done.
    lexrank: async ({ text }) => {
      const lexrank = loadPeer<LexRank>('lexrank')
      const lines = promisify(lexrank.summarize.bind(lexrank))
      return (await lines(text, most)).map((line) => line.text)
    },
  }
  const rows: Row[] = []
  for (const [who, summarise] of Object.entries(summarisers)) {
    const { value, ms } = await timed(async () => {
      let [one, two] = [0, 0]
      for (const document of documents) {
        const score = meanRouge(await summarise(document), document.references)
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
