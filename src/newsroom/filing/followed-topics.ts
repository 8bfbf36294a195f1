import { byText } from '#src/base/by-text.ts'
import type { Clock } from '#src/base/clock.ts'
import { findTopic } from '#src/newsroom/archive/find-topic.ts'
import type { LookUpName } from '#src/newsroom/archive/whom.ts'
import type { Store } from '#src/store/store.ts'
import type { TopicScope } from '#src/stories/facts/belongs-to-topic.ts'

/** Most topics that are looked up, those that most subscriptions follow first. */
const mostTopics = 200
/** New subscriptions are heard of so much later. */
const keptMs = 10 * 60_000

/** What active digests and watches follow, understood from what all may see; asked anew every ten minutes. */
export function followedTopics({
  store,
  clock,
  lookUp,
}: {
  readonly store: Store
  readonly clock: Clock
  readonly lookUp: LookUpName
}): () => Promise<readonly TopicScope[]> {
  let known: { readonly until: number; readonly topics: Promise<readonly TopicScope[]> } | null = null

  async function read(): Promise<readonly TopicScope[]> {
    const counts = new Map<string, number>()
    const count = (topic: string) => counts.set(topic.toLowerCase(), (counts.get(topic.toLowerCase()) ?? 0) + 1)
    for (const topic of await store.digests.topics()) count(topic)
    for (const { subject } of await store.watches.active()) {
      if (subject.kind === 'topic' || subject.kind === 'origins') count(subject.topic)
      if (subject.kind === 'actor') count(subject.name)
    }
    const most = [...counts].sort(([a, one], [b, other]) => other - one || byText(a, b)).slice(0, mostTopics)
    const deps = { store: await store.viewedBy('common'), lookUp }
    const topics: TopicScope[] = []
    for (const [typed] of most) {
      const { topic, scope } = await findTopic(typed, deps)
      topics.push({ query: topic.query, kind: topic.kind, actorIds: scope.actorIds })
    }
    return topics
  }

  return () => {
    const now = clock.now().getTime()
    if (known === null || known.until <= now) {
      const topics = read()
      known = { until: now + keptMs, topics }
      topics.catch(() => {
        known = null
      })
    }
    return known.topics
  }
}
