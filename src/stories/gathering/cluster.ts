import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { byText } from '#src/base/by-text.ts'
import { noPrincipals, principalsOf } from '#src/stories/gathering/conflict.ts'
import type { StoryArticle } from '#src/stories/story-article.ts'
import { storyIdOf } from '#src/stories/story-id.ts'
import { affairsOf } from './affairs.ts'
import { type ClusterSettings, clusterSettings } from './cluster-settings.ts'
import { evidenceOf, noEvidence } from './event-evidence.ts'
import { type FeatureKind, storyFeatures } from './features.ts'
import { createOpenStories, type Member, type OpenStories } from './open-stories.ts'
import { passingVocabulary } from './passing-vocabulary.ts'
import { regroup } from './regroup.ts'
import { type Mending, renameGroups } from './rename-groups.ts'
import { noVector, vectorOf } from './similarity.ts'
import {
  type CountedTerms,
  createVocabulary,
  type TermBag,
  type Vocabulary,
  type VocabularySnapshot,
} from './vocabulary.ts'

export type Placement = { readonly storyId: string; readonly isNew: boolean }

/** Plain JSON, from which `createClusterer` can begin. */
export type ClustererSnapshot = {
  readonly version: 1
  readonly vocabulary: VocabularySnapshot
  readonly articles: readonly {
    readonly id: string
    readonly storyId: string
    readonly at: number | null
    /** Numbers of its terms in the vocabulary, and the count of each. */
    readonly bag: Readonly<Record<FeatureKind, { readonly ids: readonly number[]; readonly counts: readonly number[] }>>
  }[]
}

/**
 * Gathers articles into stories as they come: one pass, and a second one now and then.
 *
 * Deterministic: the same articles in the same order give the same ids. It keeps what it has seen in memory;
 * after a restart hand the articles of the last `windowMs` back through `adopt` or a snapshot.
 */
export type Clusterer = {
  /**
   * Finds an article's story or opens one. An article that is already known stays in its story until `mend`; where its
   * text has changed, the new text counts from now on.
   */
  place(article: StoryArticle): Placement
  /** Takes over a placement that was made before. */
  adopt(article: StoryArticle, storyId: string): void
  /**
   * The second pass: repairs early splits and wrong merges. A story's id stays with the greater part of its articles.
   * Ids for which `isShown` is true (readers have seen them) are kept before others.
   *
   * @param options.newest - Most articles to look at, newest first; default 5,000. Work grows with it.
   */
  mend(options?: { readonly isShown?: (storyId: string) => boolean; readonly newest?: number }): Mending
  /**
   * Drops articles that are older, to bound memory: an article of later days would not join them anyway. A story that goes
   * on keeps its id by its newer articles, as after a restart. Articles without a time stay.
   */
  forget(before: number): void
  storyOf(articleId: string): string | null
  /** Ids of all stories, those that are steps of one affair in one group; most are alone in theirs. */
  affairs(): readonly (readonly string[])[]
  /** The story that an article would join; null for none. The article is not stored. */
  wouldJoin(article: StoryArticle): string | null
  /** How many articles a story has. */
  sizeOf(storyId: string): number
  /** Ids of all stories that have an article. */
  storyIds(): ReadonlySet<string>
  /** Its vocabulary, for a clusterer that counts these words beside its own. */
  readonly vocabulary: Pick<Vocabulary, 'countOf' | 'size'>
  snapshot(): ClustererSnapshot
}

/** Oldest first. Articles without a time come before all others; articles of the same time are in the order of ids. */
function byTime(a: Member, b: Member): number {
  return (a.at ?? 0) - (b.at ?? 0) || byText(a.id, b.id)
}

export function createClusterer({
  settings = clusterSettings,
  snapshot,
  among = null,
}: {
  readonly settings?: ClusterSettings
  readonly snapshot?: ClustererSnapshot
  /**
   * The vocabulary of another clusterer, which tells how rare words are. For a clusterer that sees few articles itself.
   */
  readonly among?: Clusterer['vocabulary'] | null
} = {}): Clusterer {
  const vocabulary = createVocabulary(snapshot?.vocabulary, among)
  const members = new Map<string, Member>()
  /** Members whose vector is not computed yet. */
  const unread = new Set<Member>()
  /** Built when the first article is placed; null before. */
  let open: OpenStories | null = null

  function remember(id: string, at: number | null, bag: TermBag, storyId: string): Member {
    const member: Member = { id, at, bag, vector: noVector, principals: noPrincipals, evidence: noEvidence, storyId }
    members.set(id, member)
    unread.add(member)
    return member
  }

  function read(member: Member): void {
    member.vector = vectorOf(member.bag, vocabulary)
    member.principals = principalsOf(member.bag, vocabulary)
    member.evidence = evidenceOf(member.bag, vocabulary)
    unread.delete(member)
  }

  function openStories(): OpenStories {
    if (open) return open
    open = createOpenStories(settings)
    for (const member of unread) read(member)
    for (const member of [...members.values()].sort(byTime)) open.add(member.storyId, member)
    return open
  }

  /**
   * After a change of stories the index is built again where there was one, so that the next article need not wait for
   * it.
   */
  function reopen(): void {
    if (open === null) return
    open = null
    openStories()
  }

  for (const { id, at, storyId, bag } of snapshot?.articles ?? []) {
    const { word, name, number } = bag
    remember(id, at, { word: packed(word), name: packed(name), number: packed(number) }, storyId)
  }

  return {
    place(article) {
      const known = members.get(article.id)
      if (known) {
        known.bag = vocabulary.number(storyFeatures(article))
        read(known)
        return { storyId: known.storyId, isNew: false }
      }
      const stories = openStories()
      const member = remember(article.id, article.at, vocabulary.learn(storyFeatures(article)), storyIdOf(article.id))
      read(member)
      const found = stories.bestFor(member)
      member.storyId = found ?? member.storyId
      stories.add(member.storyId, member)
      return { storyId: member.storyId, isNew: found === null }
    },
    adopt(article, storyId) {
      if (members.has(article.id)) return
      const member = remember(article.id, article.at, vocabulary.learn(storyFeatures(article)), storyId)
      if (open === null) return
      read(member)
      open.add(storyId, member)
    },
    mend({ isShown = () => false, newest = 5_000 } = {}) {
      const newestFirst = [...members.values()].sort(byTime).reverse().slice(0, newest)
      const regrouped = newestFirst.sort((a, b) => byText(a.id, b.id))
      for (const member of regrouped) read(member)
      const seen = new Set(regrouped)
      const untouched = new Set(
        [...members.values()].filter((member) => !seen.has(member)).map(({ storyId }) => storyId),
      )
      const mending = renameGroups(regroup(regrouped, settings), { isShown, untouched })
      for (const { articleId, to } of mending.moves) members.get(articleId)!.storyId = to
      reopen()
      return mending
    },
    forget(before) {
      for (const member of [...members.values()]) {
        if ((member.at ?? before) >= before) continue
        members.delete(member.id)
        unread.delete(member)
      }
      vocabulary.forget(() => new Set([...members.values()].flatMap(termsOf)))
      reopen()
    },
    affairs() {
      for (const member of unread) read(member)
      return affairsOf([...members.values()], (term) => stemOf(vocabulary.termOf(term)))
    },
    storyOf: (articleId) => members.get(articleId)?.storyId ?? null,
    wouldJoin(article) {
      const passing = passingVocabulary(vocabulary)
      const bag = passing.number(storyFeatures(article))
      return openStories().bestFor({
        id: article.id,
        at: article.at,
        bag,
        vector: vectorOf(bag, passing),
        principals: principalsOf(bag, passing),
        evidence: evidenceOf(bag, passing),
        storyId: '',
      })
    },
    sizeOf: (storyId) => [...members.values()].reduce((sum, member) => sum + (member.storyId === storyId ? 1 : 0), 0),
    storyIds: () => new Set([...members.values()].map(({ storyId }) => storyId)),
    vocabulary,
    snapshot: () => ({
      version: 1,
      vocabulary: vocabulary.snapshot(),
      articles: [...members.values()].map(({ id, storyId, at, bag: { word, name, number } }) => ({
        id,
        storyId,
        at,
        bag: { word: unpacked(word), name: unpacked(name), number: unpacked(number) },
      })),
    }),
  }
}

function termsOf({ bag: { word, name, number } }: Member): readonly number[] {
  return [...word.ids, ...name.ids, ...number.ids]
}

type PlainTerms = ClustererSnapshot['articles'][number]['bag'][FeatureKind]

function packed({ ids, counts }: PlainTerms): CountedTerms {
  return { ids: Int32Array.from(ids), counts: Float32Array.from(counts) }
}

function unpacked({ ids, counts }: CountedTerms): PlainTerms {
  return { ids: [...ids], counts: [...counts] }
}
