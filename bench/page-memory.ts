import { readingPool } from '#src/articles/reading-pool.ts'
import { page } from './newsroom-page.ts'

/** What a thousand article pages cost a process that does nothing else, read in a worker as the product does it. */
const pages = 1000
const { signal } = new AbortController()
const residentMb = (): number => Math.round(process.memoryUsage().rss / 1e6)
const pool = readingPool({ size: 1, timeoutMs: 60_000 })
let mostMb = 0
let earlyMb = 0
for (let n = 0; n < pages; n++) {
  await pool.extractArticle(page(n), 'https://news.example.org/a', signal)
  mostMb = Math.max(mostMb, residentMb())
  if (n === 99) earlyMb = residentMb()
}
process.stdout.write(
  `${pages} pages in a worker: ${mostMb} MB resident at most, ${earlyMb} after a hundred, ${residentMb()} after all\n`,
)
await pool.close()
