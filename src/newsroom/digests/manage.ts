import type { Asking } from '#src/base/asking.ts'
import type { Quotas } from '#src/base/quotas.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import type { Briefing } from '#src/briefings/briefing.ts'
import type { NewsroomDeps } from '#src/newsroom/archive/newsroom-deps.ts'
import { canBeTopic, cleanTopic, longestTopic } from '#src/newsroom/archive/topic.ts'
import type { Digest, DigestProblem, EditedDigest, FailedMessages, NewDigest } from '#src/subscriptions/digest.ts'
import { nextRun } from '#src/subscriptions/next-run.ts'
import { parseTime } from '#src/subscriptions/parse-time.ts'
import { findZone, nearestZones } from '#src/subscriptions/zones.ts'

/** A channel's digests: what people may do with them. A server reaches only its own. */
export type DigestManager = {
  list(guildId: string): Promise<readonly Digest[]>
  /** Messages of the newest editions that Discord did not take. */
  failures(guildId: string): Promise<readonly FailedMessages[]>
  get(guildId: string, id: number): Promise<Digest | null>
  add(digest: NewDigest): Promise<Result<Digest, DigestProblem>>
  edit(guildId: string, id: number, change: Partial<NewDigest>): Promise<Result<EditedDigest, DigestProblem>>
  pause(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
  resume(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
  remove(guildId: string, id: number): Promise<Result<Digest, DigestProblem>>
  /** The briefing that its next edition would carry. Nothing is recorded. */
  preview(guildId: string, id: number, asking: Asking): Promise<Result<Briefing, DigestProblem>>
}

const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

const nearestNames = 5

type Wish = { topic: string; time: string; zone: string; days: readonly number[] }

/** The manager of the digests in a store. */
export function manageDigests({
  store,
  clock,
  archive,
  quotas,
}: NewsroomDeps & { readonly quotas: Pick<Quotas, 'serverDigests'> }): DigestManager {
  async function ownedBy(guildId: string, id: number): Promise<Digest | null> {
    const digest = await store.digests.find(id)
    return digest?.guildId === guildId ? digest : null
  }

  async function withDigest<Value>(
    guildId: string,
    id: number,
    work: (digest: Digest) => Promise<Result<Value, DigestProblem>>,
  ): Promise<Result<Value, DigestProblem>> {
    const digest = await ownedBy(guildId, id)
    return digest ? await work(digest) : failed({ kind: 'not-found', id })
  }

  async function sameInChannel(
    guildId: string,
    channelId: string,
    topic: string,
    but?: number,
  ): Promise<Digest | null> {
    const digests = await store.digests.list(guildId)
    const isSame = (other: Digest) =>
      other.id !== but && other.channelId === channelId && other.topic.toLowerCase() === topic.toLowerCase()
    return digests.find(isSame) ?? null
  }

  /** A day has one edition of a digest: where it has appeared already, the next one is another day's. */
  async function nextEdition(
    id: number,
    wish: Pick<Digest, 'time' | 'zone' | 'days'>,
  ): Promise<{ readonly at: Date; readonly hasAppearedToday: boolean }> {
    const next = nextRun(wish, clock.now())
    const appeared = await store.deliveries.ofEdition(id, next.localDate)
    if (appeared.length === 0) return { at: next.at, hasAppearedToday: false }
    const hasAppearedToday = appeared.some(({ state }) => state === 'sent' || state === 'pending')
    return { at: nextRun(wish, next.at).at, hasAppearedToday }
  }

  return {
    list: (guildId) => store.digests.list(guildId),
    failures: (guildId) => store.deliveries.failures(guildId),
    get: ownedBy,

    async add(wanted) {
      const read = readWish({ days: everyDay, ...defined(wanted) })
      if (!read.ok) return read
      const digest = { ...complete(wanted), ...read.value }
      const nextRunAt = nextRun(digest, clock.now()).at
      const added = await store.digests.addWithin(quotas.serverDigests, { ...digest, nextRunAt })
      if (added === 'full') return failed({ kind: 'too-many', most: quotas.serverDigests })
      if (added) return done(added)
      const existing = await sameInChannel(digest.guildId, digest.channelId, digest.topic)
      if (existing) return failed({ kind: 'duplicate', digest: existing })
      throw new Error(`The digest "${digest.topic}" of channel ${digest.channelId} was refused without a cause`)
    },

    edit: (guildId, id, change) =>
      withDigest(guildId, id, async (digest) => {
        const wish = { ...digest, ...defined(change) }
        const read = readWish(wish)
        if (!read.ok) return read
        const existing = await sameInChannel(guildId, wish.channelId, read.value.topic, id)
        if (existing) return failed({ kind: 'duplicate', digest: existing })
        const { guildId: _, ...rest } = defined(change)
        const next = await nextEdition(id, read.value)
        await store.digests.save(id, { ...rest, ...read.value, nextRunAt: digest.state === 'active' ? next.at : null })
        const edited = await found(id)
        return edited.ok ? done({ ...edited.value, hasAppearedToday: next.hasAppearedToday }) : edited
      }),

    pause: (guildId, id) =>
      withDigest(guildId, id, async () => {
        await store.digests.save(id, { state: 'paused', pausedBecause: null, nextRunAt: null })
        await store.deliveries.cancel({ kind: 'digest', id }, 'The digest was paused.')
        return found(id)
      }),

    resume: (guildId, id) =>
      withDigest(guildId, id, async (digest) => {
        const { at } = await nextEdition(id, digest)
        await store.digests.save(id, { state: 'active', pausedBecause: null, nextRunAt: at })
        return found(id)
      }),

    remove: (guildId, id) =>
      withDigest(guildId, id, async (digest) => {
        await store.digests.remove(id)
        return done(digest)
      }),

    preview: (guildId, id, asking) =>
      withDigest(guildId, id, async ({ topic, lastRunAt, style }) => {
        const shown = await store.digests.shown(id)
        const asked = { digest: { topic, lastRunAt, style }, shown, now: clock.now() }
        return done((await archive.edition(asked, { ...asking, viewer: { guildId } })).briefing)
      }),
  }

  async function found(id: number): Promise<Result<Digest, DigestProblem>> {
    const digest = await store.digests.find(id)
    return digest ? done(digest) : failed({ kind: 'not-found', id })
  }
}

/** Topic, time, zone and days in the form in which they are stored, or the problem with the first bad one. */
function readWish({ topic, time, zone, days }: Wish): Result<Wish, DigestProblem> {
  const subject = cleanTopic(topic)
  if (topic.length > longestTopic) {
    return failed({ kind: 'bad-topic', reason: `A topic has at most ${longestTopic} characters.` })
  }
  if (!canBeTopic(subject)) return failed({ kind: 'bad-topic', reason: 'A topic needs at least one letter or digit.' })
  const wallTime = parseTime(time)
  if (wallTime === null) return failed({ kind: 'bad-time', time })
  const known = findZone(zone)
  if (known === null) return failed({ kind: 'unknown-zone', zone, nearest: nearestZones(zone, nearestNames) })
  const weekdays = [...new Set(days)].filter((day) => everyDay.includes(day)).sort()
  return done({ topic: subject, time: wallTime, zone: known, days: weekdays.length > 0 ? weekdays : everyDay })
}

function complete(wanted: NewDigest): Required<NewDigest> {
  return {
    days: everyDay,
    style: 'short',
    whenQuiet: 'silent',
    hasPicture: false,
    roleId: null,
    locale: 'en',
    ...defined(wanted),
  }
}

/** Removes fields that are undefined: they would overwrite values that should stay. */
function defined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields
}
