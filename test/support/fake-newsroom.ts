import { done, failed } from '#src/base/result.ts'
import type { BriefedStory } from '#src/briefings/briefing.ts'
import type { ActorView, SaidAnswer, SaidQuery, Suggestion } from '#src/newsroom/archive/questions.ts'
import type { FeedHealth } from '#src/newsroom/feeds/feed-health.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import type { ServerSettings } from '#src/subscriptions/server-settings.ts'
import type { Watch } from '#src/subscriptions/watch.ts'
import {
  actors,
  citation,
  corpus,
  iraq,
  noon,
  outlets,
  quietDay,
  statement,
  statements,
  stories,
} from './invented-news.ts'

/** A newsroom of invented values, with digests kept in memory; single answers can be replaced. */
export function fakeNewsroom(changes: Partial<Newsroom> = {}): Newsroom {
  const digests = new Map<number, Digest>()
  const settings = new Map<string, ServerSettings>()
  const watches = new Map<number, Watch>()
  let ids = 0
  const mine = (guildId: string, id: number): Digest | null => {
    const digest = digests.get(id)
    return digest?.guildId === guildId ? digest : null
  }
  const change = (guildId: string, id: number, part: Partial<Digest>) => {
    const digest = mine(guildId, id)
    if (!digest) return failed({ kind: 'not-found' as const, id })
    digests.set(id, { ...digest, ...part })
    return done({ ...digest, ...part })
  }
  const changeWatch = (guildId: string, id: number, state: Watch['state']) => {
    const watch = watches.get(id)
    if (watch?.guildId !== guildId) return failed({ kind: 'not-found' as const, id })
    watches.set(id, { ...watch, state, pausedBecause: null })
    return done(watches.get(id)!)
  }
  return {
    brief: async ({ topic, at }) => {
      const briefing = /iraq/i.test(topic) ? iraq : quietDay
      return at ? { ...briefing, window: { ...briefing.window, to: at } } : briefing
    },
    said: async (query) => saidAnswer(query),
    story: async ({ storyId }) => stories.find(({ id }) => id === storyId) ?? null,
    stories: async () => iraq,
    seenByAll: async ({ storyIds = [], articleIds = [] }) => new Set([...storyIds, ...articleIds]),
    affair: async ({ storyId }) => {
      const [first, second] = stories
      if (storyId !== first?.id || !second) return null
      const eventOf = ({ id, headline, articles, lastAt }: BriefedStory) => ({
        storyId: id,
        headline,
        articles,
        lastAt,
      })
      return { id: 'a-border', events: [eventOf(first), eventOf(second)] }
    },
    actor: async ({ name }) => {
      if (/haddad/i.test(name)) return done(haddad)
      if (name === 'Aksoy') return failed({ kind: 'ambiguous-actor', candidates: twoAksoys })
      return failed({ kind: 'unknown-actor', tryInstead: ['Layla Haddad'] })
    },
    suggest: async (kind, typed) => suggestions[kind].filter(({ name }) => matches(name, typed)).slice(0, 25),
    status: async () => ({
      version: '1.0.0',
      startedAt: new Date(noon.getTime() - 86_400_000),
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
      problems: ['Ganges Herald answers 404 since Tuesday; remove the feed or give its new address.'],
    }),
    analyse: async () => failed({ kind: 'unreadable', reason: 'No text in it.' }),
    checkQuote: async ({ text }) => ({
      closest: /border/.test(text) ? statements[0]! : null,
      similarity: /border/.test(text) ? 0.9 : 0,
      earliest: /border/.test(text) ? citation('tigris', 2, 'border-talks') : null,
      versions: [],
      corpus,
      textsSince: null,
    }),
    storyOf: async ({ url }) => (/border-talks/.test(url) ? stories[0]! : null),
    settings: {
      get: async (guildId) => settings.get(guildId) ?? unset,
      zone: async (guildId) => {
        const zone = settings.get(guildId)?.zone
        return zone ? { zone, by: 'server' } : { zone: 'Asia/Tokyo', by: 'operator' }
      },
      save: async (guildId, change) => {
        if (change.zone && !Intl.supportedValuesOf('timeZone').includes(change.zone)) {
          return failed({ kind: 'unknown-zone', zone: change.zone, nearest: ['Europe/Berlin'] })
        }
        const saved = { ...(settings.get(guildId) ?? unset), ...change }
        settings.set(guildId, saved)
        return done(saved)
      },
    },
    statement: async ({ id }) => statements.find((statement) => statement.id === id) ?? null,
    reports: { add: async () => 'kept', list: async () => [] },
    hidden: {
      list: async () => [],
      hide: async (named) => failed({ kind: 'unknown', reason: `Nothing goes by ${named}.` }),
      show: async (named) => failed({ kind: 'not-hidden', reason: `${named} is not hidden.` }),
    },
    servers: {
      joined: async () => undefined,
      present: async () => undefined,
      list: async () => [],
      showOut: async () => undefined,
      left: async () => undefined,
      erase: async (guildId) => {
        settings.delete(guildId)
        for (const { id } of [...digests.values()].filter((one) => one.guildId === guildId)) digests.delete(id)
      },
    },
    watches: {
      list: async (guildId) => [...watches.values()].filter((one) => one.guildId === guildId),
      add: async (wish) => {
        const watch: Watch = { ...wish, id: watches.size + 1, state: 'active', pausedBecause: null }
        watches.set(watch.id, watch)
        return done(watch)
      },
      get: async (guildId, id) => (watches.get(id)?.guildId === guildId ? watches.get(id)! : null),
      pause: async (guildId, id) => changeWatch(guildId, id, 'paused'),
      resume: async (guildId, id) => changeWatch(guildId, id, 'active'),
      remove: async (guildId, id) => {
        const watch = watches.get(id)
        if (watch?.guildId !== guildId) return failed({ kind: 'not-found', id })
        watches.delete(id)
        return done(watch)
      },
    },
    feeds: {
      list: async () => feeds,
      add: async (url) =>
        /feed/.test(url) ? done(feeds[0]!) : failed({ kind: 'unreadable', reason: `${url} names no feed.` }),
      remove: async (addressOrCode) => (addressOrCode === '1' ? 'left' : null),
      name: async () => null,
      shownTo: async (_viewer, url) => url,
      import: async (opml) =>
        /<opml/.test(opml)
          ? { added: ['https://one.example/feed'], known: 2, refused: [{ url: 'ftp://x', reason: 'no web address' }] }
          : { added: [], known: 0, refused: [] },
      export: async () => '<opml version="2.0"><body/></opml>',
      packs: async () => [
        { name: 'iraq', feeds: 9, added: 4 },
        { name: 'sahel', feeds: 7, added: 0 },
      ],
      addPack: async (name) => (name === 'sahel' ? { name, feeds: 7, added: 7 } : null),
      poll: async () => [],
    },
    digests: {
      failures: async () => [],
      list: async (guildId) => [...digests.values()].filter((digest) => digest.guildId === guildId),
      get: async (guildId, id) => mine(guildId, id),
      add: async (wish) => {
        if (!Intl.supportedValuesOf('timeZone').includes(wish.zone) && wish.zone !== 'UTC') {
          return failed({ kind: 'unknown-zone', zone: wish.zone, nearest: ['Europe/Berlin'] })
        }
        if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(wish.time)) return failed({ kind: 'bad-time', time: wish.time })
        ids += 1
        const digest: Digest = {
          days: [1, 2, 3, 4, 5, 6, 7],
          style: 'short',
          whenQuiet: 'silent',
          hasPicture: false,
          roleId: null,
          locale: 'en',
          ...wish,
          id: ids,
          state: 'active',
          pausedBecause: null,
          nextRunAt: new Date('2026-11-21T06:30:00Z'),
          lastRunAt: null,
        }
        digests.set(ids, digest)
        return done(digest)
      },
      edit: async (guildId, id, part) => {
        const edited = change(guildId, id, part)
        return edited.ok ? done({ ...edited.value, hasAppearedToday: false }) : edited
      },
      pause: async (guildId, id) => change(guildId, id, { state: 'paused', pausedBecause: null }),
      resume: async (guildId, id) => change(guildId, id, { state: 'active', pausedBecause: null }),
      remove: async (guildId, id) => {
        const gone = change(guildId, id, {})
        if (gone.ok) digests.delete(id)
        return gone
      },
      preview: async (guildId, id) => (mine(guildId, id) ? done(iraq) : failed({ kind: 'not-found', id })),
    },
    ...changes,
  }
}

const unset: ServerSettings = { zone: null, locale: null, noticeChannelId: null, fullText: null }

const twoAksoys = [
  actors[2]!,
  { ...actors[2]!, id: 'person:deniz-aksoy', name: 'Deniz Aksoy', office: 'mayor of Diyarbakir', statements: 1 },
]

const haddad: ActorView = {
  actor: actors[1]!,
  offices: [
    {
      office: 'Foreign Minister of Iraq',
      from: new Date('2026-10-02T00:00:00Z'),
      to: noon,
      citation: citation('tigris', 2, 'border-talks'),
    },
  ],
  by: statements.slice(0, 1),
  about: [
    statement({
      id: '108',
      name: 'Emre Aksoy',
      office: 'Defence Minister of Turkey',
      act: 'accuse',
      target: 'Layla Haddad',
      grade: 'reported',
      opening: 'verb',
      text: 'accused Layla Haddad of closing the border without a word',
      outlet: 'bosporus',
      hours: 3,
      slug: 'zap-valley',
    }),
  ],
  actsByTarget: [
    { act: 'reject', target: 'Turkey', count: 3 },
    { act: 'request', target: 'United Nations', count: 1 },
  ],
  quotedBy: [
    { outlet: outlets.tigris, count: 3 },
    { outlet: outlets.bosporus, count: 1 },
  ],
  corpus,
}

/** Twenty feeds; the third fails, the fourth is stopped. */
const feeds: readonly FeedHealth[] = Array.from({ length: 20 }, (_, index) => {
  const label = Object.values(outlets)[index % 6]!
  return {
    code: `feed${index + 1}`,
    isPrivate: false,
    isMasked: false,
    url: `https://${label.id}.example/feed/${index}`,
    outlet: {
      ...label,
      homePage: `https://${label.id}.example/`,
      language: 'en',
      owner: null,
      creditLine: null,
    },
    state: index === 3 ? 'stopped' : 'active',
    lastSuccessAt: index === 3 ? null : new Date(noon.getTime() - index * 600_000),
    nextCheckAt: index === 3 ? null : new Date(noon.getTime() + index * 300_000),
    lastError: index === 2 ? 'The server answered 503 Service Unavailable.' : null,
    failures: index === 2 ? 4 : 0,
    articles: 10 + index,
  }
})

/** Fourteen statements, so that there are pages. */
const ledger = [...statements, ...statements, ...statements.slice(0, 2)].map((statement, index) => ({
  ...statement,
  id: String(200 + index),
  at: new Date(noon.getTime() - index * 3_600_000),
}))

function saidAnswer(query: SaidQuery): SaidAnswer {
  const pageSize = query.pageSize ?? 6
  const page = query.page ?? 0
  const ambiguous = query.who === 'Aksoy'
  const found =
    ambiguous || query.who === 'Hadda' || query.about === 'Vanuatu'
      ? []
      : ledger.filter(({ grade }) => !query.grade || grade === query.grade)
  return {
    query,
    candidates: ambiguous ? twoAksoys : [],
    total: found.length,
    others: 0,
    page,
    pages: Math.max(1, Math.ceil(found.length / pageSize)),
    ...(query.timeline
      ? {
          statements: found.slice(0, pageSize).toReversed(),
          turns: found.length > 1 ? [Math.min(found.length, pageSize) - 1] : [],
        }
      : { statements: found.slice(page * pageSize, (page + 1) * pageSize) }),
    corpus,
    tryInstead: found.length === 0 ? ['Iraq', 'Turkey'] : [],
  }
}

const named = (...names: string[]): readonly Suggestion[] => names.map((name) => ({ name, value: name }))

const suggestions = {
  topic: named('Iraq', 'Iran', 'Israel', 'Ukraine'),
  actor: named('Layla Haddad', 'Emre Aksoy'),
  zone: named('Europe/Berlin', 'Europe/London', 'Asia/Baghdad'),
} as const

function matches(name: string, typed: string): boolean {
  return name.toLowerCase().includes(typed.toLowerCase())
}
