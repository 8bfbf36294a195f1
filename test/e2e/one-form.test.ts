import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDemo } from '#src/assembly/open-demo.ts'
import { slash } from '#src/assembly/slash.ts'
import type { BriefedStatement, BriefedStory } from '#src/briefings/briefing.ts'
import { csvOf } from '#src/briefings/csv.ts'
import { showAnalysis } from '#src/cli/show/show-analysis.ts'
import { showBriefing } from '#src/cli/show/show-briefing.ts'
import { showSaid } from '#src/cli/show/show-said.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { renderArticle } from '#src/discord/render/one-article.ts'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { AnalysedArticle } from '#src/newsroom/archive/questions.ts'
import { renderBriefingFile } from '#src/site/pages/briefing-file.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { textOf } from '#test/support/read-message.ts'

const signal = new AbortController().signal
const asking = { viewer: 'operator', signal } as const
const now = new Date()
const look = { columns: 10_000, color: false, hyperlinks: false }
const voice = voiceOf('en')
const sinceMs = 72 * 3_600_000
const watch: Watch = {
  id: 1,
  guildId: '1',
  channelId: '2',
  subject: { kind: 'topic', topic: 'sudan' },
  pace: 'instant',
  dailyCap: 10,
  quietHours: null,
  zone: 'UTC',
  locale: 'en',
  createdBy: null,
  state: 'active',
  pausedBecause: null,
}
const digest = keptDigest({ id: 1, topic: 'sudan', style: 'full', locale: 'en-US', nextRunAt: null })

let demo: Awaited<ReturnType<typeof openDemo>>

beforeAll(async () => {
  demo = await openDemo({ log: pino({ level: 'silent' }), version: '0.0.0' })
  await demo.poll({ signal })
})

afterAll(() => demo.close())

/** Statements of the demo that would be claims, or stumps, without the verb of their source. */
const told = [
  { is: 'a denial', who: 'Rapid Support Forces', verb: 'have denied that', rest: 'they carried out the drone strike' },
  { is: 'a rejection', who: 'Osman Idris Nour', verb: 'rejected', rest: 'the claim as “a lie on top of a crime”' },
  { is: 'an urging', who: 'Joseph Mwangaza', verb: 'urged', rest: 'the two sides to accept an inquiry' },
  { is: 'a welcome', who: 'Hanan Rasul', verb: 'welcomed', rest: 'the offer' },
] as const

/** What a reader sees, on one line and without markup. */
function flat(shown: string): string {
  return shown
    .replace(/<[^>]*>/g, '')
    .replace(/[*~]/g, '')
    .replace(/""/g, '"')
    .replace(/\s+/g, ' ')
}

describe.each(told)('$is', ({ who, verb, rest }) => {
  let statement: BriefedStatement
  let story: BriefedStory
  let article: AnalysedArticle

  beforeAll(async () => {
    const answer = await demo.newsroom.said({ who, sinceMs, pageSize: 100 }, asking)
    statement = answer.statements.find(({ pieces }) => pieces.some(({ text }) => text.startsWith(`${verb} ${rest}`)))!
    const { articleId, url } = statement.pieces[0]!.citation
    story = (await demo.newsroom.storyOf({ url: url! }, asking))!
    const [stored] = await (await demo.store.viewedBy('operator')).articles.load([articleId])
    article = {
      text: stored!.article.text,
      title: null,
      url,
      analysis: stored!.analysis,
    }
  })

  const briefing = () => demo.newsroom.brief({ topic: who, sinceMs, limit: 25 }, asking)
  const context = () => ({
    newsroom: demo.newsroom,
    viewer: asking.viewer,
    asker: { userId: '0', guildId: null, channelId: null, locale: 'en-US', permissions: 0n },
    now: new Date(),
    signal,
  })
  const answerTo = async (name: string, typed: Readonly<Record<string, string>>): Promise<string> => {
    const command = slash.commands.find(({ data }) => data.name === name)!
    return textOf(await command.answer(command.options.parse(typed), context()))
  }
  const edition = async (): Promise<string> =>
    renderEdition(await briefing(), { digest, isLate: false, isQuiet: false }, { kind: 'text', tags: [] })
      .map(({ body }) => textOf(body))
      .join('\n')
  const alert = () => renderAlert(watch, { statements: [statement], stories: [], at: statement.at })

  it.each([
    { view: '/said', shown: () => answerTo('said', { who, since: '3d' }), always: true },
    { view: '/brief', shown: () => answerTo('brief', { topic: who, window: '3d' }) },
    {
      view: '/story',
      shown: async () => textOf(renderStory({ ...story, statements: [statement] }, voice, null)),
      always: true,
    },
    { view: '/actor', shown: () => answerTo('actor', { name: who, since: '3d' }) },
    { view: 'Brief this', shown: async () => textOf(renderArticle(article, null, voice)), always: true },
    {
      view: 'Check quote',
      shown: async () =>
        textOf(
          renderQuoteCheck(
            'asked',
            {
              closest: statement,
              similarity: 1,
              earliest: null,
              versions: [],
              corpus: (await briefing()).corpus,
              textsSince: null,
            },
            voice,
          ),
        ),
      always: true,
    },
    { view: 'a digest', shown: edition },
    { view: 'an alert', shown: async () => textOf(alert().body), always: true },
    {
      view: 'a corrected alert',
      shown: async () => {
        const lost = { lostWords: [statement.pieces[0]!.text], lostFigures: [], isWithdrawn: false, at: now }
        return textOf(JSON.parse(correctPayload(JSON.stringify(alert()), lost, 'en')!).body)
      },
      always: true,
    },
    { view: 'the table', shown: async () => csvOf([statement]), always: true },
    {
      view: 'the page',
      shown: async () => renderBriefingFile({ ...(await briefing()), statements: [statement] }, now),
      always: true,
    },
    {
      view: 'the terminal',
      shown: async () => showBriefing({ ...(await briefing()), statements: [statement] }, { now, look }),
      always: true,
    },
    {
      view: 'the ledger in the terminal',
      shown: async () => showSaid(await demo.newsroom.said({ who, sinceMs, pageSize: 100 }, asking), { now, look }),
      always: true,
    },
    { view: 'analyse in the terminal', shown: async () => showAnalysis(article, look), always: true },
  ])('stands with its verb in $view', async ({ shown, always }) => {
    const text = flat(await shown())
    if (always) expect(text).toContain(`${verb} ${rest}`)
    expect(text).not.toMatch(new RegExp(`(?<!${verb} )${rest}`))
  })
})

describe('whom an act is about', () => {
  const kindOf = async (name: string): Promise<string> => {
    const found = await demo.newsroom.actor({ name, sinceMs }, asking)
    return found.ok ? found.value.actor.kind : 'unknown'
  }

  it('is never a place, in no statement of the ledger and in no view of an actor', async () => {
    const { stories } = await demo.newsroom.stories({ sinceMs, limit: 50 }, asking)
    const speakers = new Set(
      stories.flatMap(({ statements }) => statements.flatMap(({ speaker }) => speaker?.name ?? [])),
    )
    const targets = new Set<string>()
    for (const name of speakers) {
      const found = await demo.newsroom.actor({ name, sinceMs }, asking)
      if (found.ok) for (const { target } of found.value.actsByTarget) targets.add(target)
      const said = await demo.newsroom.said({ who: name, sinceMs, pageSize: 100 }, asking)
      for (const { target } of said.statements) if (target !== null) targets.add(target)
    }
    const kinds = new Map<string, string>()
    for (const name of targets) kinds.set(name, await kindOf(name))
    expect([...kinds].filter(([, kind]) => kind === 'place' || kind === 'unknown')).toEqual([])
    // No verb of the demo has a person for its object.
    expect(new Set(kinds.values())).toEqual(new Set(['state', 'organisation']))
    // The same look at a place of the demo sees that it is one.
    expect(await kindOf('El Obeid')).toBe('place')
  })
})
