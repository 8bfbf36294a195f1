import { ageOf, countOf, dayAndTime, factsOf, labelOf } from '#src/briefings/wording.ts'
import type { FeedCheck } from '#src/newsroom/feeds/check-feeds.ts'
import type { FeedHealth } from '#src/newsroom/feeds/feed-health.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { type Paragraph, type Piece, paint, type Tone } from './paint.ts'
import type { Look } from './terminal.ts'

const outcomes: Record<PollReport['outcome'], { readonly words: string; readonly tone: Tone }> = {
  first: { words: 'first read', tone: 'strong' },
  new: { words: 'new', tone: 'strong' },
  unchanged: { words: 'unchanged', tone: 'quiet' },
  failed: { words: 'failed', tone: 'alert' },
}

/** One line a feed, then the sum. */
export function showPollReports(reports: readonly PollReport[], look: Look): string {
  const failed = reports.filter(({ outcome }) => outcome === 'failed').length
  const found = reports.reduce((total, { newArticles }) => total + newArticles, 0)
  const sum =
    reports.length === 0
      ? 'No feed is due; --all asks every one.'
      : `${countOf(reports.length, 'feed')} asked, ${countOf(found, 'new article')}, ${failed} failed.`
  return paint([...reports.flatMap(showReport), { pieces: [{ text: sum }] }], look)
}

/** A line, then at most ten of the newest headlines, so that a busy outlet leaves room for the others. */
function showReport({ url, outcome, newArticles, revisedArticles, error, announced, more }: PollReport): Paragraph[] {
  const { words, tone } = outcomes[outcome]
  const counts = [
    newArticles > 0 && `, ${countOf(newArticles, 'article')}`,
    revisedArticles > 0 && `, ${revisedArticles} revised`,
  ]
  const pieces: Piece[] = [
    { text: `${words}${counts.filter(Boolean).join('')}`, tone },
    { text: `\u00a0 ${url}`, tone: 'quiet', href: url },
    ...(error ? [{ text: `\u00a0 ${error}` }] : []),
  ]
  const headlines = announced.map(({ headline }) => ({ indent: 2, hanging: 4, pieces: [{ text: headline }] }))
  const rest: Paragraph[] = more > 0 ? [{ indent: 2, pieces: [{ text: `${more} more`, tone: 'quiet' }] }] : []
  return [{ hanging: 2, pieces }, ...headlines, ...rest]
}

/** Every feed with its outlet, its state, and what is wrong. */
export function showFeeds(
  feeds: readonly FeedHealth[],
  { now, look }: { readonly now: Date; readonly look: Look },
): string {
  if (feeds.length === 0) return 'No feed is kept; feeds add URL adds one.\n'
  return paint(
    feeds.flatMap((feed) => showFeed(feed, now)),
    look,
  )
}

/** One feed: two lines, three where something is wrong. */
export function showFeed(feed: FeedHealth, now: Date): Paragraph[] {
  const { code, url, isPrivate, outlet, state, lastSuccessAt, nextCheckAt, lastError, failures, articles } = feed
  const facts = [
    state === 'active' ? null : state,
    isPrivate ? 'followed by servers' : null,
    lastSuccessAt ? `read ${ageOf(lastSuccessAt, now)}` : 'not read yet',
    countOf(articles, 'article'),
    failures > 0 && countOf(failures, 'failure'),
    nextCheckAt && nextCheckAt > now
      ? `next in ${Math.ceil((nextCheckAt.getTime() - now.getTime()) / 60_000)} min`
      : null,
  ]
  return [
    {
      indent: 0,
      hanging: 8,
      pieces: [
        { text: `${code}\u00a0 ` },
        { text: labelOf(outlet), tone: 'strong' },
        { text: `\u00a0 ${factsOf(facts)}`, tone: 'quiet' },
      ],
    },
    { indent: 8, pieces: [{ text: url, tone: 'quiet', href: url }] },
    ...(lastError ? [{ indent: 8, pieces: [{ text: lastError, tone: 'alert' as const }] }] : []),
  ]
}

/** One line on an address: how many entries it has, or what is wrong. */
export function showCheck({ url, entries, newest, movedTo, error }: FeedCheck): Paragraph {
  const facts = [
    entries !== null && countOf(entries, 'entry', 'entries'),
    newest && `newest ${dayAndTime(newest)}`,
    movedTo && `moved to ${movedTo}`,
  ]
  return {
    hanging: 2,
    pieces: [
      { text: error ? 'ill\u00a0' : 'well', tone: error ? 'alert' : 'quiet' },
      { text: `\u00a0 ${url}`, href: url },
      { text: `\u00a0 ${error ?? factsOf(facts)}`, tone: error ? 'plain' : 'quiet' },
    ],
  }
}
