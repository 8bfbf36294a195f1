import { byText } from '#src/base/by-text.ts'
import { type AgglomerationLimits, agglomerate, meanAlone, type PairLikeness } from './agglomerate.ts'
import { conflictFactor, type Principals } from './conflict.ts'
import { createNeighbourIndex, indexLimits } from './neighbours.ts'
import type { Member } from './open-stories.ts'
import { type ArticleVector, blend, heaviestPlaces } from './similarity.ts'

/** When two stories are steps of one affair: by the likeness of their sums, for the events themselves differ. */
const affairLimits: AgglomerationLimits = {
  ...meanAlone,
  threshold: 0.24,
  /** No more than this lies between two stories of one affair. */
  windowMs: 14 * 24 * 3_600_000,
}

export const affairRule = {
  /** Weightiest terms by which a story is known. */
  topTerms: 15,
  /** How many of them two stories must share; a word and the name that it is part of count once. */
  sharedTerms: 3,
  /** A term of more stories than this share of all, and than so many, tells no affair from another: “court”, “Doe”. */
  commonShare: 0.02,
  commonFrom: 6,
  /** Articles of one story that are looked at: its newest. */
  mostArticles: 40,
  /** What holds more stories is a subject of the day and no affair. */
  mostStories: 25,
} as const

type Subject = {
  readonly id: string
  readonly lastAt: number | null
  readonly vector: ArticleVector
  readonly principals: Principals
  /** Its weightiest terms as stems: a word and a name of one spelling are one. */
  readonly top: ReadonlySet<string>
}

/**
 * All stories by affair: those that belong together though they are several events, the raid, the funeral, the inquiry.
 * Most stories are alone in their group.
 *
 * @param stemOfTerm - A term's stem by its number.
 */
export function affairsOf(
  members: readonly Member[],
  stemOfTerm: (term: number) => string,
): readonly (readonly string[])[] {
  const subjects = [...Map.groupBy(members, ({ storyId }) => storyId)]
    .map(([id, articles]) => subjectOf(id, articles, stemOfTerm))
    .sort((a, b) => byText(a.id, b.id))
  const telling = tellingTerms(subjects)
  const index = createNeighbourIndex(indexLimits(subjects.length))
  const pairs: PairLikeness[] = []
  for (const [item, subject] of subjects.entries()) {
    for (const { item: other, likeness } of index.near(subject.vector)) {
      const theirs = subjects[other]!
      // Two earthquakes have the same words, but other names or days.
      if (conflictFactor(subject.principals, theirs.principals) < 1) continue
      if (sharedTelling(subject, theirs, telling) < affairRule.sharedTerms) continue
      pairs.push({ a: other, b: item, value: likeness })
    }
    index.add(subject.vector)
  }
  const times = subjects.map(({ lastAt }) => lastAt)
  const roots = agglomerate(subjects.length, pairs, affairLimits, times)
  return [...Map.groupBy(subjects.keys(), (item) => roots[item]!).values()].flatMap((items) => {
    const ids = items.map((item) => subjects[item]!.id)
    return ids.length <= affairRule.mostStories ? [ids] : ids.map((id) => [id])
  })
}

function subjectOf(id: string, articles: readonly Member[], stemOfTerm: (term: number) => string): Subject {
  const newest = articles.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0)).slice(0, affairRule.mostArticles)
  const vector = blend(newest.map(({ vector }) => ({ vector, share: 1 })))
  const united = (kind: keyof Principals) => new Set(newest.flatMap(({ principals }) => [...principals[kind]]))
  return {
    id,
    lastAt: newest[0]?.at ?? null,
    vector,
    principals: { names: united('names'), years: united('years'), days: united('days') },
    top: new Set(Array.from(heaviestPlaces(vector, affairRule.topTerms), (place) => stemOfTerm(vector.terms[place]!))),
  }
}

/** Terms that few stories are known by. */
function tellingTerms(subjects: readonly Subject[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { top } of subjects) for (const stem of top) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.max(affairRule.commonFrom, affairRule.commonShare * subjects.length)
  return new Set([...counts].filter(([, count]) => count <= most).map(([stem]) => stem))
}

function sharedTelling(a: Subject, b: Subject, telling: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of a.top) if (telling.has(stem) && b.top.has(stem)) shared += 1
  return shared
}
