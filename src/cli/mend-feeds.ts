import { labelOf } from '#src/briefings/wording.ts'
import type { FeedMender, IllFeed } from '#src/newsroom/feeds/mend-feeds.ts'
import { CommandFailure, type TerminalContext, UsageError, type VerbHelp } from './command.ts'
import { prettyJson } from './json.ts'
import { type Paragraph, paint } from './show/paint.ts'

export const mendHelp: VerbHelp = {
  usage: '[CODE [URL]] [--apply] [--json]',
  summary: 'What can be done about each feed that fails; with --apply it is done',
  examples: ['feeds mend', 'feeds mend --apply', 'feeds mend 1f3a', 'feeds mend 1f3a https://example.org/new-rss'],
}

type MendContext = Pick<TerminalContext, 'terminal' | 'signal'> & {
  readonly mender: FeedMender
  readonly json: boolean
  readonly apply: boolean
}

/**
 * `feeds mend`: each feed that fails with what can be done about it. What is certain is done after a yes. A feed is never
 * removed.
 */
export async function mendFeeds(words: readonly string[], context: MendContext): Promise<void> {
  const [code = null, url = null, ...more] = words
  if (more.length > 0) throw new UsageError('feeds mend takes the code of one feed, and its new address.')
  if (code !== null && url !== null) return await moveTo(code, url, context)
  const { terminal, mender, json, apply, signal } = context
  const show = (ill: IllFeed): void => {
    if (!json) void terminal.write(paint(showIll(ill), terminal.look))
  }
  const found = await mender.find(code, show, { signal })
  if (found === null) throw new CommandFailure(`No feed ${code} is kept; feeds list shows them.`)
  const certain = found.filter(
    ({ feed, remedy }) => remedy.kind === 'moved' || (remedy.kind === 'answers' && hasFailed(feed)),
  )
  if (json) await terminal.write(prettyJson(found.map(plainOf)))
  else await terminal.write(sumOf(found.length, certain.length, apply))
  if (certain.length === 0 || !(apply || (!json && (await isWanted(certain.length, context))))) return
  await mendAll(certain, context)
}

async function moveTo(code: string, url: string, { terminal, mender, signal }: MendContext): Promise<void> {
  const address = URL.parse(url)
  if (!address || !/^https?:$/.test(address.protocol)) throw new UsageError(`${url} is no web address.`)
  const moved = await mender.mend(code, address.href, { signal })
  if (!moved.ok) throw new CommandFailure(moved.problem)
  await terminal.write(`It is read at ${moved.value} from now on.\n`)
}

async function mendAll(certain: readonly IllFeed[], { terminal, mender, json, signal }: MendContext): Promise<void> {
  let done = 0
  for (const { feed, remedy } of certain) {
    const mended = await mender.mend(feed.code, remedy.kind === 'moved' ? remedy.to : null, { signal })
    if (mended.ok) done += 1
    else terminal.complain(mended.problem)
  }
  if (!json) await terminal.write(`${done} of ${certain.length} mended; the next round of polling reads them.\n`)
  if (done < certain.length) throw new CommandFailure('Some feeds could not be mended.')
}

/** Asks a person at a terminal; nobody else. */
async function isWanted(count: number, { terminal, signal }: MendContext): Promise<boolean> {
  if (!terminal.interactive) return false
  const { confirm, isCancel } = await import('@clack/prompts')
  const message = count === 1 ? 'Mend it now?' : `Mend these ${count} now?`
  const answer = await confirm({ message, initialValue: false, input: terminal.input, signal })
  return !isCancel(answer) && answer
}

function sumOf(ill: number, certain: number, apply: boolean): string {
  if (ill === 0) return 'No feed needs mending.\n'
  const facts = `${ill} looked at, ${certain} can be mended`
  return certain === 0 || apply ? `${facts}.\n` : `${facts}; --apply does it.\n`
}

/** Whoever names a feed may name one that is well. */
function hasFailed({ state, failures }: IllFeed['feed']): boolean {
  return state === 'stopped' || failures > 0
}

function showIll({ feed, remedy }: IllFeed): Paragraph[] {
  const { code, url, outlet, lastError } = feed
  const row = (text: string): Paragraph => ({ indent: 8, pieces: [{ text }] })
  return [
    {
      indent: 0,
      hanging: 8,
      pieces: [{ text: `${code}\u00a0 ` }, { text: labelOf(outlet), tone: 'strong' }],
    },
    { indent: 8, pieces: [{ text: url, tone: 'quiet', href: url }] },
    ...(lastError ? [{ indent: 8, pieces: [{ text: lastError, tone: 'alert' as const }] }] : []),
    ...adviceOn(feed, remedy).map(row),
  ]
}

function adviceOn(feed: IllFeed['feed'], remedy: IllFeed['remedy']): readonly string[] {
  const { code } = feed
  switch (remedy.kind) {
    case 'answers':
      return [hasFailed(feed) ? 'It answers again.' : 'It answers; there is nothing to mend.']
    case 'moved':
      return [`It is at ${remedy.to}${remedy.title === null ? '' : ` (“${remedy.title}”)`} now.`]
    case 'choose':
      return [
        'Its outlet has other feeds. If one of them goes on with it:',
        ...remedy.among.map(
          ({ url, title }) => `feeds mend ${code} ${url}${title === null ? '' : `\u00a0 (“${title}”)`}`,
        ),
        `Else feeds remove ${code} ends it; what was read stays.`,
      ]
    case 'wait':
      return [`${remedy.reason} That may pass: try again later.`]
    case 'lost':
      return [`${remedy.reason} No other feed was found. feeds remove ${code} ends it; what was read stays.`]
  }
}

function plainOf({ feed: { code, url, outlet, state, failures, lastError }, remedy }: IllFeed): object {
  return { code, url, outlet: outlet.name, state, failures, lastError, remedy }
}
