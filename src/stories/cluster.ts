import { agglomerate, type Likeness } from './agglomerate.ts'
import { type StoryFeatures, storyFeatures } from './features.ts'
import { createNeighbourIndex } from './neighbours.ts'
import { type TermVector, vectorOf } from './similarity.ts'
import type { StoryArticle } from './story-article.ts'
import { storyIdOf } from './story-id.ts'
import { createVocabulary, type VocabularySnapshot } from './vocabulary.ts'

export type ClusterSettings = {
  /** Least mean likeness to a story's articles for joining it as it comes in. */
  readonly joinAt: number
  /** Least mean likeness of two groups for being one story in the second pass. */
  readonly mergeAt: number
  /** Two groups stay apart where they are less alike than this share of what each is within; see `agglomerate`. */
  readonly kinship: number
  readonly patience: number
  /** A story takes no more articles this long after its last one. */
  readonly windowMs: number
  /** Likeness halves with this gap between an article and the story's last. */
  readonly halfLifeMs: number
}

const hour = 3_600_000

export const clusterSettings: ClusterSettings = {
  joinAt: 0.2,
  mergeAt: 0.13,
  kinship: 0.7,
  patience: 1,
  windowMs: 72 * hour,
  halfLifeMs: 96 * hour,
}

export type Placement = { readonly storyId: string; readonly isNew: boolean }

/** An article that the second pass has moved. */
export type StoryMove = { readonly articleId: string; readonly from: string; readonly to: string }

export type Mending = {
  readonly moves: readonly StoryMove[]
  /** Stories that went up in another: the old id must lead to the new one from now on. */
  readonly absorbed: readonly { readonly from: string; readonly into: string }[]
}

/** Plain JSON; goes back in through `createClusterer`. */
export type ClustererSnapshot = {
  readonly version: 1
  readonly vocabulary: VocabularySnapshot
  readonly articles: readonly {
    readonly id: string
    readonly storyId: string
    readonly at: number | null
    readonly features: Readonly<Record<keyof StoryFeatures, readonly (readonly [string, number])[]>>
  }[]
}

/**
 * Gathers articles into stories as they come: one pass, and a second one now and then.
 *
 * Deterministic: the same articles in the same order give the same ids. It keeps what it has seen in memory;
 * after a restart hand the articles of the last `windowMs` back through `adopt` or a snapshot.
 */
export type Clusterer = {
  /** Finds an article's story or opens one. An article that is known already stays where it is. */
  place(article: StoryArticle): Placement
  /** Takes over a placement that was made before. */
  adopt(article: StoryArticle, storyId: string): void
  /**
   * The second pass: repairs early splits and wrong merges. A story keeps its id with the greater part of its
   * articles; `isTold` names stories that readers have seen, whose ids outlive those that nobody saw.
   */
  mend(options?: { readonly isTold?: (storyId: string) => boolean }): Mending
  /** Drops stories whose last article is older, to bound memory. */
  forget(before: number): void
  storyOf(articleId: string): string | null
  snapshot(): ClustererSnapshot
}

type Member = {
  readonly id: string
  readonly at: number | null
  readonly features: StoryFeatures
  vector: TermVector
  storyId: string
}

type Group = {
  readonly id: string
  readonly members: Member[]
  /** Sum of the members' vectors, older ones faded. */
  readonly sum: Map<number, number>
  /** Members, older ones faded: what `sum` must be divided by for a mean. */
  mass: number
  lastAt: number | null
}

/** How much of a likeness is left after a gap in time; all of it where a time is unknown, nothing beyond the window. */
export function timeFactor(a: number | null, b: number | null, { windowMs, halfLifeMs }: ClusterSettings): number {
  if (a === null || b === null) return 1
  const gap = Math.abs(a - b)
  return gap > windowMs ? 0 : 2 ** (-gap / halfLifeMs)
}

const postingsPerTerm = 1500
const keyTerms = 30
const mostCandidates = 40

function heaviestTerms({ terms, weights }: TermVector, most: number): { term: number; weight: number }[] {
  return Array.from(terms, (term, place) => ({ term, weight: weights[place]! }))
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, most)
}

export function createClusterer({
  settings = clusterSettings,
  snapshot,
}: {
  readonly settings?: ClusterSettings
  readonly snapshot?: ClustererSnapshot
} = {}): Clusterer {
  const vocabulary = createVocabulary(snapshot?.vocabulary)
  const members = new Map<string, Member>()
  const groups = new Map<string, Group>()
  /** Term → stories with an article that has it among its weightiest. */
  let postings = new Map<number, Set<Group>>()

  function addToGroup(group: Group, member: Member): void {
    if (member.at !== null && group.lastAt !== null && member.at > group.lastAt) {
      const fade = 2 ** (-(member.at - group.lastAt) / settings.halfLifeMs)
      group.mass *= fade
      for (const [term, weight] of group.sum) group.sum.set(term, weight * fade)
    }
    member.storyId = group.id
    group.members.push(member)
    group.mass += 1
    if (member.at !== null) group.lastAt = Math.max(group.lastAt ?? member.at, member.at)
    member.vector.terms.forEach((term, place) => {
      group.sum.set(term, (group.sum.get(term) ?? 0) + member.vector.weights[place]!)
    })
    for (const { term } of heaviestTerms(member.vector, keyTerms)) {
      const list = postings.get(term) ?? new Set()
      list.add(group)
      postings.set(term, list)
    }
  }

  function groupNamed(id: string): Group {
    const known = groups.get(id)
    if (known) return known
    const group: Group = { id, members: [], sum: new Map(), mass: 0, lastAt: null }
    groups.set(id, group)
    return group
  }

  function candidates(vector: TermVector): Group[] {
    const promise = new Map<Group, number>()
    for (const { term, weight } of heaviestTerms(vector, keyTerms)) {
      const list = postings.get(term)
      if (!list || list.size > postingsPerTerm) continue
      for (const group of list)
        promise.set(group, (promise.get(group) ?? 0) + weight * ((group.sum.get(term) ?? 0) / group.mass))
    }
    return [...promise]
      .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
      .slice(0, mostCandidates)
      .map(([group]) => group)
  }

  function meanLikeness({ terms, weights }: TermVector, group: Group): number {
    let sum = 0
    for (let place = 0; place < terms.length; place += 1) sum += weights[place]! * (group.sum.get(terms[place]!) ?? 0)
    return sum / group.mass
  }

  function bestGroup(vector: TermVector, at: number | null): Group | null {
    let best: Group | null = null
    let bestScore = settings.joinAt
    for (const group of candidates(vector)) {
      const score = meanLikeness(vector, group) * timeFactor(at, group.lastAt, settings)
      if (score > bestScore) {
        best = group
        bestScore = score
      }
    }
    return best
  }

  function read(article: StoryArticle): Member {
    const features = storyFeatures(article)
    vocabulary.learn(features)
    return { id: article.id, at: article.at, features, vector: vectorOf(features, vocabulary), storyId: '' }
  }

  function rebuild(): void {
    groups.clear()
    postings = new Map()
    for (const member of [...members.values()].sort(byTime)) addToGroup(groupNamed(member.storyId), member)
  }

  for (const saved of snapshot?.articles ?? []) {
    const features: StoryFeatures = {
      word: new Map(saved.features.word),
      name: new Map(saved.features.name),
      number: new Map(saved.features.number),
    }
    members.set(saved.id, {
      id: saved.id,
      at: saved.at,
      features,
      vector: vectorOf(features, vocabulary),
      storyId: saved.storyId,
    })
  }
  rebuild()

  return {
    place(article) {
      const known = members.get(article.id)
      if (known) return { storyId: known.storyId, isNew: false }
      const member = read(article)
      const found = bestGroup(member.vector, member.at)
      const group = found ?? groupNamed(storyIdOf(article.id))
      members.set(article.id, member)
      addToGroup(group, member)
      return { storyId: group.id, isNew: found === null }
    },
    adopt(article, storyId) {
      if (members.has(article.id)) return
      const member = read(article)
      members.set(article.id, member)
      addToGroup(groupNamed(storyId), member)
    },
    mend({ isTold = () => false } = {}) {
      const all = [...members.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      for (const member of all) member.vector = vectorOf(member.features, vocabulary)
      const parts = regroup(all, settings)
      const before = new Map(all.map((member) => [member.id, member.storyId]))
      const mending = renamed(parts, before, isTold)
      for (const { articleId, to } of mending.moves) members.get(articleId)!.storyId = to
      rebuild()
      return mending
    },
    forget(before) {
      for (const group of groups.values()) {
        if (group.lastAt === null || group.lastAt >= before) continue
        for (const member of group.members) members.delete(member.id)
      }
      rebuild()
    },
    storyOf: (articleId) => members.get(articleId)?.storyId ?? null,
    snapshot: () => ({
      version: 1,
      vocabulary: vocabulary.snapshot(),
      articles: [...members.values()].map(({ id, storyId, at, features }) => ({
        id,
        storyId,
        at,
        features: { word: [...features.word], name: [...features.name], number: [...features.number] },
      })),
    }),
  }
}

/** Oldest first; those without a time first of all, by id. */
function byTime(a: Member, b: Member): number {
  return (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1)
}

/** The members anew by average linkage, whatever story each was in. */
function regroup(all: readonly Member[], settings: ClusterSettings): Member[][] {
  const index = createNeighbourIndex()
  const pairs: Likeness[] = []
  for (const [item, member] of all.entries()) {
    for (const { item: other, likeness } of index.near(member.vector)) {
      const value = likeness * timeFactor(member.at, all[other]!.at, settings)
      if (value > 0.02) pairs.push({ a: other, b: item, value })
    }
    index.add(item, member.vector)
  }
  const roots = agglomerate(all.length, pairs, {
    threshold: settings.mergeAt,
    kinship: settings.kinship,
    patience: settings.patience,
  })
  const parts = new Map<number, Member[]>()
  for (const [item, member] of all.entries()) {
    const part = parts.get(roots[item]!) ?? []
    part.push(member)
    parts.set(roots[item]!, part)
  }
  return [...parts.values()]
}

/** Gives each new group the id of the story that most of its articles came from, told stories first. */
function renamed(
  parts: readonly Member[][],
  before: ReadonlyMap<string, string>,
  isTold: (storyId: string) => boolean,
): Mending {
  const overlaps = parts.flatMap((part, index) => {
    const counts = new Map<string, number>()
    for (const { id } of part) counts.set(before.get(id)!, (counts.get(before.get(id)!) ?? 0) + 1)
    return [...counts].map(([storyId, shared]) => ({ index, storyId, shared, told: isTold(storyId) }))
  })
  overlaps.sort(
    (a, b) =>
      Number(b.told) - Number(a.told) || b.shared - a.shared || (a.storyId < b.storyId ? -1 : 1) || a.index - b.index,
  )
  const nameOf = new Map<number, string>()
  const taken = new Set<string>()
  for (const { index, storyId } of overlaps) {
    if (nameOf.has(index) || taken.has(storyId)) continue
    nameOf.set(index, storyId)
    taken.add(storyId)
  }
  const moves: StoryMove[] = []
  const everyStory = new Set(before.values())
  for (const [index, part] of parts.entries()) {
    const fresh = part.map(({ id }) => storyIdOf(id)).find((id) => !taken.has(id) && !everyStory.has(id))
    const to = nameOf.get(index) ?? fresh ?? storyIdOf(`${part[0]!.id}+${part.length}`)
    taken.add(to)
    for (const { id } of part) {
      const from = before.get(id)!
      if (from !== to) moves.push({ articleId: id, from, to })
    }
  }
  const absorbed = [...everyStory]
    .filter((storyId) => !taken.has(storyId))
    .map((storyId) => ({ from: storyId, into: moves.find(({ from }) => from === storyId)!.to }))
  return { moves, absorbed }
}
