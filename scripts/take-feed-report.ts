import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '#src/feeds/catalogue/catalogue.ts'
import { FeedReportError, takeFeedReport } from './feed-report.ts'
import { verified as known } from './verified.ts'

const [file] = process.argv.slice(2)
const addresses = new Set(catalogue.flatMap(({ feeds }) => feeds.map(({ url }) => url)))

try {
  if (file === undefined) throw new FeedReportError('Usage: npm run take:feed-report -- REPORT.json')
  const { verified, taken, unknown, moved } = takeFeedReport(readReport(file), known, addresses)
  const target = join(import.meta.dirname, '..', 'src', 'feeds', 'catalogue', 'verified.json')
  writeFileSync(target, `${JSON.stringify(verified, null, 2)}\n`)
  process.stdout.write(`${taken} of ${addresses.size} addresses of the catalogue taken from the report.\n`)
  for (const url of unknown) process.stdout.write(`not in the catalogue: ${url}\n`)
  for (const { from, to } of moved) process.stdout.write(`moved: ${from} → ${to}\n`)
  process.stdout.write('Now run npm run docs:outlets.\n')
} catch (cause) {
  if (!(cause instanceof FeedReportError)) throw cause
  process.stderr.write(`${cause.message}\n`)
  process.exitCode = 1
}

function readReport(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new FeedReportError(`${path} cannot be read.`, { cause })
  }
}
