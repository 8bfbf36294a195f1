import { z } from 'zod'
import type { Verified } from './verified.ts'

const reportSchema = z.object({
  on: z.iso.datetime(),
  version: z.string(),
  feeds: z.array(
    z.object({
      url: z.string(),
      entries: z.int().nonnegative().nullable(),
      newest: z.iso.datetime().nullable(),
      movedTo: z.string().nullable(),
      error: z.string().nullable(),
    }),
  ),
})

type Report = z.infer<typeof reportSchema>
type ReportedFeed = Report['feeds'][number]

/** What a report changes. */
export type TakenReport = {
  readonly verified: Verified
  /** How many addresses of the catalogue the report tells something new about. */
  readonly taken: number
  /** Addresses of the report that the catalogue lacks. They are left out. */
  readonly unknown: readonly string[]
  /** Addresses that have moved for good. A person changes them in the catalogue. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
}

/** A report that cannot be taken. The message says why. */
export class FeedReportError extends Error {
  override readonly name = 'FeedReportError'
}

/** An outlet that is silent for this long has left its feed. */
const frozenAfterMs = 90 * 24 * 60 * 60 * 1000

/**
 * Takes a report of `feeds check --all --json` into what is known of the catalogue's addresses.
 *
 * @param text - The report as JSON.
 * @param known - What earlier reports said. A later report stays where this one is older.
 * @param addresses - Those of the catalogue.
 * @throws FeedReportError where the text is no report, or no feed at all answered.
 */
export function takeFeedReport(text: string, known: Verified, addresses: ReadonlySet<string>): TakenReport {
  const report = readReport(text)
  const on = report.on.slice(0, 10)
  const ours = report.feeds.filter(({ url }) => addresses.has(url))
  const news = ours.filter(({ url }) => (known[url]?.on ?? '') <= on)
  const told = news.map((feed) => [feed.url, { on, state: stateOf(feed, new Date(report.on)) }] as const)
  return {
    verified: Object.fromEntries(
      [...Object.entries(known).filter(([url]) => addresses.has(url)), ...told].toSorted(byAddress),
    ),
    taken: new Set(news.map(({ url }) => url)).size,
    unknown: report.feeds.flatMap(({ url }) => (addresses.has(url) ? [] : [url])),
    moved: ours.flatMap(({ url, movedTo }) => (movedTo === null ? [] : [{ from: url, to: movedTo }])),
  }
}

function readReport(text: string): Report {
  const report = reportSchema.safeParse(parseJson(text))
  if (!report.success) {
    throw new FeedReportError('This is no report of “feeds check --all --json”.', { cause: report.error })
  }
  if (!report.data.feeds.some(({ entries }) => entries !== null)) {
    throw new FeedReportError('No feed of this report answered: the machine that asked was not on the internet.')
  }
  return report.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new FeedReportError('The report is no JSON.', { cause })
  }
}

function stateOf({ entries, newest, movedTo, error }: ReportedFeed, asked: Date): Verified[string]['state'] {
  if (error !== null || entries === null) return 'failed'
  if (movedTo !== null) return 'moved'
  if (entries === 0) return 'empty'
  const age = newest === null ? 0 : asked.getTime() - new Date(newest).getTime()
  return age > frozenAfterMs ? 'frozen' : 'answered'
}

/** By code units, so that the file is the same on every machine. */
function byAddress([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
