import { Temporal } from 'temporal-polyfill'
import type { Asking, Question } from '#src/base/asking.ts'
import type { Shards } from '#src/base/shards.ts'
import type { BriefedStatement, BriefedStory } from '#src/briefings/briefing.ts'
import { citedWords } from '#src/briefings/cited-words.ts'
import { alertNonce } from '#src/newsroom/archive/edition.ts'
import type { NewsroomDeps } from '#src/newsroom/archive/newsroom-deps.ts'
import type { SaidQuery } from '#src/newsroom/archive/questions.ts'
import type { StoredWatch } from '#src/store/ports/watch-store.ts'
import type { Watch } from '#src/subscriptions/watch.ts'

/** What a watch has found, as the renderer needs it. */
export type AlertFinding = {
  readonly statements: readonly BriefedStatement[]
  readonly stories: readonly BriefedStory[]
}

/** The same as it was known at that moment. */
export type FoundAt = AlertFinding & { readonly at: Date }

/** Turns what a watch has found into a message. */
export type AlertRenderer = { renderAlert(watch: Watch, found: FoundAt): object }

const hourMs = 3_600_000

/** How far a watch looks back. What it has shown before does not count again. */
const lookBackMs = 24 * hourMs

const most = { statements: 50, stories: 10, storiesForOrigins: 25 } as const

/**
 * Checks every active watch. All that a watch finds for the first time becomes one message in the outbox; the message
 * and the list of what was found are saved in one durable transaction. A watch sends nothing in quiet hours, less than
 * an hour after its last alert if it is hourly, and after its daily limit; its findings are sent later. The first check
 * of a watch sends nothing, because what was there before is no news.
 *
 * @returns How many alerts were written.
 */
export async function raiseAlerts(
  asking: Asking,
  deps: NewsroomDeps & {
    readonly renderer: AlertRenderer
    /** Of servers of which shards; all where nothing is said. */
    readonly shards?: Shards
    readonly log: { error(facts: object, sentence: string): void }
  },
): Promise<number> {
  const { store, log } = deps
  let raised = 0
  for (const watch of await store.watches.active(deps.shards)) {
    asking.signal.throwIfAborted()
    try {
      if (await look(watch, asking, deps)) raised += 1
    } catch (err) {
      asking.signal.throwIfAborted()
      log.error({ err, watchId: watch.id }, 'watch could not be checked')
    }
  }
  return raised
}

async function look(
  watch: StoredWatch,
  asking: Asking,
  deps: NewsroomDeps & { readonly renderer: AlertRenderer },
): Promise<boolean> {
  const { store, clock, renderer } = deps
  const now = clock.now()
  if (watch.lookedAt && (isQuietAt(watch, now) || isTooSoon(watch, now))) return false
  const found = keyed(watch, await findingOf(watch, asking, deps))
  const untold = new Set(
    await store.watches.untold(
      watch.id,
      found.map(({ key }) => key),
    ),
  )
  const unheard = found.filter(({ key }) => untold.has(key))
  const what = unheard.map(({ key }) => key)
  const fresh = await withoutOldNews(watch, unheard, store)
  if (fresh.length === 0 || watch.lookedAt === null) {
    await store.watches.tell(watch, { what, at: now, delivery: null })
    return false
  }
  const localDate = localTime(watch.zone, now).toPlainDate().toString()
  const alerts = await store.watches.alertsOn(watch.id, localDate)
  if (alerts >= watch.dailyCap) return false
  const news = {
    statements: fresh.flatMap(({ statement }) => statement ?? []),
    stories: fresh.flatMap(({ story }) => story ?? []),
  }
  const message = renderer.renderAlert(watch, { ...news, at: now })
  const delivery = {
    localDate,
    number: alerts,
    nonce: alertNonce(watch.id, localDate, alerts),
    payload: JSON.stringify(message),
    cites: citedWords(news),
  }
  return await store.watches.tell(watch, { what, at: now, delivery })
}

/** A new analysis of an old article may find more than the old analysis. That is no news. */
async function withoutOldNews(
  { lookedAt }: StoredWatch,
  unheard: readonly Keyed[],
  { reanalysis }: Pick<NewsroomDeps['store'], 'reanalysis'>,
): Promise<readonly Keyed[]> {
  if (lookedAt === null || unheard.length === 0) return unheard
  const cited = unheard.map(({ statement, story }) =>
    citedWords({ statements: statement ? [statement] : [], stories: story ? [story] : [] }).map(
      ({ articleId }) => articleId,
    ),
  )
  const old = await reanalysis.amongRead([...new Set(cited.flat())], { seenBefore: lookedAt })
  return unheard.filter((_, index) => !cited[index]!.every((articleId) => old.has(articleId)))
}

type Keyed = {
  /** The same for the same news: a statement's first place, a story, a story that has grown so far. */
  readonly key: string
  readonly statement: BriefedStatement | null
  readonly story: BriefedStory | null
}

function keyed({ subject }: Watch, { statements, stories }: AlertFinding): readonly Keyed[] {
  const prefix = subject.kind === 'origins' ? `origins ${subject.atLeast}` : 'story'
  return [
    ...statements.map((statement) => ({ key: `said ${statement.id}`, statement, story: null })),
    ...stories.map((story) => ({ key: `${prefix} ${story.id}`, statement: null, story })),
  ]
}

async function findingOf(
  { subject, guildId }: Watch,
  { signal }: Asking,
  { archive }: NewsroomDeps,
): Promise<AlertFinding> {
  const asking = { signal, viewer: { guildId } }
  switch (subject.kind) {
    case 'actor': {
      const query = { who: subject.name, sinceMs: lookBackMs, pageSize: most.statements }
      return { statements: await saidIn(query, asking, archive), stories: [] }
    }
    case 'act': {
      const { act, by, against } = subject
      const query = { ...(by && { who: by }), ...(against && { about: against }), act, sinceMs: lookBackMs }
      return { statements: await saidIn({ ...query, pageSize: most.statements }, asking, archive), stories: [] }
    }
    case 'topic': {
      const query = { topic: subject.topic, sinceMs: lookBackMs, limit: most.stories }
      const { stories } = await archive.brief(query, asking)
      return { statements: [], stories }
    }
    case 'origins': {
      const query = { topic: subject.topic, sinceMs: lookBackMs, limit: most.storiesForOrigins }
      const { stories } = await archive.brief(query, asking)
      return { statements: [], stories: stories.filter(({ origins }) => origins >= subject.atLeast) }
    }
  }
}

/** Statements of everybody who bears the name: which of them is meant can change after the watch was set. */
async function saidIn(
  query: SaidQuery,
  asking: Question,
  archive: NewsroomDeps['archive'],
): Promise<readonly BriefedStatement[]> {
  const { statements, candidates } = await archive.said(query, asking)
  const found = [...statements]
  for (const { id } of candidates) found.push(...(await archive.said({ ...query, who: id }, asking)).statements)
  return [...new Map(found.map((statement) => [statement.id, statement])).values()]
}

function isTooSoon({ pace, lookedAt }: StoredWatch, now: Date): boolean {
  return pace === 'hourly' && lookedAt !== null && now.getTime() - lookedAt.getTime() < hourMs
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
