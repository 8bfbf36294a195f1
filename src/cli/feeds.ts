import type { FeedHealth, Newsroom } from '#src/newsroom/newsroom.ts'
import { type CommandContext, CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments } from './read-arguments.ts'
import { openInput, readInput } from './read-input.ts'
import { paint } from './show/paint.ts'
import { showFeed, showFeeds } from './show/show-feeds.ts'
import { countOf } from './show/wording.ts'
import { useNewsroom } from './use-newsroom.ts'

type Work = (words: readonly string[], newsroom: Newsroom, context: FeedsContext) => Promise<void>
type FeedsContext = CommandContext & { readonly json: boolean }

/** `feeds list`, `feeds add URL`, …: what is read. */
export const feeds: TerminalCommand = {
  name: 'feeds',
  usage: 'list | add URL | remove URL|ID | check [URL|ID] | import FILE|- | export | packs | pack NAME  [--json]',
  summary: 'The feeds that are read: list, add, remove, check; import and export OPML',
  help: `
  list         every feed, how it fares and what is wrong
  add URL      by the address of a feed, or of a page that names one
  remove ID    by number or address; its articles stay
  check        asks every active feed now; with URL or ID, shows that one
  import FILE  the feeds of an OPML file
  export       the feeds as OPML on stdout
  packs        the packs of feeds there are: iraq, ukraine, …
  pack NAME    follows all feeds of a pack
  --json       list, check and packs as JSON`,
  async run(argv, context) {
    const { values, positionals } = readArguments(argv, { json: { type: 'boolean', default: false } })
    const [verb = 'list', ...words] = positionals
    const work = works[verb]
    if (!work) throw new UsageError(`feeds knows ${Object.keys(works).join(', ')}.`)
    await useNewsroom(context.tools, (newsroom) => work(words, newsroom, { ...context, json: values.json }))
  },
}

const works: Readonly<Record<string, Work>> = {
  async list(_, newsroom, { terminal, clock, json }) {
    const known = await newsroom.feeds.list()
    await terminal.write(json ? prettyJson(known) : showFeeds(known, { now: clock.now(), look: terminal.look }))
  },

  async add(words, newsroom, { terminal, clock, signal }) {
    const url = onlyOne(words, 'feeds add takes one address.')
    const added = await newsroom.feeds.add(url, { signal })
    if (!added.ok) throw new CommandFailure(added.problem.reason)
    await terminal.write(paint(showFeed(added.value, clock.now()), terminal.look))
  },

  async remove(words, newsroom, { terminal }) {
    const urlOrId = onlyOne(words, 'feeds remove takes one number or address.')
    if (!(await newsroom.feeds.remove(urlOrId)))
      throw new CommandFailure(`No feed ${urlOrId} is kept; feeds list shows them.`)
    await terminal.write('Removed. Its articles stay.\n')
  },

  async check(words, newsroom, { terminal, clock, signal, json }) {
    if (words.length === 0) await newsroom.feeds.poll({ all: true }, { signal })
    const known = await newsroom.feeds.list()
    const asked = words.length === 0 ? known : known.filter((feed) => isNamed(feed, words))
    if (asked.length === 0 && words.length > 0)
      throw new CommandFailure(`No feed ${words.join(' ')} is kept; feeds list shows them.`)
    const ill = asked.filter(({ lastError }) => lastError !== null)
    await terminal.write(json ? prettyJson(asked) : showFeeds(asked, { now: clock.now(), look: terminal.look }))
    if (!json) await terminal.write(ill.length === 0 ? 'All well.\n' : `${ill.length} of ${asked.length} in trouble.\n`)
  },

  async import(words, newsroom, { terminal, signal }) {
    const file = onlyOne(words, 'feeds import takes one file, or - for stdin.')
    const opml = await readInput(await openInput(file, terminal.input), signal)
    const { added, known, refused } = await newsroom.feeds.import(opml, { signal })
    for (const { reason } of refused) terminal.complain(reason)
    await terminal.write(`${countOf(added.length, 'feed')} added, ${known} known already, ${refused.length} refused.\n`)
    if (added.length === 0 && known === 0) throw new CommandFailure(`${file} brought no feed.`)
  },

  async export(words, newsroom, { terminal }) {
    if (words.length > 0) throw new UsageError('feeds export writes to stdout; send it to a file with >.')
    await terminal.write(await newsroom.feeds.export())
  },

  async packs(_, newsroom, { terminal, json }) {
    const packs = await newsroom.feeds.packs()
    const rows = packs.map(({ name, feeds: size, added }) => `${name.padEnd(20)} ${added} of ${size} followed\n`)
    await terminal.write(json ? prettyJson(packs) : rows.join(''))
  },

  async pack(words, newsroom, { terminal }) {
    const name = onlyOne(words, 'feeds pack takes the name of one pack; feeds packs lists them.')
    const pack = await newsroom.feeds.addPack(name)
    if (pack === null) throw new CommandFailure(`There is no pack ${name}; feeds packs lists them.`)
    await terminal.write(`The ${countOf(pack.feeds, 'feed')} of ${name} are followed; poll reads them.\n`)
  },
}

function onlyOne(words: readonly string[], sentence: string): string {
  const [word] = words
  if (word === undefined || words.length > 1) throw new UsageError(sentence)
  return word
}

function isNamed({ feedId, url }: FeedHealth, words: readonly string[]): boolean {
  return words.includes(String(feedId)) || words.includes(url)
}
