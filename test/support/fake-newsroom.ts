import { done, failed } from '#src/base/result.ts'
import type { Digest, Newsroom, SaidAnswer, SaidQuery, Suggestion } from '#src/newsroom/newsroom.ts'
import { actors, corpus, iraq, noon, quietDay, statements, stories } from './invented-news.ts'

/** A newsroom of invented values, with digests kept in memory; single answers can be replaced. */
export function fakeNewsroom(changes: Partial<Newsroom> = {}): Newsroom {
  const digests = new Map<number, Digest>()
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
  return {
    brief: async ({ topic, at }) => {
      const briefing = /iraq/i.test(topic) ? iraq : quietDay
      return at ? { ...briefing, window: { ...briefing.window, to: at } } : briefing
    },
    said: async (query) => saidAnswer(query),
    story: async (storyId) => stories.find(({ id }) => id === storyId) ?? null,
    stories: async () => iraq,
    actor: async ({ name }) => failed({ kind: 'unknown-actor', tryInstead: [name] }),
    suggest: async (kind, typed) => suggestions[kind].filter(({ name }) => matches(name, typed)).slice(0, 25),
    status: async () => ({
      version: '0.1.0',
      startedAt: new Date(noon.getTime() - 86_400_000),
      now: noon,
      corpus,
      feeds: { active: 38, failing: 2, stopped: 1 },
      stories: 57,
      statements: 903,
      deliveries: { pending: 0, sentToday: 12, paused: 1 },
      storeBytes: 41_000_000,
      problems: ['Ganges Herald answers 404 since Tuesday; remove the feed or give its new address.'],
    }),
    analyse: async () => failed({ kind: 'unreadable', reason: 'No text in it.' }),
    feeds: {
      list: async () => [],
      add: async () => failed({ kind: 'unreadable', reason: 'No feed there.' }),
      remove: async () => false,
      poll: async () => [],
    },
    digests: {
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
      edit: async (guildId, id, part) => change(guildId, id, part),
      pause: async (guildId, id, because) => change(guildId, id, { state: 'paused', pausedBecause: because }),
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
    ambiguous || query.about === 'Vanuatu' ? [] : ledger.filter(({ grade }) => !query.grade || grade === query.grade)
  return {
    query,
    candidates: ambiguous
      ? [
          actors[2]!,
          {
            ...actors[2]!,
            id: 'person:deniz-aksoy',
            name: 'Deniz Aksoy',
            office: 'mayor of Diyarbakir',
            statements: 1,
          },
        ]
      : [],
    total: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / pageSize)),
    statements: found.slice(page * pageSize, (page + 1) * pageSize),
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
