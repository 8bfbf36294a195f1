import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { renderActor, renderActorPart } from '#src/discord/render/actor.ts'
import { renderPositions } from '#src/discord/render/actor-positions.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { renderDigests } from '#src/discord/render/digests.ts'
import { renderFeeds, renderHealth, renderPacks } from '#src/discord/render/feeds.ts'
import { renderHelp } from '#src/discord/render/help.ts'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { renderSaid, renderSaidTable } from '#src/discord/render/said.ts'
import type { SaidState } from '#src/discord/render/said-state.ts'
import { renderStatus } from '#src/discord/render/status.ts'
import { renderWatches } from '#src/discord/render/watches.ts'
import { wrongMenu } from '#src/discord/render/wrong-menu.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { ActorView, QuoteCheck, SaidAnswer, StatusReport } from '#src/newsroom/archive/questions.ts'
import type { FeedHealth } from '#src/newsroom/feeds/feed-health.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import { keptDigest } from '#test/support/daily-digest.ts'
import { drawMessage, drawScenes } from '#test/support/draw-message.ts'
import { actors, citation, corpus, noon, outlets, statement, statements, stories } from '#test/support/invented-news.ts'

const voice = voiceOf('en-GB')
const golden = (name: string) => `../../golden/messages/${name}.txt`
const hoursBefore = (hours: number) => new Date(noon.getTime() - hours * 3_600_000)
const said = (id: string, hours: number, change: Partial<Parameters<typeof statement>[0]> = {}): BriefedStatement =>
  statement({ id, name: 'Layla Haddad', text: `Words ${id}.`, outlet: 'tigris', hours, slug: 'talks', ...change })

/** Statements in every form in which one is printed. */
const everyForm: readonly BriefedStatement[] = [
  ...statements,
  said('rank', 3, { name: 'Ada Brook', office: 'Maj. Gen.' }),
  said('office-in-name', 3, { name: 'President Ada Brook', office: 'president' }),
  said('described', 3, { name: 'the governor of the island', text: 'We *wait*.' }),
  said('cue', 3, { opening: 'cue', text: ['refused', 'the absurd claims', 'and all others'], office: 'mayor' }),
  said('participle', 3, { opening: 'participle', grade: 'reported', text: 'denying that he knew', office: 'mayor' }),
  said('relayed', 3, { grade: 'second-hand', kind: 'direct' }),
  said('relayed-verb', 3, { grade: 'second-hand', opening: 'verb', via: 'A_B', office: 'mayor', text: 'said so' }),
  said('longest', 3, { text: 'x'.repeat(700) }),
  said('too-long', 3, { text: ['x'.repeat(400), 'y'.repeat(301)], grade: 'reported' }),
  { ...said('nowhere', 3), pieces: [] },
  {
    ...said('versions', 3, { text: 'We will not sign this paper.', also: ['channel'] }),
    versions: [
      said('v1', 3, { text: 'We shall never sign this paper.', outlet: 'alborz' }),
      said('v2', 3, { outlet: 'ganges' }),
      { ...said('v3', 3), pieces: [] },
    ],
  },
  { ...said('same', 3), versions: [said('same', 3, { outlet: 'alborz' })] },
]

const asked: SaidState = {
  who: null,
  about: 'Iraq',
  sinceMs: 86_400_000,
  grade: null,
  lessCertain: false,
  at: noon,
  page: 0,
}
const answer = (change: Partial<SaidAnswer> = {}): SaidAnswer => ({
  query: { sinceMs: 86_400_000 },
  candidates: [],
  total: 14,
  others: 0,
  page: 0,
  pages: 3,
  statements: statements.slice(0, 3),
  corpus,
  tryInstead: [],
  ...change,
})

describe('the ledger', () => {
  const list = (change: Partial<SaidAnswer>, state: Partial<SaidState> = {}, page: string | null = null) =>
    renderSaid(answer(change), { ...asked, ...state }, voice, 'list', page)
  const timeline = (change: Partial<SaidAnswer>, state: Partial<SaidState> = {}) =>
    renderSaid(answer(change), { ...asked, ...state }, voice, 'timeline')

  it('is shown page by page, with what else the same question can show', async () => {
    const nothing = { total: 0, pages: 0, statements: [] }
    const scenes = {
      'first page': list({}),
      'middle page, of one speaker, on the web': list(
        { page: 1 },
        { who: 'Layla Haddad', page: 1 },
        'https://a.example/s',
      ),
      'last page, of one grade': list({ page: 2 }, { page: 2, grade: 'reported' }),
      'one page, with less certain ones': list({ pages: 1, others: 2 }),
      'the less certain ones': list({ pages: 1, others: 5 }, { lessCertain: true }),
      'one statement of many years': list({ total: 1, pages: 1, since: hoursBefore(99) }, { about: null, who: 'A*B' }),
      nothing: list(nothing),
      'nothing of that grade': list({ ...nothing, others: 1, tryInstead: ['Turkey', 'Iran'] }, { grade: 'verbatim' }),
      'nothing of that speaker': list({ ...nothing, tryInstead: ['Emre Aksoy'] }, { who: 'Emer', about: null }),
      'nothing of that speaker on that': list({ ...nothing, tryInstead: ['Emre Aksoy'] }, { who: 'Emer', page: 3 }),
      'several of that name': list({ ...nothing, candidates: actors }, { who: 'Haddad', about: null }),
      'several of that name, and statements': list({ candidates: actors }, { who: 'Haddad' }),
      'one of that name, and nothing': list({ ...nothing, candidates: actors.slice(0, 1) }, { who: 'Haddad' }),
      timeline: timeline({ turns: [1] }),
      'timeline of one speaker, whole': timeline({ total: 3 }, { who: 'Layla Haddad', grade: 'second-hand' }),
      'timeline of nothing': timeline({ ...nothing, total: 2 }),
      table: renderSaidTable(answer({ others: 2 }), { ...asked, who: 'Haddad' }, voice),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('ledger'))
  })

  it('has statements in every form', async () => {
    const pages = [0, 6, 11, 15].map((from, index, all) => everyForm.slice(from, all[index + 1]))
    const scenes = Object.fromEntries(
      pages.flatMap((shown, index) => [
        [`list ${index + 1}`, list({ statements: shown, pages: 1 })],
        [`timeline ${index + 1}`, timeline({ statements: shown, total: shown.length })],
      ]),
    )
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('statements'))
  })

  it('prints words up to a length, and only links what is longer', () => {
    const shown = (text: string) => drawMessage(timeline({ statements: [said('a', 1, { text })], total: 1 }))
    expect(shown('x'.repeat(280))).toContain(`“${'x'.repeat(280)}” — [Tigris Post]`)
    expect(shown('x'.repeat(281))).toContain('\n-# [Tigris Post]')
  })

  it('offers each statement once as wrong', () => {
    const twice = [...everyForm, everyForm[0]!, said('x'.repeat(100), 1), said('x'.repeat(101), 1)]
    const shown = drawMessage({ components: [...wrongMenu(twice, voice)] })
    expect(shown.split('Layla Haddad: “No foreign army')).toHaveLength(2)
    expect(wrongMenu([], voice)).toEqual([])
    const ids = wrongMenu(twice.slice(-3), voice).flatMap((part) => JSON.stringify(part).match(/"value":"[^"]*"/g))
    expect(ids).toEqual(['"value":"101"', `"value":"${'x'.repeat(100)}"`])
  })
})

describe('an actor', () => {
  const office = (name: string, days: number, until: number, from: Parameters<typeof citation>[0] = 'tigris') => ({
    office: name,
    from: hoursBefore(days * 24),
    to: hoursBefore(until * 24),
    citation: citation(from, until * 24, 'office'),
  })
  const act = (name: string, target: string, count: number) => ({ act: name, target, count })
  const view: ActorView = {
    actor: { ...actors[1]!, statements: 9 },
    offices: [
      office('Foreign Minister of Iraq', 40, 0),
      office('mayor', 30, 30),
      ...['judge', 'envoy', 'senator', 'governor'].map((name, n) => office(name, 60 + n, 50 + n)),
    ],
    by: [...everyForm.slice(0, 2), ...everyForm.slice(11, 13), everyForm[3]!],
    about: everyForm.slice(2, 6),
    actsByTarget: [
      act('reject', 'Turkey', 3),
      act('accuse', 'Iran', 4),
      act('reject', 'United Nations', 1),
      ...['a', 'b', 'c', 'd'].map((target) => act('reject', target, 1)),
      act('request', 'Turkey', 2),
      act('request', ' ', 9),
      act('request', 'x'.repeat(70), 1),
      act('threaten', 'x'.repeat(71), 1),
    ],
    quotedBy: Object.values(outlets).map((outlet, count) => ({ outlet, count })),
    corpus,
  }
  const few: ActorView = {
    ...view,
    actor: { ...actors[0]!, statements: 1 },
    offices: [],
    by: statements.slice(0, 1),
    about: [],
    actsByTarget: [],
    quotedBy: [],
  }
  const state = { name: 'Haddad', sinceMs: 604_800_000 }

  it('has offices, statements by and about it, acts, and who quotes it', async () => {
    const scenes = {
      'much of it': renderActor(view, state, voice),
      'a state with little, and a page': renderActor(few, state, voice, 'https://a.example/a'),
      'a name too long for a button': renderActor(view, { ...state, name: 'x'.repeat(101) }, voice),
      offices: renderActorPart('offices', view, state, voice),
      acts: renderActorPart('acts', view, state, voice),
      'who quotes it': renderActorPart('quoted', view, state, voice),
      'no offices: the overview': renderActorPart('offices', few, state, voice),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('actors'))
  })

  it('has positions on a matter', async () => {
    const on = (change: Partial<SaidAnswer>, name = 'Haddad') =>
      renderPositions(view, 'Turkey', answer(change), { ...state, name }, voice)
    const scenes = {
      'newest of many': on({ turns: [0, 2] }),
      'all there are': on({ total: 3 }),
      none: on({ total: 0, statements: [] }),
      'a name too long for a button': on({}, 'x'.repeat(101)),
      'a date not known': on({ corpus: { ...corpus, to: null, from: null } }),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('positions'))
  })

  it('has a picture of its days from four statements of two days on', () => {
    const of = (hours: readonly number[]) =>
      drawMessage(renderActor({ ...few, by: hours.map((at) => said(`s${at}`, at)) }, state, voice))
    expect(of([1, 2, 3, 20])).toContain('[Day by day')
    expect(of([1, 2, 20])).not.toContain('[Day by day')
    expect(of([1, 2, 3, 4])).not.toContain('[Day by day')
  })
})

describe('a checked quotation', () => {
  const nothing: QuoteCheck = { closest: null, similarity: 0, earliest: null, versions: [], corpus, textsSince: null }
  const found = { ...nothing, closest: said('q', 2, { text: 'We will not sign this paper today.' }), similarity: 1 }
  const check = (words: string, change: Partial<QuoteCheck>) => renderQuoteCheck(words, { ...found, ...change }, voice)

  it('is compared word by word with what was found', async () => {
    const versions = [2, 9, 30, 3, 4].map((hours) => said(`v${hours}`, hours))
    const long = said('q', 2, { text: 'word '.repeat(141).trim() })
    const scenes = {
      'nothing like it': renderQuoteCheck('No *such* words', nothing, voice),
      'nothing like it in an empty archive': renderQuoteCheck(
        'No',
        { ...nothing, corpus: { ...corpus, from: null, to: null }, textsSince: hoursBefore(24) },
        voice,
      ),
      'word for word': check('We will not sign this paper today.', {}),
      'a part of it': check('not sign this paper', { textsSince: hoursBefore(24) }),
      'with a word between': check('We will not sign paper today.', { earliest: citation('alborz', 5, 'first') }),
      'with other words': check('They will sign this paper today.', { versions }),
      'of an unclear speaker': check('We sign', {
        closest: { ...found.closest, speaker: null },
        versions,
      }),
      'a date not known': check('We sign', { versions, corpus: { ...corpus, to: null } }),
      'too long to compare': check('word other', { closest: long }),
      'asked with too many words': check('word '.repeat(150).trim(), {}),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('checked-quotations'))
  })
})

describe('lists of a server', () => {
  const feed = (index: number, change: Partial<FeedHealth> = {}): FeedHealth => ({
    code: `feed${index}`,
    isPrivate: false,
    isMasked: false,
    url: `https://tigris-post.example/feed/${index}`,
    outlet: {
      ...outlets.tigris,
      homePage: 'https://tigris-post.example/',
      language: 'en',
      owner: null,
      creditLine: null,
    },
    state: 'active',
    lastSuccessAt: hoursBefore(index),
    nextCheckAt: hoursBefore(-index),
    lastError: null,
    failures: 0,
    articles: index,
    ...change,
  })
  const feeds = [
    feed(1),
    feed(2, { lastError: `It says *no*. ${'x'.repeat(160)}`, failures: 2 }),
    feed(3, { state: 'stopped', failures: 9, lastSuccessAt: null, nextCheckAt: null }),
    feed(4, { state: 'resting', failures: 4 }),
    feed(5, { state: 'unfollowed' }),
  ]
  const watch: Watch = {
    id: 7,
    guildId: 'g1',
    channelId: 'c1',
    subject: { kind: 'actor', name: 'Layla *Haddad*' },
    pace: 'instant',
    dailyCap: 3,
    quietHours: null,
    zone: 'Asia/Baghdad',
    locale: 'en-GB',
    createdBy: null,
    state: 'active',
    pausedBecause: null,
  }

  it('have its feeds, the worst first where it is about their health', async () => {
    const pack = { name: 'sahel', feeds: 7, added: 7 }
    const scenes = {
      feeds: renderFeeds(feeds, 0, voice),
      'many feeds': renderFeeds(
        Array.from({ length: 30 }, (_, index) => feed(index)),
        1,
        voice,
      ),
      health: renderHealth(feeds, 0, voice),
      'all well': renderHealth(feeds.slice(0, 1), 0, voice),
      'none well': renderHealth(feeds.slice(1, 3), 0, voice),
      packs: renderPacks([pack, { ...pack, name: 'iraq', feeds: 1, added: 0 }], voice),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('feeds'))
  })

  it('have its digests and watches, with what rests and why', async () => {
    const digest = (id: number, change: object = {}) => keptDigest({ id, topic: `Topic *${id}*`, ...change })
    const digests = [
      digest(1),
      digest(2, { days: [1, 3, 7], zone: 'Europe/Berlin' }),
      digest(3, { state: 'paused', pausedBecause: { kind: 'channel-gone' } }),
      digest(4, { state: 'paused' }),
      { ...digest(5), nextRunAt: null },
    ]
    const failures = [
      { digestId: 1, localDate: '2026-11-20', messages: 1 },
      { digestId: 2, localDate: 'yesterday', messages: 3 },
    ] as Parameters<typeof renderDigests>[1]
    const quietHours = { from: '22:00', to: '07:00' }
    const subjects: Watch['subject'][] = [
      { kind: 'topic', topic: 'Iraq' },
      { kind: 'origins', topic: 'Iraq', atLeast: 3 },
      { kind: 'act', act: 'threaten', by: null, against: null },
      { kind: 'act', act: 'threaten', by: 'Iran', against: null },
      { kind: 'act', act: 'accuse', by: null, against: 'x'.repeat(90) },
    ]
    const watches: Watch[] = [
      watch,
      { ...watch, id: 8, pace: 'hourly', quietHours, state: 'paused' },
      ...subjects.map((subject, n) => ({ ...watch, id: 10 + n, subject })),
    ]
    const scenes = {
      digests: renderDigests(digests, failures, voice),
      'no digests': renderDigests([], failures, voice),
      'many digests': renderDigests(
        Array.from({ length: 30 }, (_, id) => digest(id)),
        [],
        voice,
        1,
      ),
      watches: renderWatches(watches, voice),
      'no watches': renderWatches([], voice),
      'many watches': renderWatches(
        Array.from({ length: 30 }, (_, id) => ({ ...watch, id })),
        voice,
        2,
      ),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('digests-and-watches'))
  })

  it('have what a watch has found', async () => {
    const found = { statements: statements.slice(0, 2), stories: stories.slice(0, 2), at: noon }
    const many = { statements: Array.from({ length: 12 }, (_, n) => said(`m${n}`, n)), stories: [], at: noon }
    const alert = (subject: Watch['subject'], what: typeof found = found) => ({
      components: renderAlert({ ...watch, subject }, what).body.components,
    })
    const scenes = {
      'of an actor': alert(watch.subject, many),
      'of a topic': alert(
        { kind: 'topic', topic: 'Iraq' },
        { ...many, stories: Array.from({ length: 11 }, () => stories[0]!) },
      ),
      'of an act': alert({ kind: 'act', act: 'reject', by: 'Iraq', against: 'Turkey' }, many),
      'of an act of anybody': alert({ kind: 'act', act: 'reject', by: null, against: null }, many),
      'of sources': alert({ kind: 'origins', topic: 'Iraq', atLeast: 3 }),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('alerts'))
  })
})

describe('the bot about itself', () => {
  const report: StatusReport = {
    version: '1.0.0',
    startedAt: hoursBefore(24),
    now: noon,
    corpus,
    feeds: { active: 38, failing: 2, stopped: 1 },
    stories: 57,
    statements: 903,
    deliveries: { pending: 0, sentToday: 12, paused: 1 },
    storeBytes: 41_000_000,
    isFull: false,
    toReread: 0,
    backlog: { articles: 0, since: null },
    problems: [],
  }
  const status = (change: Partial<StatusReport>) => renderStatus({ ...report, ...change }, voice)

  it('tells its state and what needs attention', async () => {
    const unread = { ...corpus, lastReadAt: null }
    const scenes = {
      well: status({}),
      'with problems': status({ problems: ['One *feed* fails.', 'x'.repeat(301)], toReread: 1, isFull: true }),
      full: status({ isFull: true, backlog: { articles: 3, since: hoursBefore(1) } }),
      'nothing read yet': status({ corpus: unread }),
      'read, and nothing new': status({ corpus: { ...corpus, articles: 0 } }),
      'no feeds': status({ corpus: unread, feeds: { active: 0, failing: 0, stopped: 0 } }),
      'all feeds fail': status({ corpus: unread, feeds: { active: 2, failing: 2, stopped: 0 } }),
      'all feeds but one fail': status({ corpus: unread, feeds: { active: 2, failing: 1, stopped: 0 } }),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('status'))
  })

  it('tells its commands', async () => {
    const ids = new Map(commands.map(({ data }, index) => [data.name, `10${index}`]))
    const scenes = {
      'without their ids': renderHelp(commands, voice),
      'as mentions': renderHelp(commands, voice, ids),
      'in German': renderHelp(commands, voiceOf('de')),
    }
    await expect(drawScenes(scenes)).toMatchFileSnapshot(golden('help'))
  })
})
