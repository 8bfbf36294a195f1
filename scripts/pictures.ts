import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '#commands/index.ts'
import type { CommandContext, Message } from '#src/discord/command.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { channels, guildId } from '#test/support/discord-double/world.ts'
import { discordPage, type Scene } from '#test/support/discord-page.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { iraq, noon, secondDay } from '#test/support/invented-news.ts'
import { menuOf } from '#test/support/read-message.ts'

/**
 * Pictures of our views, of invented news: `npm run pictures` makes those of the README, `npm run pictures -- FOLDER` all
 * of them or those that are named behind it, for looking at. Needs Chromium; `CHROMIUM` names it where it is not called so.
 */
const forReadme = [
  'brief-desktop',
  'brief-three-phone',
  'edition-phone',
  'said-desktop',
  'actor-phone',
  'check-quote-desktop',
]
const [elsewhere, ...named] = process.argv.slice(2)
const folder = elsewhere ?? join(import.meta.dirname, '../docs/pictures')
const wanted = elsewhere ? null : forReadme
const browser = process.env['CHROMIUM'] ?? 'chromium'
const widths = { desktop: 760, phone: 390 } as const

const context = (locale: string): CommandContext => ({
  newsroom: fakeNewsroom(),
  viewer: { guildId },
  asker: { userId: '1', guildId, channelId: channels.news, locale, permissions: (1n << 53n) - 1n },
  now: noon,
  signal: new AbortController().signal,
})

async function ask(name: string, options: object, locale = 'en-GB'): Promise<Message> {
  const command = commands.find(({ data }) => data.name === name)!
  return command.answer(command.options.parse(options), context(locale))
}

/** Chooses that value of a message's menus, or the first of its first menu. */
async function choose(message: Message, value?: string): Promise<Message> {
  const { customId, values } = menuOf(message, value)
  const { command, state } = stateOf(customId)
  const chosen = value ?? values[0]!
  return commands.find(({ data }) => data.name === command)!.press!(state, [chosen], context('en-GB'))
}

/** An edition's messages, in a text channel with its thread or as the posts of a forum. */
const edition = (kind: 'text' | 'forum', style: 'short' | 'full'): readonly Message[] => {
  const lastRunAt = new Date(noon.getTime() - 86_400_000)
  const digest = keptDigest({ id: 1, topic: 'Iraq', zone: 'Europe/Berlin', style, lastRunAt, roleId: '6' })
  const payloads = renderEdition(secondDay, { digest, isLate: false, isQuiet: false }, { kind, tags: [] })
  return payloads.map(({ body }) => ({ components: body.components }))
}
const brief = await ask('brief', { topic: 'Iraq' })
const said = await ask('said', { about: 'Iraq' })
const three = renderBriefing(
  { ...iraq, stories: iraq.stories.slice(0, 3), counts: { ...iraq.counts, stories: 3 } },
  { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: false },
  voiceOf('en-GB'),
)
const scenes: Record<string, Scene> = {
  brief: { used: '/brief topic: Iraq', message: brief },
  'brief-three': { used: '/brief topic: Iraq', message: three },
  'brief-statements': { used: '/brief topic: Iraq', message: await choose(brief, 'statements') },
  'brief-timeline': { used: '/brief topic: Iraq', message: await choose(brief, 'timeline') },
  'brief-sources': { used: '/brief topic: Iraq', message: await choose(brief, 'sources') },
  'brief-coverage': { used: '/brief topic: Iraq', message: await choose(brief, 'coverage') },
  'brief-why': { used: '/brief topic: Iraq', message: await choose(brief, 'why') },
  'brief-story': { used: '/brief topic: Iraq', message: await choose(brief) },
  'brief-quiet': { used: '/brief topic: Vanuatu', message: await ask('brief', { topic: 'Vanuatu' }) },
  'brief-german': { used: '/lage topic: Iraq', message: await ask('brief', { topic: 'Iraq' }, 'de') },
  said: { used: '/said about: Iraq', message: said },
  'said-timeline': { used: '/said about: Iraq', message: await choose(said, 'timeline') },
  'said-table': { used: '/said about: Iraq', message: await choose(said, 'csv'), isPrivate: true },
  'said-which': { used: '/said who: Aksoy', message: await ask('said', { who: 'Aksoy' }) },
  story: { used: '/story topic: Iraq', message: await ask('story', { topic: 'Iraq' }) },
  actor: { used: '/actor name: Layla Haddad', message: await ask('actor', { name: 'Layla Haddad' }) },
  'actor-positions': {
    used: '/actor name: Layla Haddad',
    message: await choose(await ask('actor', { name: 'Layla Haddad' })),
  },
  edition: { used: 'a digest', message: edition('text', 'short')[0]! },
  'edition-full': { used: 'a digest in full style', message: edition('text', 'full')[0]! },
  'edition-thread': { used: 'the thread of a digest', message: edition('text', 'full')[1]! },
  'edition-forum': { used: 'a digest in a forum', message: edition('forum', 'full')[0]! },
  settings: { used: '/settings show', message: await ask('settings', { subcommand: 'show' }), isPrivate: true },
  'check-quote-none': {
    used: 'Check quote',
    message: await ask('Check quote', { content: '“The moon was never ours to give away”' }),
    isPrivate: true,
  },
  'check-quote': {
    used: 'Check quote',
    message: await ask('Check quote', { content: '“No army will ever decide where our border runs”' }),
    isPrivate: true,
  },
  digest: {
    used: '/digest add topic: Iraq',
    message: await ask('digest', { subcommand: 'add', topic: 'Iraq' }),
    isPrivate: true,
  },
  watch: {
    used: '/watch add act: threatens',
    message: await ask('watch', { subcommand: 'add', act: 'threaten', against: 'Iraq', quiet: '22:00-07:00' }),
    isPrivate: true,
  },
  'feeds-health': { used: '/feeds health', message: await ask('feeds', { subcommand: 'health' }), isPrivate: true },
  'feeds-list': { used: '/feeds list', message: await ask('feeds', { subcommand: 'list' }), isPrivate: true },
  status: { used: '/status', message: await ask('status', {}), isPrivate: true },
  help: { used: '/help', message: await ask('help', {}), isPrivate: true },
}

await mkdir(folder, { recursive: true })
const room = await mkdtemp(join(tmpdir(), 'attache-pictures-'))
try {
  for (const [name, scene] of Object.entries(scenes)) {
    for (const [size, width] of Object.entries(widths)) {
      if (wanted && !wanted.includes(`${name}-${size}`)) continue
      if (named.length > 0 && !named.includes(name)) continue
      const page = join(room, `${name}-${size}.html`)
      await writeFile(page, discordPage([scene], noon, width))
      const height = await heightOf(page, width)
      await shoot(page, join(folder, `${name}-${size}.png`), width, height)
    }
  }
} finally {
  await rm(room, { recursive: true })
}

/** Asks the page itself how tall it is, at that width. */
async function heightOf(page: string, width: number): Promise<number> {
  const dom = await chromium(['--dump-dom', `--window-size=${width},400`, `file://${page}`])
  return Number(/data-height="(\d+)"/.exec(dom)?.[1] ?? 1600)
}

async function shoot(page: string, picture: string, width: number, height: number): Promise<void> {
  await chromium([`--screenshot=${picture}`, `--window-size=${width},${height}`, `file://${page}`])
}

async function chromium(args: readonly string[]): Promise<string> {
  const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu', 'dev-shm-usage']
  const profile = await mkdtemp(join(room, 'profile-'))
  const child = spawn(browser, [
    '--headless',
    '--no-sandbox',
    '--no-first-run',
    '--hide-scrollbars',
    `--user-data-dir=${profile}`,
    ...quiet.map((what) => `--disable-${what}`),
    ...args,
  ])
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  await once(child, 'exit')
  return output
}
