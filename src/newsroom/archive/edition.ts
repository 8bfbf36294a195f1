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

/** What an edition looks back on: since the one before, but at least a day and at most a week. */
const window = { leastMs: 24 * hourMs, mostMs: 7 * 24 * hourMs } as const

const storiesOf = { short: 5, full: 10 } as const

/** An edition that is to be made: what its digest reads, and what its channel was told before. */
export type EditionAsked = {
  readonly digest: Pick<Digest, 'topic' | 'lastRunAt' | 'style'>
  readonly shown: readonly ShownStory[]
  readonly now: Date
}

export type Edition = {
  readonly briefing: Briefing
  /** What a channel has been told once it has read this edition. */
  readonly tells: readonly ShownStory[]
  readonly cites: readonly CitedWords[]
}

/** Who reads the same: digests with one key have editions made from the same material. */
export function materialKey(digest: EditionAsked['digest'], now: Date): string {
  return JSON.stringify([digest.topic.toLowerCase(), windowMs(digest, now), storiesOf[digest.style]])
}

/** What an edition at that moment is made from. */
export async function editionMaterial(
  digest: EditionAsked['digest'],
  now: Date,
  deps: Pick<ArchiveDeps, 'store' | 'lookUp' | 'articleCache'>,
): Promise<BriefingMaterial> {
  const { topic, scope } = await findTopic(digest.topic, deps)
  const from = new Date(now.getTime() - windowMs(digest, now))
  return await gatherMaterial({ topic, scope, window: { from, to: now }, limit: storiesOf[digest.style] }, deps)
}

/** In whole hours, so that editions of one run look back equally far. */
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

/** What a channel has been told once it has read this edition. */
export function tells(
  briefing: Briefing,
  { stories }: BriefingMaterial,
  before: readonly ShownStory[],
  now: Date,
): readonly ShownStory[] {
  const firstShown = new Map(before.map(({ storyId, firstShownAt }) => [storyId, firstShownAt]))
  const articles = new Map(stories.map((story) => [story.id, story.articles.map(({ article }) => article.id)]))
  return briefing.stories.map(({ id }) => ({
    storyId: id,
    firstShownAt: firstShown.get(id) ?? now,
    lastShownAt: now,
    articleIds: articles.get(id) ?? [],
  }))
}

/** Whether there is nothing that the channel has not read before. */
export function isQuiet({ stories }: Briefing): boolean {
  return stories.every(({ sinceLast }) => sinceLast?.state === 'unchanged')
}

/** The same for the same alert of a watch, however often it is tried. */
export function alertNonce(watchId: number, localDate: string, number: number): string {
  return createHash('sha256').update(`watch ${watchId} ${localDate} ${number}`).digest('hex').slice(0, 24)
}

/** Discord takes 25 characters. The same for the same part of the same edition, however often it is tried. */
export function nonceOf(digestId: number, localDate: string, part: number): string {
  return createHash('sha256').update(`${digestId} ${localDate} ${part}`).digest('hex').slice(0, 24)
}
