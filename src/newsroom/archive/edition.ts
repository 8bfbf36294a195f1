import { createHash } from 'node:crypto'
import type { Briefing } from '#src/briefings/briefing.ts'
import type { CitedWords } from '#src/briefings/cited-words.ts'
import type { BriefingMaterial, ShownBefore } from '#src/briefings/dossier.ts'
import type { ArchiveDeps } from '#src/newsroom/archive/archive-deps.ts'
import { findTopic } from '#src/newsroom/archive/find-topic.ts'
import { gatherMaterial } from '#src/newsroom/archive/gather-material.ts'
import type { ShownStory } from '#src/store/ports/digest-store.ts'
import type { Digest } from '#src/subscriptions/digest.ts'

const hourMs = 3_600_000

/** The window of an edition: since the edition before it, but at least a day and at most a week. */
const window = { leastMs: 24 * hourMs, mostMs: 7 * 24 * hourMs } as const

const storiesOf = { short: 5, full: 10 } as const

/** An edition to make: its digest's topic and style, and what its channel has been shown before. */
export type EditionAsked = {
  readonly digest: Pick<Digest, 'topic' | 'lastRunAt' | 'style'>
  readonly shown: readonly ShownStory[]
  readonly now: Date
}

export type Edition = {
  readonly briefing: Briefing
  /** What the channel has been shown after this edition. */
  readonly tells: readonly ShownStory[]
  readonly cites: readonly CitedWords[]
}

/** A key for the material of an edition. Digests with the same key share their material. */
export function materialKey(digest: EditionAsked['digest'], now: Date): string {
  return JSON.stringify([digest.topic.toLowerCase(), windowMs(digest, now), storiesOf[digest.style]])
}

/** Reads what an edition at that moment is made from. */
export async function editionMaterial(
  digest: EditionAsked['digest'],
  now: Date,
  deps: Pick<ArchiveDeps, 'store' | 'lookUp' | 'articleCache'>,
): Promise<BriefingMaterial> {
  const { topic, scope } = await findTopic(digest.topic, deps)
  const from = new Date(now.getTime() - windowMs(digest, now))
  return await gatherMaterial({ topic, scope, window: { from, to: now }, limit: storiesOf[digest.style] }, deps)
}

/** In whole hours, so that editions of one run have the same window. */
function windowMs({ lastRunAt }: Pick<Digest, 'lastRunAt'>, now: Date): number {
  const sinceLast = lastRunAt === null ? 0 : now.getTime() - lastRunAt.getTime()
  const hours = Math.ceil(Math.min(window.mostMs, Math.max(window.leastMs, sinceLast)) / hourMs)
  return hours * hourMs
}

export function shownBefore(shown: readonly ShownStory[]): ReadonlyMap<string, ShownBefore> {
  return new Map(
    shown.map(({ storyId, firstShownAt, articleIds }) => [storyId, { firstShownAt, articleIds: new Set(articleIds) }]),
  )
}

/** What the channel has been shown after this edition. */
export function tells(
  briefing: Briefing,
  { stories, alsoNew = [] }: BriefingMaterial,
  before: readonly ShownStory[],
  now: Date,
): readonly ShownStory[] {
  const firstShown = new Map(before.map(({ storyId, firstShownAt }) => [storyId, firstShownAt]))
  const seen = new Map(before.map(({ storyId, articleIds }) => [storyId, new Set(articleIds)]))
  const besides = alsoNew.flatMap(({ news }) => news)
  // What an earlier edition told of the story, and this one does not, stays told.
  const articles = new Map(
    stories.map(({ id, articles, aside = [] }) => {
      const told = aside.filter((read) => besides.includes(read) || seen.get(id)?.has(read.article.id))
      return [id, [...articles, ...told].map(({ article }) => article.id)]
    }),
  )
  return briefing.stories.map(({ id }) => ({
    storyId: id,
    firstShownAt: firstShown.get(id) ?? now,
    lastShownAt: now,
    articleIds: articles.get(id) ?? [],
  }))
}

/** Whether the edition has nothing new for its channel. */
export function isQuiet({ stories, alsoNew }: Briefing): boolean {
  return alsoNew.length === 0 && stories.every(({ sinceLast }) => sinceLast?.state === 'unchanged')
}

/** The nonce of a watch's alert. It is the same for every try of the same alert. */
export function alertNonce(watchId: number, localDate: string, number: number): string {
  return createHash('sha256').update(`watch ${watchId} ${localDate} ${number}`).digest('hex').slice(0, 24)
}

/** The nonce of one part of an edition, at most 25 characters. It is the same for every try of the same part. */
export function nonceOf(digestId: number, localDate: string, part: number): string {
  return createHash('sha256').update(`${digestId} ${localDate} ${part}`).digest('hex').slice(0, 24)
}
