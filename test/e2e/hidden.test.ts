import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BotHome, botHome } from '#test/support/bot-home.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { type DiscordDouble, startDouble } from '#test/support/discord-double/double.ts'
import { channels } from '#test/support/discord-double/world.ts'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { menusOf, textOf } from '#test/support/read-message.ts'
import { runHere } from '#test/support/run-here.ts'
import { runWholeBotUntil } from '#test/support/whole-bot.ts'

const started = Date.now()
const slander = 'The bridge near Kosti was blown up by its own engineers'
const truth = 'The ferries will run again on Monday'
const items = [
  {
    path: 'bridge',
    title: 'Bridge near Kosti in Sudan collapses',
    text: `A bridge near Kosti in Sudan collapsed on Sunday. “${slander},” Amal Idris, the governor, said in Sudan.`,
  },
  {
    path: 'ferries',
    title: 'Ferries on the Nile in Sudan wait for fuel',
    text: `Ferries on the Nile in Sudan waited for fuel. “${truth},” Osman Bakri, the harbour master, said in Sudan.`,
  },
]
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Nile Wire</title>${items
  .map(
    ({ path, title, text }) =>
      `<item><guid>${path}</guid><link>https://nile.example/${path}</link><title>${title}</title>
       <pubDate>${new Date(started - 1_800_000).toUTCString()}</pubDate><description>${text}</description></item>`,
  )
  .join('')}</channel></rss>`

let feed: FeedServer
let discord: DiscordDouble
let home: BotHome

beforeAll(async () => {
  feed = await startFeedServer({ '/rss': { body: rss } })
  discord = await startDouble()
  home = await botHome(discord, { LOG_LEVEL: 'error', OPERATOR_CHANNEL: channels.desk })
  await home.inStore(async (store) => {
    const outlet = { id: 'nile', name: 'Nile Wire', homePage: 'https://nile.example/', country: 'SD', language: 'en' }
    await store.outlets.save([{ ...outlet, ownership: 'private', owner: null, creditLine: null }])
    const address = { outletId: 'nile', url: feed.at('/rss'), title: 'Nile Wire', packs: [] }
    await store.feeds.add(address, { nextCheckAt: new Date(started), intervalMs: 3_600_000, byOperator: true })
    const due = new Date(Math.floor(started / 60_000 - 1) * 60_000)
    const time = due.toISOString().slice(11, 16)
    await store.digests.add(wantedDigest({ topic: 'sudan', time, style: 'full', nextRunAt: due, locale: 'fr' }))
  })
})

afterAll(async () => {
  await discord.stop()
  await feed.close()
  await home.remove()
})

async function runUntil(holds: () => boolean, work: () => Promise<void> = async () => {}): Promise<void> {
  if (!holds()) await runWholeBotUntil(holds, { discord, home, work })
}

const attache = async (...argv: string[]) => {
  const { code, out, err } = await runHere(argv, { env: home.env })
  expect(err).toBe('')
  expect(code).toBe(0)
  return out
}
const inChannel = (id: string) =>
  discord.messages.filter(({ channelId }) => channelId === id).map(({ body }) => textOf(body))
const posted = () =>
  discord.messages
    .filter(({ channelId }) => channelId !== channels.desk)
    .map(({ body }) => textOf(body))
    .join('\n')
const edits = () =>
  discord.requests.filter(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/')).length

/** Three people choose it in the menu below the ledger. */
async function reportSlander(): Promise<void> {
  for (const userId of ['300000000000000001', '300000000000000002', '300000000000000003']) {
    const ledger = await discord.person.uses('said', { who: 'Amal Idris' }, { userId })
    const menu = menusOf(ledger.message).at(-1)!
    const answer = await discord.person.presses(menu.customId, { values: menu.values, userId, locale: 'tr' })
    expect(answer.isPrivate).toBe(true)
    expect(textOf(answer.message)).toContain('Teşekkürler.')
  }
}

it('a posted digest loses what the operator hides, says who took it out, and no answer has it any more', async () => {
  await runHere(['poll', '--all'], { env: home.env })
  await runUntil(() => posted().includes(slander) && posted().includes(truth), reportSlander)
  await runUntil(() => inChannel(channels.desk).length > 0)
  const [told, ...others] = inChannel(channels.desk)
  expect(others).toEqual([])
  expect(told).toContain(`A reader calls this statement wrong. **Amal Idris**: “${slander}”`)
  expect(told).toContain('https://nile.example/bridge')
  expect(told).toContain('attache hide report:1')
  expect(await attache('reports')).toContain('report:1  3 times')

  const { statements } = JSON.parse(await attache('said', '--who', 'Amal Idris', '--json'))
  expect(await attache('hide', statements[0].id)).toBe(
    `Hidden: the statement ${statements[0].id}, 1 article read through.\n`,
  )
  await runUntil(() => edits() > 0 && !posted().includes(slander))
  expect(posted()).toContain(truth)
  expect(posted()).toMatch(/✂ Retiré par l’exploitant de ce bot le <t:\d+:f>\./)
  expect(posted()).not.toContain('Retiré par le média')

  for (const argv of [['brief', 'sudan'], ['said', '--about', 'sudan'], ['said', '--who', 'Amal Idris'], ['stories']]) {
    expect(await attache(...argv)).not.toContain(slander)
  }
  expect(await attache('hide')).toContain(`statement ${statements[0].id}`)

  const before = edits()
  expect(await attache('hide', 'https://nile.example/ferries')).toContain('Hidden: the article')
  await runUntil(() => edits() > before && !posted().includes(truth))
  expect(posted()).not.toContain('Ferries on the Nile')
  expect(await attache('brief', 'sudan')).not.toContain('Ferries on the Nile')

  expect(await attache('hide', 'nile.example')).toContain('Hidden: the outlet nile, 2 articles')
  await attache('unhide', 'https://nile.example/ferries')
  expect(await attache('brief', 'sudan')).not.toContain('Kosti')
  for (const what of ['nile', statements[0].id]) expect(await attache('unhide', what)).toContain('Shown again')
  expect(await attache('said', '--about', 'sudan')).toContain(slander)
  expect(posted()).not.toContain(slander)
  expect(await attache('hide')).toBe('Nothing is hidden.\n')
  const lost = await runHere(['hide', 'nobody.example'], { env: home.env })
  expect(lost).toMatchObject({
    code: 1,
    err: expect.stringContaining('No statement, article or outlet goes by nobody.example'),
  })
  expect(discord.refusals).toEqual([])
})
