import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { onFirstUse } from '#src/base/on-first-use.ts'
import { sliceOf } from '#src/base/span.ts'
import type { Viewer } from '#src/base/viewer.ts'
import { csvOf } from '#src/briefings/csv.ts'
import { unescapeFeedText } from '#src/discord/render/feed-text.ts'
import { removeArticles } from '#src/newsroom/forgetting/prune.ts'
import type { Reading } from '#src/stories/reading.ts'
import { harbourTimes, hoursAfter, noon, reading, tigrisPost } from '../store/samples.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const dayMs = 24 * 3_600_000

const lie = 'The Tigris dam will burst tomorrow'
const slander = `“${lie},” Lena Hadi, the water minister, said in Mosul.`

/** Two texts on a dam in Iraq with one statement in both, a third without it, and one on something else. */
const texts = {
  first: {
    outlet: tigrisPost,
    slug: 'dam-1',
    headline: 'Iraq inspects the Tigris dam near Mosul',
    body: `Engineers in Iraq inspected the Tigris dam near Mosul on Monday. ${slander} “The gates are sound,” Omar Kaya said of the Tigris dam near Mosul.`,
    hour: -8,
  },
  second: {
    outlet: harbourTimes,
    slug: 'dam-2',
    headline: 'Tigris dam near Mosul inspected by engineers in Iraq',
    body: `Engineers inspected the Tigris dam near Mosul in Iraq. ${slander} The inspection of the Tigris dam lasted two days.`,
    hour: -6,
  },
  third: {
    outlet: harbourTimes,
    slug: 'grain',
    headline: 'Turkey reopens the grain port of Mersin',
    body: 'The grain port of Mersin in Turkey reopened. “The strike is over,” Omar Kaya said.',
    hour: -5,
  },
} as const

type TextName = keyof typeof texts

function readingOf(name: TextName, body: string = texts[name].body, at: number = texts[name].hour): Reading {
  const { outlet, slug, headline } = texts[name]
  const seenAt = hoursAfter(noon, at)
  const { article } = reading({ slug, headline, body, outlet, seenAt, publishedAt: seenAt })
  return { article, analysis: analyze(article.text, { title: article.title }) }
}

let newsroom: TestNewsroom
beforeEach(async () => {
  newsroom = await openTestNewsroom()
})
afterEach(() => newsroom.close())

/** Everything that a reader or the operator can be told, by view. */
async function everyView(newsroom: TestNewsroom, viewer: Viewer = 'operator') {
  const ask = { signal: asking.signal, viewer }
  const sinceMs = 2 * dayMs
  const briefing = await newsroom.brief({ topic: 'Tigris dam', sinceMs }, ask)
  const ledger = await newsroom.said({ about: 'dam', sinceMs, pageSize: 50 }, ask)
  const speaker = await newsroom.said({ who: 'Lena Hadi', sinceMs, pageSize: 50 }, ask)
  const { version: _, ...status } = await newsroom.status(ask)
  return {
    brief: briefing,
    country: await newsroom.brief({ topic: 'Iraq', sinceMs }, ask),
    stories: await newsroom.stories({ sinceMs }, ask),
    story: briefing.stories[0] ? await newsroom.story({ storyId: briefing.stories[0].id }, ask) : null,
    storyOf: await newsroom.storyOf({ url: readingOf('first').article.url ?? '' }, ask),
    said: ledger,
    saidBy: speaker,
    lessCertain: await newsroom.said({ about: 'dam', sinceMs, lessCertain: true, pageSize: 50 }, ask),
    csv: csvOf([...ledger.statements, ...speaker.statements]),
    actor: await newsroom.actor({ name: 'Lena Hadi', sinceMs }, ask),
    otherActor: await newsroom.actor({ name: 'Omar Kaya', sinceMs }, ask),
    briefThis: await briefedNow(newsroom),
    checkQuote: await newsroom.checkQuote({ text: lie }, ask),
    suggestActor: await newsroom.suggest('actor', 'lena', viewer),
    suggestTopic: await newsroom.suggest('topic', 'ti', viewer),
    status,
  }
}

/** What a text that somebody hands in is said to say. */
async function briefedNow(newsroom: TestNewsroom): Promise<readonly string[]> {
  const read = await newsroom.analyse({ text: slander }, asking)
  if (!read.ok) return []
  const { text, analysis } = read.value
  return [...analysis.statements.map(({ content }) => content), ...analysis.summary].map((span) => sliceOf(text, span))
}

const views = [
  'brief',
  'country',
  'stories',
  'story',
  'storyOf',
  'said',
  'saidBy',
  'lessCertain',
  'csv',
  'actor',
  'otherActor',
  'checkQuote',
  'briefThis',
] as const

const printed = (view: unknown): string => unescapeFeedText(JSON.stringify(view) ?? '')

async function statementId(): Promise<string> {
  const { statements } = await newsroom.said(
    { who: 'Lena Hadi', sinceMs: 2 * dayMs },
    { ...asking, viewer: 'operator' },
  )
  return statements[0]!.id
}

describe('a hidden statement', () => {
  beforeEach(() => newsroom.publish(readingOf('first'), readingOf('second'), readingOf('third')))

  const hiding = onFirstUse(async () => {
    const before = await everyView(newsroom)
    const hidden = await newsroom.hidden.hide(await statementId(), asking)
    return { before, hidden, after: await everyView(newsroom) }
  })

  it.each(views)('stood in %s and stands there no more, in no outlet', async (view) => {
    const { before, hidden, after } = await hiding()
    if (view !== 'lessCertain' && view !== 'otherActor') expect(printed(before[view])).toContain(lie)
    expect(hidden).toMatchObject({ ok: true, value: { kind: 'statement', articles: 2 } })
    expect(printed(after[view])).not.toContain('burst')
  })

  it('is not counted, and the other statements of its article stay', async () => {
    const before = await everyView(newsroom)
    await newsroom.hidden.hide(await statementId(), asking)
    const after = await everyView(newsroom)
    expect(after.status.statements).toBe(before.status.statements - 2)
    expect(after.status.corpus.articles).toBe(before.status.corpus.articles)
    expect(printed(after.otherActor)).toContain('The gates are sound')
    expect(after.checkQuote.closest).toBeNull()
    expect(after.saidBy.total).toBe(0)
  })

  it('comes back when it is shown again, and all is as it was', async () => {
    const before = await everyView(newsroom)
    const id = await statementId()
    await newsroom.hidden.hide(id, asking)
    expect(await newsroom.hidden.list()).toMatchObject([{ kind: 'statement', what: id }])
    expect(await newsroom.hidden.show(id, asking)).toMatchObject({ ok: true })
    expect(await everyView(newsroom)).toEqual(before)
    expect(await newsroom.hidden.show(id, asking)).toMatchObject({ ok: false, problem: { kind: 'not-hidden' } })
  })

  it('can be shown again where its articles are gone', async () => {
    const id = await statementId()
    await newsroom.hidden.hide(id, asking)
    const effects = { store: newsroom.store, clock: newsroom.clock }
    for (const { id: outletId } of [tigrisPost, harbourTimes])
      await removeArticles({ outletId, olderMs: null }, asking, effects)
    expect(await newsroom.hidden.show(id, asking)).toMatchObject({ ok: true, value: { kind: 'statement', what: id } })
    expect(await newsroom.hidden.list()).toEqual([])
  })

  it('stays hidden where its outlet edits the article, and where another one carries it later', async () => {
    await newsroom.hidden.hide(await statementId(), asking)
    await newsroom.publish(readingOf('first', `${texts.first.body} The inspection goes on.`, -1))
    const { article } = reading({
      slug: 'dam-3',
      headline: 'Engineers back at the Tigris dam near Mosul',
      body: `Engineers in Iraq were back at the Tigris dam near Mosul. ${slander}`,
      outlet: tigrisPost,
      seenAt: noon,
      publishedAt: noon,
    })
    await newsroom.publish({ article, analysis: analyze(article.text, { title: article.title }) })
    const after = await everyView(newsroom)
    expect(printed(after)).toContain('a-tigris-post-dam-1.2.')
    expect(printed(after)).toContain('Engineers back at the Tigris dam')
    expect(printed(after)).not.toContain('burst')
  })

  it('stays hidden where its article is analysed again and the statement has another id', async () => {
    await newsroom.hidden.hide(await statementId(), asking)
    const { article, analysis } = readingOf('first')
    // The next engine finds more of the sentence in the statement, and calls its speaker otherwise.
    const statements = analysis.statements.map((statement) => {
      if (!article.text.slice(statement.content.start, statement.content.end).includes(lie)) return statement
      const content = { start: statement.content.start - 1, end: statement.content.end + 1 }
      return { ...statement, content, parts: [content], speaker: null }
    })
    await newsroom.store.reanalysis.replace([{ textId: 1, analysis: { ...analysis, statements } }], noon)
    expect(printed(await everyView(newsroom))).not.toContain('burst')
  })

  it('in a headline takes its article with it', async () => {
    const { article } = reading({
      slug: 'harbour-closed',
      headline: 'Lena Hadi says the Basra harbour will be closed on Friday',
      body: 'Traders in Basra waited. “The Basra harbour will be closed on Friday,” Lena Hadi said in Basra.',
      outlet: tigrisPost,
      seenAt: noon,
      publishedAt: noon,
    })
    await newsroom.publish({ article, analysis: analyze(article.text, { title: article.title }) })
    const ask = { signal: asking.signal, viewer: 'operator' as const }
    const { statements } = await newsroom.said({ who: 'Lena Hadi', about: 'harbour', sinceMs: dayMs }, ask)
    const counted = (await newsroom.status(ask)).corpus.articles
    await newsroom.hidden.hide(statements[0]!.id, asking)
    expect((await newsroom.status(ask)).corpus.articles).toBe(counted - 1)
    expect(printed(await newsroom.brief({ topic: 'Basra', sinceMs: dayMs }, ask))).not.toContain('Friday')
  })
})

describe.each([
  {
    kind: 'article',
    names: [readingOf('first').article.url ?? '', readingOf('first').article.id],
    without: ['first'],
  },
  {
    kind: 'outlet',
    names: ['tigris-post', 'Tigris Post', 'tigris-post.example', 'www.tigris-post.example'],
    without: ['first'],
  },
] as const)('a hidden $kind', ({ names, without }) => {
  const all: readonly TextName[] = ['first', 'second', 'third']

  it('by whatever name leaves answers as if it had never come', async () => {
    const never = await openTestNewsroom()
    await never.publish(
      ...all.filter((name) => !without.some((other) => other === name)).map((name) => readingOf(name)),
    )
    const expected = await everyView(never)
    await never.close()
    for (const name of names) {
      const other = await openTestNewsroom()
      await other.publish(...all.map((one) => readingOf(one)))
      const before = await everyView(other)
      expect(printed(before)).toContain('The gates are sound')
      expect(await other.hidden.hide(name, asking)).toMatchObject({ ok: true, value: { articles: 1 } })
      const { story: _story, ...after } = await everyView(other)
      const { story: _never, ...wanted } = expected
      expect(withoutIds(after)).toEqual(withoutIds(wanted))
      expect(await other.hidden.show(name, asking)).toMatchObject({ ok: true })
      expect(await everyView(other)).toEqual(before)
      await other.close()
    }
  })

  it('stays hidden when it is edited, analysed again, and read once more', async () => {
    await newsroom.publish(...all.map((name) => readingOf(name)))
    await newsroom.hidden.hide(names[0]!, asking)
    const hidden = await everyView(newsroom)
    await newsroom.publish(readingOf('first'))
    expect(await everyView(newsroom)).toEqual(hidden)
    await newsroom.publish(readingOf('first', `${texts.first.body} Rain fell.`, -1))
    const { analysis } = readingOf('first')
    await newsroom.store.reanalysis.replace([{ textId: 1, analysis }], noon)
    const after = await everyView(newsroom)
    expect(printed(after)).not.toContain('The gates are sound')
    expect(printed(after)).not.toContain('a-tigris-post-dam-1.')
    expect(after.said).toEqual(hidden.said)
    await newsroom.hidden.show(names[0]!, asking)
    const shown = await everyView(newsroom)
    expect(printed(shown)).toContain('The gates are sound')
    expect(printed(shown)).toContain('a-tigris-post-dam-1.2.')
  })
})

it('what nobody knows cannot be hidden, and a host of two outlets is asked about', async () => {
  for (const name of ['nobody.example', 'https://nobody.example/x', 'report:7', 'x.1.2']) {
    expect(await newsroom.hidden.hide(name, asking)).toMatchObject({ ok: false, problem: { kind: 'unknown' } })
  }
  await newsroom.store.outlets.save([{ ...tigrisPost, id: 'tigris-sport', name: 'Tigris Sport' }])
  expect(await newsroom.hidden.hide('tigris-post.example', asking)).toMatchObject({
    ok: false,
    problem: { kind: 'several', reason: expect.stringContaining('tigris-post, tigris-sport') },
  })
})

/** A story is called by its first article, hidden or not. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, part) =>
    key === 'id' && typeof part === 'string' && !part.includes('.') ? '' : part,
  )
}
