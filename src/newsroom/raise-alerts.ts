import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { BriefedStatement, BriefedStory } from '#src/briefings/briefing.ts'
import type { StoredWatch } from '#src/store/store.ts'
import { brief } from './brief.ts'
import type { Desk } from './desk.ts'
import type { Asking, Watch } from './newsroom.ts'
import { said } from './said.ts'

/** What a watch has found, for whoever knows the channel's language. */
export type AlertFinding = {
  readonly statements: readonly BriefedStatement[]
  readonly stories: readonly BriefedStory[]
}

export type AlertPress = { renderAlert(watch: Watch, found: AlertFinding): object }

const hourMs = 3_600_000

/** A watch looks back so far; what it was alerted of before does not count again. */
const lookBackMs = 24 * hourMs

/**
 * Lets every active watch look. What it finds for the first time becomes one message in the outbox, unless its hours
 * are quiet, its pace is hourly and the hour not over, or its day's cap is reached; then it is told later. The first
 * look of a watch is silent: what was there before is no news.
 *
 * @returns How many alerts were written.
 */
export async function raiseAlerts(
  asking: Asking,
  desk: Desk & { readonly press: AlertPress; readonly log: { error(facts: object, sentence: string): void } },
): Promise<number> {
  const { store, clock, press, log } = desk
  let raised = 0
  for (const watch of await store.watches.active()) {
    asking.signal.throwIfAborted()
    try {
      if (await look(watch)) raised += 1
    } catch (err) {
      asking.signal.throwIfAborted()
      log.error({ err, watchId: watch.id }, 'watch could not look')
    }
  }
  return raised

  async function look(watch: StoredWatch): Promise<boolean> {
    const now = clock.now()
    if (watch.lastRunAt && (isQuietAt(watch, now) || isTooSoon(watch, now))) return false
    const found = await findingOf(watch, asking, desk)
    const keyed = [
      ...found.statements.map((statement) => ({ key: `said ${statement.id}`, statement, story: null })),
      ...found.stories.map((story) => ({ key: `${keyPrefix(watch)} ${story.id}`, statement: null, story })),
    ]
    const keys = keyed.map(({ key }) => key)
    const known = await store.watches.alertedOf(watch.id, keys)
    const fresh = keyed.filter(({ key }) => !known.has(key))
    const localDate = localTime(watch.zone, now).toPlainDate().toString()
    const part = await store.watches.sentOn(watch.id, localDate)
    if (fresh.length === 0 || !watch.lastRunAt) {
      await store.watches.raise({ watch, keys, at: now, delivery: null })
      return false
    }
    if (part >= watch.dailyCap) return false
    const message = press.renderAlert(watch, {
      statements: fresh.flatMap(({ statement }) => statement ?? []),
      stories: fresh.flatMap(({ story }) => story ?? []),
    })
    const nonce = createHash('sha256').update(`watch ${watch.id} ${localDate} ${part}`).digest('hex').slice(0, 24)
    await store.watches.raise({
      watch,
      keys: fresh.map(({ key }) => key),
      at: now,
      delivery: { localDate, part, nonce, payload: JSON.stringify(message) },
    })
    return true
  }
}

async function findingOf({ subject }: Watch, asking: Asking, desk: Desk): Promise<AlertFinding> {
  switch (subject.kind) {
    case 'actor': {
      const { statements } = await said({ who: subject.name, sinceMs: lookBackMs, pageSize: 25 }, asking, desk)
      return { statements, stories: [] }
    }
    case 'act': {
      const { by, against, act } = subject
      const query = { ...(by ? { who: by } : {}), ...(against ? { about: against } : {}), sinceMs: lookBackMs }
      const { statements } = await said({ ...query, pageSize: 200 }, asking, desk)
      return { statements: statements.filter((statement) => statement.act === act), stories: [] }
    }
    case 'topic': {
      const { stories } = await brief({ topic: subject.topic, sinceMs: lookBackMs, limit: 10 }, asking, desk)
      return { statements: [], stories }
    }
    case 'origins': {
      const { stories } = await brief({ topic: subject.topic, sinceMs: lookBackMs, limit: 25 }, asking, desk)
      return { statements: [], stories: stories.filter(({ origins }) => origins >= subject.atLeast) }
    }
  }
}

function keyPrefix({ subject }: Watch): string {
  return subject.kind === 'origins' ? `origins ${subject.atLeast}` : 'story'
}

function isTooSoon({ pace, lastRunAt }: StoredWatch, now: Date): boolean {
  return pace === 'hourly' && lastRunAt !== null && now.getTime() - lastRunAt.getTime() < hourMs
}

/** Whether the local time lies in the quiet hours, which may span midnight. */
export function isQuietAt({ quietHours, zone }: Pick<Watch, 'quietHours' | 'zone'>, now: Date): boolean {
  if (!quietHours) return false
  const time = localTime(zone, now).toPlainTime().toString({ smallestUnit: 'minute' })
  const { from, to } = quietHours
  return from <= to ? from <= time && time < to : time >= from || time < to
}

function localTime(zone: string, now: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
}
