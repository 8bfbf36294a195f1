import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import type { Answer } from '#test/support/discord-double/interactions.ts'
import { guildId } from '#test/support/discord-double/world.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { freePort } from '#test/support/free-port.ts'
import { menuOf, textOf } from '#test/support/read-message.ts'
import { runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'
import { until } from '#test/support/until.ts'

const started = Date.now()
const publicUrl = 'https://news.example.org/room'
const rebuilt = 'We will rebuild the bridge within a year'
const closed = 'The clinic will close on Monday'

type Item = { readonly path: string; readonly title: string; readonly text: string; readonly hoursAgo: number }

const rssOfItems = (host: string, items: readonly Item[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>${items
    .map(
      ({ path, title, text, hoursAgo }) =>
        `<item><guid>${path}</guid><link>https://${host}/${path}</link><title>${title}</title>
         <pubDate>${new Date(started - hoursAgo * 3_600_000).toUTCString()}</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`

const common = rssOfItems('nile.example', [
  {
    path: 'bridge',
    title: 'Bridge near Kosti in Sudan collapses',
    text: `A bridge near Kosti in Sudan collapsed on Sunday. “${rebuilt},” Amal Idris, the governor, said in Sudan.`,
    hoursAgo: 5,
  },
])
const harbour = rssOfItems('harbour.example', [
  {
    path: 'bridge-2',
    title: 'Kosti bridge in Sudan collapses, ferries stop',
    text: 'A bridge near Kosti in Sudan collapsed on Sunday and ferries from Khartoum stopped.',
    hoursAgo: 3,
  },
])
const ofOneServer = rssOfItems('clinic.example', [
  {
    path: 'clinic',
    title: 'Clinic in Vanuatu closes its doors',
    text: `The clinic of Luganville in Vanuatu closes its doors. “${closed},” Rose Tari, the matron, said in Vanuatu.`,
    hoursAgo: 2,
  },
])

let feeds: FeedServer
let discord: DiscordDouble
let home: BotHome
let site: string

beforeAll(async () => {
  feeds = await startFeedServer({
    '/nile': { body: common },
    '/harbour': { body: harbour },
    '/clinic': { body: ofOneServer },
  })
  discord = await startDouble({ patienceMs: 15_000 })
  const port = await freePort()
  site = `http://127.0.0.1:${port}`
  home = await botHome(discord, { LOG_LEVEL: 'error', HTTP_PORT: String(port), PUBLIC_URL: publicUrl })
  await home.inStore(async (store) => {
    const label = { country: 'SD', language: 'en', ownership: 'private', owner: null, creditLine: null } as const
    const outlets = ['nile', 'harbour'].map((id) => ({
      id,
      name: `${id} news`,
      homePage: `https://${id}.example/`,
      ...label,
    }))
    await store.outlets.save(outlets)
    const polling = { nextCheckAt: new Date(started), intervalMs: 3_600_000, byOperator: true }
    for (const { id, name } of outlets)
      await store.feeds.follow(
        { outletId: id, url: feeds.at(`/${id}`), title: name, packs: [] },
        { ...polling, isCommon: true },
      )
    const clinic = { ...label, id: '@clinic.example', name: 'clinic.example', homePage: 'https://clinic.example/' }
    await store.outlets.savePrivate([{ ...clinic, country: null, ownership: null }])
    const address = { outletId: clinic.id, url: feeds.at('/clinic'), title: 'Clinic', packs: [] }
    await store.feeds.follow(address, { ...polling, isCommon: false, follower: { guildId, userId: '1' } })
    const due = new Date(Math.floor(started / 60_000 - 1) * 60_000)
    const time = due.toISOString().slice(11, 16)
    for (const topic of ['sudan', 'vanuatu'])
      await store.digests.add(wantedDigest({ topic, time, nextRunAt: due, hasPicture: true }))
  })
  await runHere(['poll', '--all'], { env: home.env })
})

afterAll(async () => {
  await discord.stop()
  await feeds.close()
  await home.remove()
})

/** The address behind “Read on the web”; null where the message has no such link. */
function pageIn(message: unknown): string | null {
  return /\[Read on the web\]\(([^)]*)\)/.exec(textOf(message))?.[1] ?? null
}

/** What the site has at an address that a message links to, as its proxy asks for it. */
async function visit(address: string | null): Promise<string> {
  if (!address?.startsWith(publicUrl)) throw new Error(`${address} is not below ${publicUrl}`)
  const response = await fetch(site + new URL(address).pathname + new URL(address).search)
  expect(response.status, address).toBe(200)
  return await response.text()
}

async function askedAll(topic: string, who: string): Promise<Readonly<Record<string, Answer>>> {
  const brief = await discord.person.uses('brief', { topic })
  const { customId, values } = menuOf(brief.message, 'sources')
  expect(values).not.toEqual([])
  const stories = menuOf(brief.message)
  return {
    brief,
    read: await discord.person.presses(stories.customId, { values: stories.values.slice(0, 1) }),
    overview: await discord.person.presses(customId, { values: ['overview'] }),
    story: await discord.person.uses('story', { topic }),
    actor: await discord.person.uses('actor', { name: who }),
    said: await discord.person.uses('said', { who }),
  }
}

it('messages lead to the pages of the reading room that show the same, and to none of what one server reads', async () => {
  let send: ((signal: NodeJS.Signals) => void) | undefined
  const run = runCli(['start'], { env: home.env, onStart: (kill) => (send = kill) })
  await until(() => discord.messages.length >= 2, run)

  for (const [view, { message }] of Object.entries(await askedAll('Sudan', 'Amal Idris'))) {
    expect(await visit(pageIn(message)), view).toContain(rebuilt)
  }
  for (const [view, { message }] of Object.entries(await askedAll('Vanuatu', 'Rose Tari'))) {
    expect(textOf(message), view).toContain(view === 'brief' || view === 'overview' ? 'Clinic in Vanuatu' : closed)
    expect(textOf(message), view).not.toContain(publicUrl)
  }

  const [sudan, vanuatu] = ['Sudan', 'Vanuatu'].map((name) =>
    discord.messages.find(({ body }) => textOf(body).includes(`· ${name}`)),
  )
  expect(await visit(pageIn(sudan?.body))).toContain(rebuilt)
  expect(textOf(vanuatu?.body)).toContain('Clinic in Vanuatu')
  expect(textOf(vanuatu?.body)).not.toContain(publicUrl)
  const files = discord.requests.filter(({ path }) => path.startsWith('/channels/')).flatMap((request) => request.files)
  expect(files.map(({ name, data }) => [name, new TextDecoder().decode(data.slice(1, 4))])).toEqual([
    ['where.png', 'PNG'],
  ])

  send?.('SIGTERM')
  expect((await run).code).toBe(0)
  expect(discord.refusals).toEqual([])
})
