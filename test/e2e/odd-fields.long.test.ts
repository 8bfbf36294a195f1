import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { toArticle } from '#src/articles/file-entry.ts'
import type { CommandContext, Message } from '#src/discord/command.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import type { Entry } from '#src/feeds/reading/entry.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { asking, openTestNewsroom, type TestNewsroom } from '#test/newsroom/test-newsroom.ts'
import { harbourTimes, hoursAfter, noon } from '#test/store/samples.ts'
import { anyText } from '#test/support/any-text.ts'
import { textOf } from '#test/support/read-message.ts'

/** What no field should hold, and what no reader expects there. */
const oddities = [
  'http://[2001:db8::1]/x',
  'http://[::1]',
  'http://[',
  'https://',
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u200b=HYPERLINK("https://evil.example")',
  'https://user:pass@kessel.example/',
  `https://kessel.example/${'a'.repeat(3000)}`,
  'javascript:alert(1)',
  '](https://evil.example)',
  'A.'.repeat(2000),
  '&#0;&#xd800;',
  '9999999999',
]

const words = 'Iraq will keep the border open, the foreign minister of Iraq said on Monday in Baghdad.'

/** A field as a feed should have it, or an oddity in its place, before it, or behind it. */
const fieldOf = (usual: string) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(usual) },
    fc.constantFrom(...oddities),
    anyText({ maxLength: 12 }),
    fc.constantFrom(...oddities).map((odd) => `${usual}${odd}`),
    fc.constantFrom(...oddities).map((odd) => `${odd}${usual}`),
  )

const feed = fc.record({
  outletName: fieldOf('Kessel Herald'),
  homePage: fieldOf('https://kessel.example'),
  owner: fieldOf('City of Kessel'),
  items: fc.array(
    fc.record({
      title: fieldOf('Iraq keeps its border open'),
      link: fieldOf('https://kessel.example/1'),
      guid: fieldOf('kessel-1'),
      date: fieldOf('Tue, 10 Mar 2026 10:00:00 GMT'),
      content: fieldOf(`<p>${words}</p><p>“Iraq will not close it,” the foreign minister said.</p>`),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
type OddFeed = typeof feed extends fc.Arbitrary<infer Value> ? Value : never

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']] >')}]]>`

function documentOf({ outletName, homePage, items }: OddFeed): string {
  const listed = items.map(
    ({ title, link, guid, date, content }) =>
      `<item><title>${cdata(title)}</title><link>${cdata(link)}</link><guid isPermaLink="false">${cdata(guid)}</guid>` +
      `<pubDate>${cdata(date)}</pubDate><description>${cdata(content)}</description></item>`,
  )
  return `<rss version="2.0"><channel><title>${cdata(outletName)}</title><link>${cdata(homePage)}</link>${listed.join('')}</channel></rss>`
}

const filing = { outletId: harbourTimes.id, feedId: null, now: noon, language: 'en' }

async function file(odd: OddFeed, entries: readonly Entry[], { store, publish }: TestNewsroom): Promise<void> {
  await store.outlets.save([{ ...harbourTimes, name: odd.outletName, homePage: odd.homePage, owner: odd.owner }])
  const articles = entries.flatMap((entry) => toArticle(entry, filing) ?? [])
  await publish(...articles.map((article) => ({ article, analysis: analyze(article.text, { title: article.title }) })))
}

async function ask(name: string, options: Record<string, unknown>, context: CommandContext): Promise<Message | null> {
  const command = commands.find(({ data }) => data.name === name)
  if (!command) throw new Error(`There is no command ${name}`)
  try {
    return await command.answer(command.options.parse(options), context)
  } catch (problem) {
    if (problem instanceof CommandProblem) return null
    throw problem
  }
}

/** Every answer about Iraq, and a digest of it. */
async function everyAnswer(newsroom: TestNewsroom): Promise<readonly unknown[]> {
  const context: CommandContext = {
    newsroom: newsroom,
    viewer: 'common',
    asker: { userId: '1', guildId: 'g1', channelId: 'c1', locale: 'en-US', permissions: (1n << 53n) - 1n },
    now: newsroom.clock.now(),
    signal: asking.signal,
  }
  const answers: unknown[] = []
  for (const [name, options] of [
    ['brief', { topic: 'Iraq' }],
    ['said', { about: 'Iraq' }],
    ['story', { topic: 'Iraq' }],
    ['actor', { name: 'Iraq' }],
    ['status', {}],
    ['Check quote', { content: words }],
  ] as const) {
    answers.push(await ask(name, options, context))
  }
  const editions: unknown[] = []
  const renderer = {
    render: (...[briefing, facts]: Parameters<Parameters<typeof publishEditions>[1]['renderer']['render']>) => {
      const messages = renderEdition(briefing, facts, null)
      editions.push(...messages)
      return messages
    },
  }
  newsroom.clock.time = hoursAfter(noon, 1)
  const log = { warn: () => {}, error: () => {} }
  const { failed } = await publishEditions(asking, { ...depsOf(newsroom), renderer, log })
  expect(failed).toBe(0)
  return [...answers, ...editions]
}

async function answersTo(odd: OddFeed): Promise<readonly unknown[]> {
  const newsroom = await openTestNewsroom()
  try {
    await newsroom.digests.add({
      guildId: 'g1',
      channelId: 'c1',
      topic: 'Iraq',
      time: '13:00',
      zone: 'UTC',
      createdBy: null,
    })
    const bytes = new TextEncoder().encode(documentOf(odd))
    const { items } = await readFeed(bytes, null, 'https://kessel.example/feed')
    await file(odd, items, newsroom)
    return await everyAnswer(newsroom)
  } finally {
    await newsroom.close()
  }
}

describe('odd fields of a feed', () => {
  it('are found by the questions that this test asks', async () => {
    const usual = {
      title: 'Iraq keeps its border open',
      link: 'http://[2001:db8::1]/x',
      guid: 'kessel-1',
      date: 'Tue, 10 Mar 2026 10:00:00 GMT',
      content: `<p>${words}</p>`,
    }
    const answers = await answersTo({ outletName: 'Kessel Herald', homePage: '', owner: '', items: [usual] })
    const about = answers.filter((answer) => answer !== null && textOf(answer).includes('](http://[2001:db8::1]/x)'))
    expect(about.length).toBeGreaterThanOrEqual(5)
  })

  it('break no answer and no digest, and no message that is sent is malformed', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(feed, async (odd) => {
        for (const answer of await answersTo(odd)) {
          const sent = answer === null ? '' : textOf(answer)
          expect(sent.isWellFormed()).toBe(true)
          expect(sent).not.toContain('\0')
          expect(sent).not.toMatch(/\[\]\(/)
        }
      }),
      { numRuns: 60 },
    )
  })
})
