import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bulkFill } from '#bench/bulk-fill.ts'
import { inventWorld, pick } from '#bench/invented-world.ts'
import { newsroomOver } from '#bench/newsroom-over.ts'
import { percentile } from '#bench/percentile.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { seededRandom } from '#test/support/seeded-random.ts'
import { type Row, timed } from './row.ts'

const articles = 20_000
const questions = 100
const weekMs = 7 * 24 * 3_600_000
const now = new Date('2026-03-10T12:00:00Z')
const asking = { signal: new AbortController().signal, viewer: 'common' } as const

/** What was said about a country in a week: asked of the store, and looked for in every text, which are all in memory. */
export async function storeRows(): Promise<readonly Row[]> {
  const world = inventWorld({ seed: 7, from: new Date(now.getTime() - 30 * 24 * 3_600_000), to: now })
  const readings = [...world.articles(articles)].map(({ reading }) => reading)
  const random = seededRandom(3)
  const topics = Array.from({ length: questions }, () => pick(world.states, random))
  const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'))
  const path = join(folder, 'bench.sqlite')
  await bulkFill(path, world.outlets, world.articles(articles))
  const store = await openStore({ path })
  try {
    const newsroom = newsroomOver(store, now)
    const scan = (about: string) =>
      readings.flatMap(({ article: { text, firstSeenAt }, analysis }) =>
        now.getTime() - firstSeenAt.getTime() > weekMs
          ? []
          : analysis.statements.filter(({ content }) => text.slice(content.start, content.end).includes(about)),
      )
    const task = `store, ${articles} articles, said about a country in a week`
    return [
      {
        task,
        who: 'Attaché (SQLite)',
        quality: 'a page with speaker, office and link, forms of the name too',
        time: await each(topics, (about) => newsroom.said({ about, sinceMs: weekMs }, asking)),
      },
      {
        task,
        who: 'plain scan',
        quality: 'statements whose words hold the name',
        time: await each(topics, scan),
      },
    ]
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function each(topics: readonly string[], ask: (topic: string) => unknown): Promise<string> {
  const times: number[] = []
  for (const topic of topics) times.push((await timed(() => ask(topic))).ms)
  return `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`
}
