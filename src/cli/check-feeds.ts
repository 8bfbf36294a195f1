import { pathToFileURL } from 'node:url'
import type { FeedCheck } from '#src/newsroom/feeds/check-feeds.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { CommandFailure, type TerminalContext, type VerbHelp } from './command.ts'
import { feedReport } from './feed-report.ts'
import { prettyJson } from './json.ts'
import { openInput, readBytes } from './read-input.ts'
import { paint } from './show/paint.ts'
import { showCheck } from './show/show-feeds.ts'
import type { OpenNewsroom } from './tools.ts'

export const checkHelp: VerbHelp = {
  usage: '[URL|FILE …|--all] [--json]',
  summary: 'Asks whether feeds can be read; keeps nothing',
  examples: [
    'feeds check',
    'feeds check https://example.org/rss --json',
    'feeds check --all --json > feed-report.json',
  ],
}

type CheckContext = Omit<TerminalContext, 'tools'> &
  Pick<OpenNewsroom, 'checkFeeds' | 'checkDocument'> & { readonly json: boolean; readonly all: boolean }

/** `feeds check`: the addresses and files that are named, all of the catalogue, or what is followed. */
export async function showChecks(
  words: readonly string[],
  newsroom: Newsroom,
  { terminal, checkFeeds, checkDocument, signal, json, all, clock, version }: CheckContext,
): Promise<void> {
  const places = all || words.length > 0 ? words : await addressesRead(newsroom)
  const checks: FeedCheck[] = []
  const onCheck = (check: FeedCheck): void => {
    checks.push(check)
    if (!json) void terminal.write(paint([showCheck(check)], terminal.look))
  }
  for (const file of places.filter((place) => !isAddress(place))) {
    onCheck(await checkFile(file, { terminal, checkDocument, signal }))
  }
  await checkFeeds(all ? 'catalogue' : places.filter(isAddress), onCheck, { signal })
  const ill = checks.filter(({ error }) => error !== null).length
  const shown = checks.map(readingOf)
  if (json && all) await terminal.write(prettyJson(feedReport(checks, { now: clock.now(), version })))
  else if (json) await terminal.write(prettyJson(words.length === 1 ? shown[0] : shown))
  else await terminal.write(`${checks.length - ill} of ${checks.length} can be read.\n`)
  if (ill > 0 && ill === checks.length)
    throw new CommandFailure(ill === 1 ? 'It cannot be read.' : 'None of them can be read.')
}

/** Hidden feeds are not asked here either. */
async function addressesRead({ feeds }: Newsroom): Promise<readonly string[]> {
  return (await feeds.list('operator')).filter(({ state }) => state !== 'hidden').map(({ url }) => url)
}

/** A file that cannot be opened is reported like an address that does not answer. The other ones are still checked. */
async function checkFile(
  file: string,
  { terminal, checkDocument, signal }: Pick<CheckContext, 'terminal' | 'checkDocument' | 'signal'>,
): Promise<FeedCheck> {
  try {
    const bytes = await readBytes(await openInput(file, terminal), signal)
    return { ...(await checkDocument(bytes, pathToFileURL(file).href, { signal })), url: file }
  } catch (cause) {
    signal.throwIfAborted()
    const error = cause instanceof Error ? cause.message : String(cause)
    return { url: file, entries: null, newest: null, movedTo: null, error, read: null }
  }
}

function isAddress(place: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(place)
}

/** The result of a check with its items, each with the five fields that matter for a feed. */
function readingOf({ read, ...check }: FeedCheck): object {
  const items = read?.items.map(({ guid, link, title, date, contentHtml }) => ({
    guid,
    link,
    title,
    date,
    contentHtml,
  }))
  return { ...check, title: read?.title ?? null, items: items ?? [], repairs: read?.repairs ?? [] }
}
