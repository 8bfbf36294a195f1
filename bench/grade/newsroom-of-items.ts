import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { Clock } from '#src/base/clock.ts'
import type { Briefing } from '#src/briefings/briefing.ts'
import { composeBriefing } from '#src/briefings/compose-briefing.ts'
import type { BriefingMaterial } from '#src/briefings/dossier.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import { createArticleCache } from '#src/newsroom/archive/article-cache.ts'
import { findTopic } from '#src/newsroom/archive/find-topic.ts'
import { gatherMaterial } from '#src/newsroom/archive/gather-material.ts'
import { createStoryGatherer } from '#src/newsroom/filing/gather-stories.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { clusterSettings } from '#src/stories/gathering/cluster-settings.ts'
import { type FeedItem, outletIdOf, readItem } from './feed-item.ts'

/** One question to the newsroom: what is known at `to` of a topic in the window before it. */
export type Asked = { readonly topic: string; readonly to: Date; readonly hours: number; readonly stories: number }

/** A briefing, and all that it was made from. */
export type Answer = { readonly asked: Asked; readonly briefing: Briefing; readonly material: BriefingMaterial }

const hourMs = 3_600_000
/** Articles filed at a time, as one poll would bring them. */
const batch = 40

/** Files what came in before a moment in a store of its own, as the poller would, and answers from there. */
export async function answerFrom(items: readonly FeedItem[], asked: readonly Asked[]): Promise<readonly Answer[]> {
  const [first] = asked
  if (first === undefined) return []
  const { to } = first
  const from = to.getTime() - first.hours * hourMs - clusterSettings.windowMs
  const known = items.filter(({ at }) => at.getTime() > from && at <= to)
  const store = await openStore({ path: ':memory:' })
  const { signal } = new AbortController()
  let now = new Date(from)
  const clock: Clock = { now: () => now }
  try {
    for (const outlet of new Set(known.map((item) => item.outlet))) {
      await store.outlets.save([{ ...unknownOutlet({ id: outletIdOf(outlet), language: 'en' }), name: outlet }])
    }
    const gatherer = createStoryGatherer({ store, clock })
    for (let start = 0; start < known.length; start += batch) {
      const some = known.slice(start, start + batch)
      const readings = some.map(readItem).filter((reading) => reading !== null)
      now = some.at(-1)!.at
      const filings = await store.articles.fileAll(readings)
      const fresh = readings.filter((_, index) => filings[index] === 'new')
      await gatherer.place(
        fresh.map(({ article }) => article),
        signal,
      )
    }
    now = to
    await gatherer.mend(signal)
    const view = await store.viewedBy('common')
    const deps = { store: view, clock, lookUp: knownName, articleCache: createArticleCache().of(view) }
    const answers: Answer[] = []
    for (const one of asked) {
      const { topic, scope } = await findTopic(one.topic, deps)
      const window = { from: new Date(one.to.getTime() - one.hours * hourMs), to: one.to }
      const material = await gatherMaterial({ topic, scope, window, limit: one.stories }, deps)
      answers.push({ asked: one, material, briefing: composeBriefing(material) })
    }
    return answers
  } finally {
    await store.close()
  }
}
