import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemo } from '#src/assembly/open-demo.ts'
import { slash } from '#src/assembly/slash.ts'
import type { Briefing } from '#src/briefings/briefing.ts'
import { showBriefing } from '#src/cli/show/show-briefing.ts'
import { showSaid } from '#src/cli/show/show-said.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { renderBriefingFile } from '#src/site/pages/briefing-file.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { textOf } from '#test/support/read-message.ts'
import {
  claimsInMessage,
  claimsInPage,
  claimsInTerminal,
  type LookedUp,
  quotedIn,
  unsupported,
} from '#test/support/walk-back.ts'

const signal = new AbortController().signal
const wide = { columns: 10_000, color: false, hyperlinks: false }
const threeDaysMs = 72 * 3_600_000
const topics = [
  'iraq',
  'sudan',
  'iran',
  'ukraine',
  'taiwan',
  'north korea',
  'mali',
  'niger',
  'georgia',
  'jordan',
  'gaza',
]

const digest = keptDigest({
  id: 1,
  topic: 'iraq',
  zone: 'Europe/Berlin',
  style: 'full',
  locale: 'en-US',
  nextRunAt: null,
})

let demo: Awaited<ReturnType<typeof openDemo>>
let articles: LookedUp[]

beforeAll(async () => {
  demo = await openDemo({ log: pino({ level: 'silent' }), version: '0.0.0' })
  await demo.poll({ signal })
  demo.publishEdits()
  await demo.poll({ signal })
  articles = await everyArticle()
})

afterAll(() => demo.close())

/** What the store has of each article, whatever a briefing says of it. */
async function everyArticle(): Promise<LookedUp[]> {
  const found: LookedUp[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page = await demo.store.stories.recent(new Date(0), { after, limit: 100 })
    for (const { article } of page.articles) {
      const revisions = await demo.store.articles.revisions(article.id)
      found.push({
        url: revisions[0]!.article.url!,
        texts: revisions.map((reading) => reading.article.text),
      })
    }
    after = page.next
  }
  return found
}

const briefingOn = (topic: string) =>
  demo.newsroom.brief({ topic, sinceMs: threeDaysMs, limit: 25 }, { signal, viewer: 'operator' })

/** Each `Sourced` anywhere in a value. */
function sourcedIn(
  value: unknown,
): { text: string; citation: { articleId: string; revision: number; start: number; end: number } }[] {
  if (Array.isArray(value)) return value.flatMap(sourcedIn)
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  const own = 'text' in value && 'citation' in value ? [value as ReturnType<typeof sourcedIn>[number]] : []
  return [...own, ...Object.values(value).flatMap(sourcedIn)]
}

const messageOn = (topic: string) => answerTo('brief', { topic })

/** What Discord shows for a slash command, as text. */
async function answerTo(name: string, typed: Readonly<Record<string, string>>): Promise<string> {
  const command = slash.commands.find(({ data }) => data.name === name)!
  const asker = { userId: '0', guildId: null, channelId: null, locale: 'en-US', permissions: 0n }
  const message = await command.answer(command.options.parse(typed), {
    newsroom: demo.newsroom,
    viewer: 'operator',
    asker,
    now: new Date(),
    signal,
  })
  return textOf(message)
}

describe('the demo newsroom', () => {
  it('holds every article of its outlets, and both texts of the edited one', () => {
    expect(articles.length).toBe(demo.articles)
    expect(articles.filter(({ texts }) => texts.length === 2).map(({ url }) => url.split('/').at(-1))).toEqual([
      'sudan-market-strike',
    ])
  })

  it('has something to say on each topic that is walked', async () => {
    for (const topic of topics) expect((await briefingOn(topic)).stories.length, topic).toBeGreaterThan(0)
  })
})

describe.each(topics)('a briefing on %s', (topic) => {
  let briefing: Briefing

  beforeAll(async () => {
    briefing = await briefingOn(topic)
  })

  it('gives each sentence the very span it was cut from', async () => {
    const sourced = sourcedIn(briefing)
    expect(sourced.length).toBeGreaterThan(0)
    for (const { text, citation } of sourced) {
      const revisions = await demo.store.articles.revisions(citation.articleId)
      const article = revisions.find((reading) => reading.article.revision === citation.revision)?.article
      expect(article?.text.slice(citation.start, citation.end)).toBe(text)
    }
  })

  it.each([
    { where: 'the terminal', claims: () => claimsInTerminal(showBriefing(briefing, { now: new Date(), look: wide })) },
    { where: 'the page', claims: () => claimsInPage(renderBriefingFile(briefing, new Date())) },
    { where: 'Discord', claims: async () => claimsInMessage(await messageOn(topic)) },
  ])('in $where prints nothing that its source does not say', async ({ claims }) => {
    const made = await claims()
    expect(made.length).toBeGreaterThan(0)
    expect(unsupported(made, articles)).toEqual([])
  })

  it('puts quotation marks round words of an article only', async () => {
    const shown = showBriefing(briefing, { now: new Date(), look: wide })
    const page = renderBriefingFile(briefing, new Date()).replaceAll('&#39;', "'").replaceAll('&quot;', '"')
    for (const words of [...quotedIn(shown), ...quotedIn(page), ...quotedIn(await messageOn(topic))]) {
      const bare = words
        .replace(/\\(.)/g, '$1')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
      expect(
        articles.some(({ texts }) => texts.some((text) => text.replace(/\s+/g, ' ').includes(bare))),
        bare,
      ).toBe(true)
    }
  })
})

describe('the ledger', () => {
  it.each(['Rasul', 'Olindes', 'Niknam', 'Arda'])('of %s prints nothing that its source does not say', async (who) => {
    const answer = await demo.newsroom.said(
      { who, sinceMs: threeDaysMs, pageSize: 100 },
      { signal, viewer: 'operator' },
    )
    const claims = claimsInTerminal(showSaid(answer, { now: new Date(), look: wide }))
    expect(claims.length).toBeGreaterThan(0)
    expect(unsupported(claims, articles)).toEqual([])
  })

  it.each(['Rasul', 'Olindes', 'Niknam', 'Arda'])('of %s in Discord does neither', async (who) => {
    const shown = await answerTo('said', { who, since: '3d' })
    const claims = claimsInMessage(shown)
    expect(claims.length).toBeGreaterThan(0)
    expect(unsupported(claims, articles)).toEqual([])
  })
})

describe.each(['iraq', 'sudan', 'iran', 'ukraine'])('the edition on %s', (topic) => {
  it.each([
    { where: 'a text channel with its thread', place: { kind: 'text', tags: [] } },
    { where: 'a forum', place: { kind: 'forum', tags: [] } },
    { where: 'an announcement channel', place: { kind: 'announcement', tags: [] } },
  ] as const)('in $where prints nothing that its source does not say', async ({ place }) => {
    const payloads = renderEdition(
      await briefingOn(topic),
      { digest: { ...digest, topic }, isLate: false, isQuiet: false },
      place,
    )
    const claims = payloads.flatMap(({ body }) => claimsInMessage(textOf(body)))
    expect(claims.length).toBeGreaterThan(0)
    expect(unsupported(claims, articles)).toEqual([])
  })
})

describe('walking back', () => {
  it('finds a sentence that no source says', async () => {
    const shown = showBriefing(await briefingOn('iraq'), { now: new Date(), look: wide })
    const forged = shown.replace(/“[^”]{20,}/, '“The mission has been abandoned')
    expect(forged).not.toBe(shown)
    expect(unsupported(claimsInTerminal(forged), articles)).toHaveLength(1)
  })
})
