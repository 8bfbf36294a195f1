import type { Progress } from '#src/base/progress.ts'
import { countOf } from '#src/briefings/wording.ts'
import type { Adder } from '#src/newsroom/feeds/adder.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import { checkHelp, showChecks } from './check-feeds.ts'
import { CommandFailure, type TerminalCommand, type TerminalContext, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { mendFeeds, mendHelp } from './mend-feeds.ts'
import { readArguments, readWords } from './read-arguments.ts'
import { openInput, readInput } from './read-input.ts'
import { readServer } from './read-server.ts'
import { didYouMean } from './show/nearest.ts'
import { paint } from './show/paint.ts'
import { withProgress } from './show/progress.ts'
import { showFeed, showFeeds } from './show/show-feeds.ts'
import type { OpenNewsroom } from './tools.ts'
import { useNewsroom } from './use-newsroom.ts'

type Work = (words: readonly string[], newsroom: Newsroom, context: FeedsContext) => Promise<void>
type FeedsContext = TerminalContext &
  Pick<OpenNewsroom, 'checkFeeds' | 'checkDocument' | 'mender'> & {
    readonly json: boolean
    readonly all: boolean
    readonly apply: boolean
    readonly adder: Adder
    readonly outletWords: { readonly name?: string; readonly country?: string }
  }

/** `feeds list`, `feeds add URL`, …: what is read. */
export const feeds: TerminalCommand = {
  name: 'feeds',
  usage:
    'list | add URL … | remove URL|CODE … | name CODE | check [URL|FILE …|--all] | mend [CODE [URL]] | import FILE|- | export | packs | pack NAME  [--server ID] [--name TEXT] [--country XX] [--json]',
  summary: 'The feeds that are read: list, add, remove, check; import and export OPML',
  help: `
  list         every feed, how it fares and what is wrong
  add URL      by the address of a feed, or of a page that names one
  remove CODE  by its code in the list, or its address, for everybody
  name CODE    gives its outlet another --name, or a --country
  check        asks each followed feed, or the addresses and files given, whether it can be read; keeps nothing.
               With --json also what was read and what was mended. With --all every address of the catalogue;
               --all --json is a report without any text, to hand in to the project
  mend         what can be done about each feed that fails: it answers again, it has moved, it is lost. Changes
               nothing without --apply or your yes. mend CODE looks at one, mend CODE URL gives it that address
  import FILE  the feeds of an OPML file
  export       the feeds as OPML on stdout
  packs        the packs of feeds there are: iraq, ukraine, …
  pack NAME    follows all feeds of a pack
  --json       list, check, mend and packs as JSON
  --server ID  add, import, pack, remove: for that server alone; what is added without it, all servers see
  --name TEXT  add, name: what its outlet is called
  --country XX add, name: where its outlet is, as two letters (ISO 3166)`,
  verbs: {
    list: {
      usage: '[--json]',
      summary: 'Every feed, how it fares and what is wrong',
      examples: ['feeds list', 'feeds list --json'],
    },
    add: {
      usage: 'URL … [--name TEXT] [--country XX] [--server ID]',
      summary: 'Follows a feed, by its address or that of a page that names it',
      examples: [
        'feeds add https://example.org/rss',
        'feeds add https://example.org --name "Harbour Times" --country GB',
      ],
    },
    remove: {
      usage: 'URL|CODE … [--server ID]',
      summary: 'Ends a feed for everybody, or for one server; what was read stays',
      examples: ['feeds remove 1f3a', 'feeds remove https://example.org/rss'],
    },
    name: {
      usage: 'URL|CODE [--name TEXT] [--country XX]',
      summary: 'Gives the outlet of a feed another name or country',
      examples: ['feeds name 1f3a --name "Harbour Times"'],
    },
    check: checkHelp,
    mend: mendHelp,
    import: {
      usage: 'FILE|- [--server ID]',
      summary: 'Follows the feeds of an OPML list',
      examples: ['feeds import feeds.opml', 'feeds import - < feeds.opml'],
    },
    export: {
      usage: '',
      summary: 'Writes the feeds as an OPML list to stdout',
      examples: ['feeds export > feeds.opml'],
    },
    packs: {
      usage: '[--json]',
      summary: 'The packs of feeds there are, and how much of each is followed',
      examples: ['feeds packs'],
    },
    pack: {
      usage: 'NAME [--server ID]',
      summary: 'Follows all feeds of a pack',
      examples: ['feeds pack iraq'],
    },
  },
  async run(argv, context) {
    const { values, positionals } = readArguments(argv, {
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      server: { type: 'string' },
      name: { type: 'string' },
      country: { type: 'string' },
    })
    const { signal } = context
    const adder: Adder = {
      signal,
      viewer: values.server === undefined ? 'operator' : { guildId: readServer(values.server) },
    }
    const outletWords = wordsOfOutlet(values)
    const [verb = 'list', ...words] = positionals
    const work = works[verb]
    if (!work) {
      const known = Object.keys(works)
      throw new UsageError(`feeds knows ${known.join(', ')}.${didYouMean(verb, known)}`)
    }
    await useNewsroom(context.tools, (newsroom, { checkFeeds, checkDocument, mender }) =>
      work(words, newsroom, {
        ...context,
        checkFeeds,
        checkDocument,
        mender,
        json: values.json,
        all: values.all,
        apply: values.apply,
        adder,
        outletWords,
      }),
    )
  },
}

const works: Readonly<Record<string, Work>> = {
  async list(_, newsroom, { terminal, clock, json }) {
    const known = await newsroom.feeds.list('operator')
    await terminal.write(json ? prettyJson(known) : showFeeds(known, { now: clock.now(), look: terminal.look }))
  },

  async add(words, newsroom, { terminal, clock, adder, outletWords }) {
    if (words.length === 0) throw new UsageError('feeds add takes the address of a feed or a page.')
    const refused: string[] = []
    for (const url of words) {
      const added = await newsroom.feeds.add(url, adder, outletWords)
      if (added.ok) await terminal.write(paint(showFeed(added.value, clock.now()), terminal.look))
      else refused.push(added.problem.reason)
    }
    failWith(refused, terminal)
  },

  async remove(words, newsroom, { terminal, adder }) {
    if (words.length === 0) throw new UsageError('feeds remove takes the code or address of a feed.')
    const unknown: string[] = []
    for (const urlOrId of words) {
      if (!(await newsroom.feeds.remove(urlOrId, adder)))
        unknown.push(`No feed ${urlOrId} is kept; feeds list shows them.`)
    }
    if (unknown.length < words.length) await terminal.write('Removed.\n')
    failWith(unknown, terminal)
  },

  async name(words, newsroom, { terminal, outletWords }) {
    const code = onlyOne(words, 'feeds name takes the code or address of one feed.')
    if (Object.keys(outletWords).length === 0) throw new UsageError('feeds name needs --name, --country or both.')
    const outlet = await newsroom.feeds.name(code, outletWords)
    if (outlet === null) throw new CommandFailure(`No feed ${code} is kept; feeds list shows them.`)
    await terminal.write(`Its outlet is ${outlet.name}${outlet.country ? `, ${outlet.country}` : ''} from now on.\n`)
  },

  check: showChecks,

  mend: (words, _, context) => mendFeeds(words, context),

  async import(words, newsroom, { terminal, signal, adder }) {
    const file = onlyOne(words, 'feeds import takes one file, or - for stdin.')
    const opml = await readInput(file === '-' ? 'stdin' : file, await openInput(file, terminal), signal)
    const { added, known, refused } = await withProgress(
      terminal,
      ({ done, total }: Progress) => `${done.toLocaleString('en')} of ${countOf(total, 'feed')} looked at`,
      (onProgress) => newsroom.feeds.import(opml, { ...adder, onProgress }),
    )
    // A refusal that names no feed is about the whole list.
    const unreadable = refused.find(({ url }) => url === '')
    if (unreadable !== undefined) throw new CommandFailure(unreadable.reason)
    for (const { reason } of refused) terminal.complain(reason)
    if (added.length + known + refused.length === 0)
      return terminal.write('The list names no feed; nothing was added.\n')
    await terminal.write(`${countOf(added.length, 'feed')} added, ${known} known already, ${refused.length} refused.\n`)
    if (added.length === 0 && known === 0) throw new CommandFailure('No feed of the list could be added.')
  },

  async export(words, newsroom, { terminal }) {
    if (words.length > 0) throw new UsageError('feeds export writes to stdout; send it to a file with >.')
    await terminal.write(await newsroom.feeds.export('operator'))
  },

  async packs(_, newsroom, { terminal, json }) {
    const packs = await newsroom.feeds.packs('operator')
    const rows = packs.map(({ name, feeds: size, added }) => `${name.padEnd(20)} ${added} of ${size} followed\n`)
    await terminal.write(json ? prettyJson(packs) : rows.join(''))
  },

  async pack(words, newsroom, { terminal, adder }) {
    const name = onlyOne(words, 'feeds pack takes the name of one pack; feeds packs lists them.')
    const pack = await newsroom.feeds.addPack(name, adder)
    if (pack === null) throw new CommandFailure(`There is no pack ${name}; feeds packs lists them.`)
    await terminal.write(`The ${countOf(pack.feeds, 'feed')} of ${name} are followed; poll reads them.\n`)
  },
}

function wordsOfOutlet({
  name,
  country,
}: {
  readonly name?: string | undefined
  readonly country?: string | undefined
}) {
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) {
    throw new UsageError(`--country ${country} is no country code such as GB.`)
  }
  return {
    ...(name === undefined ? {} : { name: readWords('The name after --name', name) }),
    ...(country === undefined ? {} : { country }),
  }
}

/** Prints each problem except the last, which the command throws. */
function failWith(problems: readonly string[], { complain }: TerminalContext['terminal']): void {
  const last = problems.at(-1)
  if (last === undefined) return
  for (const problem of problems.slice(0, -1)) complain(problem)
  throw new CommandFailure(last)
}

function onlyOne(words: readonly string[], sentence: string): string {
  const [word] = words
  if (word === undefined || words.length > 1) throw new UsageError(sentence)
  return word
}
