import type { JudgedCase } from '#bench/learning/leave-out.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { sliceOf } from '#src/base/span.ts'
import { headlineEvidence } from '#src/briefings/headline-evidence.ts'
import { newsIn } from '#src/briefings/news-of-story.ts'
import { mayTell } from '#src/briefings/story-headline.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import { findTopic } from '#src/newsroom/archive/find-topic.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { shareByRules } from '#src/stories/facts/about-topic.ts'
import type { TopicScope } from '#src/stories/facts/belongs-to-topic.ts'
import { storyEvidence } from '#src/stories/facts/topic-evidence.ts'
import type { GradedStory } from './graded-stories.ts'

/** What readers judged, with its evidence. */
export type ToldCase = JudgedCase & {
  /** The week of the news: its cases are learnt from, or left out, together. */
  readonly week: number
  /** Whether its articles are teasers of a line or two. */
  readonly isTeaser: boolean
}

const isTeaser = (terms: ReadonlyMap<string, number>): boolean => (terms.get('teaser') ?? 0) >= 0.5

const weekMs = 7 * 24 * 3_600_000
/** The first Monday after the start of the epoch. */
const firstMonday = 4 * 24 * 3_600_000

const weekOf = ({ to }: GradedStory): number => Math.floor((to.getTime() - firstMonday) / weekMs)

/** The stories whose topic was judged and names an actor. */
export async function topicCases(stories: readonly GradedStory[]): Promise<readonly ToldCase[]> {
  const cases: ToldCase[] = []
  for (const [week, some] of Map.groupBy(stories, weekOf)) {
    const scopes = await scopesOf(some)
    for (const { topic, aboutTopic, readings } of some) {
      const scope = scopes.get(topic)!
      if (aboutTopic === null || scope.actorIds.length === 0) continue
      const isToldByRules = shareByRules(readings, scope) !== 'nothing'
      const terms = storyEvidence(readings, scope)
      cases.push({ terms, right: aboutTopic, share: 1, week, isToldByRules, isTeaser: isTeaser(terms) })
    }
  }
  return cases
}

/** What the topics of some stories mean where these stories are all that is known. */
async function scopesOf(stories: readonly GradedStory[]): Promise<ReadonlyMap<string, TopicScope>> {
  const readings = [...new Map(stories.flatMap((story) => story.readings).map((one) => [one.article.id, one])).values()]
  const store = await openStore({ path: ':memory:' })
  try {
    for (const id of new Set(readings.map(({ article }) => article.outletId)))
      await store.outlets.save([unknownOutlet({ id, language: 'en' })])
    await store.articles.fileAll(readings)
    const view = await store.viewedBy('common')
    const scopes = new Map<string, TopicScope>()
    for (const typed of new Set(stories.map((story) => story.topic))) {
      const { topic, scope } = await findTopic(typed, { store: view, lookUp: knownName })
      scopes.set(typed, { ...topic, actorIds: scope.actorIds })
    }
    return scopes
  } finally {
    await store.close()
  }
}

/** The headlines that were judged, each once a week. */
export function headlineCases(stories: readonly GradedStory[]): readonly ToldCase[] {
  const groups = Map.groupBy(
    stories.filter(({ tellsEvent }) => tellsEvent !== null),
    (story) => `${weekOf(story)} ${story.headline}`,
  )
  return [...groups.values()].flatMap((group): ToldCase[] => {
    const [first] = group
    const reading = first!.readings.find(
      ({ article }) => level(sliceOf(article.text, article.title)) === first!.headline,
    )
    if (reading === undefined) return []
    const terms = headlineEvidence(reading)
    return [
      {
        terms,
        isTeaser: isTeaser(terms),
        right: group.reduce((sum, { tellsEvent }) => sum + tellsEvent!, 0) / group.length,
        share: 1,
        week: weekOf(first!),
        isToldByRules: newsIn([reading]).length > 0 && mayTell(reading.article),
      },
    ]
  })
}

const level = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
