import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import type { BriefedStatement, BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { problemsOf } from '#src/discord/limits.ts'
import { renderActor } from '#src/discord/render/actor.ts'
import { renderPositions } from '#src/discord/render/actor-positions.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { briefViews } from '#src/discord/render/brief-state.ts'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { unescapeFeedText, visible } from '#src/discord/render/feed-text.ts'
import { renderHelp } from '#src/discord/render/help.ts'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { renderSaid } from '#src/discord/render/said.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { problemsOfRequest } from '#test/support/discord-double/validate.ts'
import { actors, citation, corpus, iraq, noon, statement, stories } from '#test/support/invented-news.ts'
import { menusOf, textOf } from '#test/support/read-message.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ minLength: 300, maxLength: 3000 }),
  fc.constantFrom('“', '*'.repeat(400), 'a'.repeat(5000), '[x](https://y.example)', '\n\n# x', ''),
  fc.lorem({ maxCount: 60 }),
)
const address = fc.oneof(fc.webUrl(), fc.constant(null), fc.constant(`https://long.example/${'a'.repeat(600)}`))

const cited = fc.tuple(words, address).map(([text, url]) => ({
  text,
  citation: { ...citation('tigris', 2, 'x'), url },
  alsoIn: [],
}))

const said: fc.Arbitrary<BriefedStatement> = fc
  .record({
    name: fc.option(words),
    office: fc.option(words),
    via: fc.option(words),
    grade: fc.constantFrom('verbatim' as const, 'reported' as const, 'second-hand' as const),
    pieces: fc.array(cited, { maxLength: 4 }),
    target: fc.option(words),
  })
  .map(({ name, pieces, ...rest }) => ({
    ...statement({ id: '1', name, text: 'x', outlet: 'tigris', hours: 1, slug: 's' }),
    ...rest,
    pieces,
  }))

const story: fc.Arbitrary<BriefedStory> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 90 }),
    headline: cited,
    summary: fc.array(cited, { maxLength: 8 }),
    statements: fc.array(said, { maxLength: 20 }),
  })
  .map((part) => ({ ...stories[0]!, ...part }))

const briefing: fc.Arbitrary<Briefing> = fc
  .record({
    label: words,
    stories: fc.uniqueArray(story, { maxLength: 12, selector: ({ id }) => id }),
    statements: fc.array(said, { maxLength: 30 }),
    claims: fc.array(said, { maxLength: 4 }),
  })
  .map(({ label, claims, ...part }) => ({
    ...iraq,
    ...part,
    topic: { ...iraq.topic, label },
    disputes: claims.map((claim, index) => ({
      claim,
      denials: claims,
      unheard: index === 0 ? { actorId: 'state:TR', name: label, outlets: 7 } : null,
    })),
  }))

const watch: Watch = {
  id: 7,
  guildId: '1',
  channelId: '2',
  subject: { kind: 'topic', topic: 'Ґ'.repeat(70) },
  pace: 'instant',
  dailyCap: 3,
  quietHours: null,
  zone: 'UTC',
  locale: 'en',
  createdBy: null,
  state: 'active',
  pausedBecause: null,
}

const topic = fc.oneof(fc.constant('Iraq'), fc.string({ minLength: 1, maxLength: 100 }))
const voices = ['en', 'de', 'uk'].map(voiceOf)

describe('whatever the news, the message fits', () => {
  it('every view of every briefing', () => {
    fc.assert(
      fc.property(
        briefing,
        topic,
        fc.constantFrom(...briefViews),
        fc.constantFrom(...voices),
        fc.constantFrom(null, noon),
        fc.nat(4),
        (news, asked, view, voice, knownAt, page) => {
          const message = renderBriefView(
            view,
            news,
            { topic: asked, sinceMs: 86_400_000, at: noon, shared: false },
            voice,
            { knownAt, page },
          )
          expect(problemsOf(message)).toEqual([])
        },
      ),
      { numRuns: 120 },
    )
  })

  it('every story', () => {
    fc.assert(
      fc.property(story, (one) => {
        expect(problemsOf(renderStory(one, voices[0]!, null, { knownAt: noon }))).toEqual([])
      }),
      {
        numRuns: 80,
      },
    )
  })

  it('every page of the ledger', () => {
    const state = { who: null, about: 'Iraq', sinceMs: 86_400_000, grade: null, lessCertain: false, at: noon, page: 0 }
    fc.assert(
      fc.property(
        fc.array(said, { maxLength: 25 }),
        fc.constantFrom('list' as const, 'timeline' as const),
        (found, view) => {
          const answer = {
            query: state as never,
            candidates: [],
            total: found.length,
            others: 0,
            page: 0,
            pages: 3,
            statements: found,
            corpus,
            tryInstead: [],
          }
          expect(problemsOf(renderSaid(answer, state, voices[0]!, view))).toEqual([])
        },
      ),
      { numRuns: 80 },
    )
  })

  it.each(languages.map(codeOf))(
    'in %s: an actor, positions, an article, a checked quotation, an alert',
    (language) => {
      const voice = voiceOf(language)
      const state = { name: 'x'.repeat(70), sinceMs: 86_400_000 }
      fc.assert(
        fc.property(fc.array(said, { maxLength: 25 }), words, story, (found, name, one) => {
          const view: ActorView = {
            actor: { ...actors[1]!, name, office: name },
            offices: found.flatMap(({ office, pieces }) =>
              office && pieces[0] ? [{ office, from: noon, to: noon, citation: pieces[0].citation }] : [],
            ),
            by: found,
            about: found,
            actsByTarget: found.map(({ act }, count) => ({ act, target: `${name}${count}`, count })),
            quotedBy: [],
            corpus,
          }
          const turns = [...found.keys()]
          const answer = {
            query: {},
            candidates: [],
            total: 99,
            others: 0,
            page: 0,
            pages: 9,
            statements: found,
            turns,
            corpus,
          }
          const closest = found[0] ?? null
          const messages = [
            renderActor(view, state, voice),
            renderPositions(view, name, { ...answer, query: { sinceMs: 1 }, tryInstead: [] }, state, voice),
            renderQuoteCheck(
              name || 'x',
              { closest, similarity: 1, earliest: null, versions: found, corpus, textsSince: new Date(0) },
              voice,
            ),
            {
              components: renderAlert(
                { ...watch, locale: language },
                { statements: found, stories: [one], at: new Date(0) },
              ).body.components,
            },
          ]
          expect(messages.flatMap(problemsOf)).toEqual([])
        }),
        { numRuns: 25 },
      )
    },
  )

  it.each(languages.map(codeOf))(
    'in %s: help, the longest topic, names from right to left and without blanks',
    (language) => {
      const voice = voiceOf(language)
      expect(problemsOf(renderHelp(commands, voice))).toEqual([])
      for (const name of ['محمد جواد ظريف', 'יאיר לפיד', '中华人民共和国外交部发言人', 'Ґ'.repeat(100)]) {
        const long = { ...iraq, topic: { ...iraq.topic, label: name.repeat(9).slice(0, 100) } }
        const statements = iraq.statements.map((one) => ({ ...one, office: name, speaker: { name, actorId: 'a' } }))
        const state = { topic: name.repeat(9).slice(0, 70), sinceMs: 86_400_000, at: noon, shared: true }
        for (const view of briefViews) {
          const message = renderBriefView(view, { ...long, statements }, state, voice)
          expect(problemsOf(message)).toEqual([])
          expect(menusOf(message)).toHaveLength(2)
        }
      }
    },
  )

  it('a menu of namesakes holds at most twenty-five, each with its own value', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...actors[1]!,
      id: `person:${index}`,
      name: 'N'.repeat(200),
    }))
    const state = { who: 'N', about: null, sinceMs: 86_400_000, grade: null, lessCertain: false, at: noon, page: 0 }
    const answer = {
      query: state as never,
      candidates: many,
      total: 0,
      others: 0,
      page: 0,
      pages: 0,
      statements: [],
      corpus,
      tryInstead: [],
    }
    const message = renderSaid(answer, state, voices[0]!, 'list')
    const body = { components: message.components, flags: 1 << 15, allowed_mentions: { parse: [] } }
    expect(problemsOfRequest('POST', '/channels/{channel_id}/messages', body, [])).toEqual([])
  })

  it('every edition, by both descriptions of the API', () => {
    const digest = keptDigest({ id: 1, topic: 'Iraq', locale: 'pl', style: 'full', roleId: '5', nextRunAt: noon })
    fc.assert(
      fc.property(briefing, fc.constantFrom('text' as const, 'forum' as const, 'thread' as const), (news, kind) => {
        for (const { body } of renderEdition(news, { digest, isLate: true, isQuiet: false }, { kind, tags: [] })) {
          expect(problemsOfRequest('POST', '/channels/{channel_id}/messages', body, [])).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('what is printed in quotation marks', () => {
  it('stands so in a source, whole', () => {
    fc.assert(
      fc.property(briefing, (news) => {
        const state = { topic: 'Iraq', sinceMs: 86_400_000, at: noon, shared: false }
        const ours = {
          ...news,
          topic: iraq.topic,
          stories: iraq.stories,
          disputes: [],
          statements: news.statements.map((one) => ({
            ...one,
            office: null,
            via: null,
            speaker: { name: 'N', actorId: null },
          })),
        }
        const text = textOf(renderBriefView('overview', ours, state, voices[0]!))
        const pieces = new Set(
          news.statements.flatMap((one) => one.pieces.map((piece) => visible(piece.text).replace(/\s+/gu, ''))),
        )
        for (const [, quoted] of text.matchAll(/\*\*N\*\*: “([^\n]*)”\n-#/gu)) {
          for (const piece of quoted!.split('” … “')) {
            expect([...pieces].some((known) => known.includes(unescapeFeedText(piece).replace(/\s+/gu, '')))).toBe(true)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
