import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { bodyHeads, placeHeads } from '#src/analysis/english/lexicon/name-parts.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import type { Actor, ActorKind } from '#src/analysis/findings.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { teaserLength } from '#src/analysis/shared/certainty-terms.ts'
import { sliceOf } from '#src/base/span.ts'
import { isOrdinaryWord } from '#src/stories/facts/topic-words.ts'
import type { ActorRole, RoleFound } from './actor-roles.ts'
import type { ReadArticle } from './dossier.ts'
import { type Before, type Behind, namePlace } from './name-place.ts'

/** One article that names an actor in a role. */
export type Naming = RoleFound & { readonly read: ReadArticle; readonly actor: Actor; readonly storyId: string }

/** What a name looks like. */
export type NameShape = 'known' | 'capitals' | 'given name' | 'surname' | 'body' | 'place' | 'everyday word' | 'other'

/** What speaks for or against an actor of a briefing. */
export type ActorEvidence = {
  readonly kind: ActorKind
  /** The strongest role in any article. */
  readonly role: ActorRole
  /** Articles of the briefing that name it in a role, outlets of these, and stories. */
  readonly articles: number
  readonly outlets: number
  readonly stories: number
  /** Outlets in which it speaks, acts or is acted upon. */
  readonly activeOutlets: number
  /** Distinct printed statements. */
  readonly said: number
  readonly hasOffice: boolean
  /** Every article that names it is a teaser. */
  readonly isTeaser: boolean
  /** Share of these articles that name it in the headline. */
  readonly inTitles: number
  /** Mentions in the mean of these articles. */
  readonly mentions: number
  /** Share of the articles of its stories that name it in a role. */
  readonly ofStory: number
  readonly words: number
  readonly shape: NameShape
  /** Another name of the briefing has a word of this one in it: “Jane” beside “Jane Doe”. */
  readonly sharesWord: boolean
  /** How the words that show the role are written and stand, each as a share: a name, “he”, “Norlandic”, “Norlanders”. */
  readonly written: ReadonlyMap<Written, number>
  readonly before: ReadonlyMap<Before, number>
  readonly behind: ReadonlyMap<Behind, number>
}

/** How an actor is written: by a name, as an adjective or a people of a state, by another word. */
export type Written = 'name' | 'adjective' | 'people' | 'other words'

/** Most mentions of an article that are looked at: those further down are of the same kinds. */
const mostMentions = 6

/**
 * The evidence on one actor, which may be named in several forms.
 *
 * @param name - The form that is shown.
 * @param namings - All articles that name it in a role, at least one.
 * @param storySize - Articles of all stories in which it is named.
 * @param otherNames - Names of the other actors of the briefing, lower-cased.
 */
export function actorEvidence(
  name: string,
  namings: readonly Naming[],
  {
    said,
    hasOffice,
    strongest,
    storySize,
    otherNames,
  }: {
    readonly said: number
    readonly hasOffice: boolean
    readonly strongest: ActorRole
    readonly storySize: number
    readonly otherNames: readonly string[]
  },
): ActorEvidence {
  const { kind } = namings[0]!.actor
  const articles = new Map(namings.map(({ read }) => [read.article.id, read]))
  const mentions = namings.flatMap(({ read, actor }) =>
    actor.mentions.slice(0, mostMentions).map((mention) => ({ read, actor, mention })),
  )
  const carrying = namings
    .filter(({ role }) => role === strongest)
    .flatMap(({ read, actor, spans }) => spans.slice(0, mostMentions).map((span) => ({ read, actor, span })))
  const named = carrying.filter(({ actor, span }) => actor.mentions.some(({ start }) => start === span.start))
  const places = named.map(({ read, actor, span }) => namePlace(read.article.text, span, actor.office))
  const titled = new Set(
    mentions.filter(({ read, mention }) => mention.start < read.article.title.end).map(({ read }) => read.article.id),
  )
  const words = name.toLowerCase().split(' ')
  return {
    kind,
    role: strongest,
    articles: articles.size,
    outlets: new Set([...articles.values()].map(({ outlet }) => outlet.id)).size,
    stories: new Set(namings.map(({ storyId }) => storyId)).size,
    activeOutlets: new Set(namings.filter(({ role }) => role !== 'headline').map(({ read }) => read.outlet.id)).size,
    said,
    hasOffice,
    isTeaser: [...articles.values()].every(({ article }) => article.text.length < teaserLength),
    inTitles: titled.size / articles.size,
    mentions: namings.reduce((sum, { actor }) => sum + actor.mentions.length, 0) / articles.size,
    ofStory: articles.size / Math.max(1, storySize),
    words: words.length,
    shape: shapeOf(name),
    sharesWord: otherNames.some((other) => other.split(' ').some((word) => words.includes(word) && word.length > 2)),
    written: sharesOf(
      carrying.map(({ read, actor, span }) =>
        actor.mentions.some(({ start }) => start === span.start)
          ? writtenAs(sliceOf(read.article.text, span))
          : 'other words',
      ),
    ),
    before: sharesOf(places.map(({ before }) => before)),
    behind: sharesOf(places.map(({ behind }) => behind)),
  }
}

function sharesOf<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const shares = new Map<Item, number>()
  for (const item of items) shares.set(item, (shares.get(item) ?? 0) + 1 / items.length)
  return shares
}

function writtenAs(words: string): Written {
  const form = knownName(words)?.form
  return form === 'adjective' || form === 'people' ? form : 'name'
}

function shapeOf(name: string): NameShape {
  const words = name.toLowerCase().split(' ')
  const last = words.at(-1)!
  if (knownName(name) !== null) return 'known'
  if (name === name.toUpperCase()) return 'capitals'
  if (bodyHeads.has(last)) return 'body'
  if (placeHeads.has(last)) return 'place'
  if (isGivenName(words[0]!)) return 'given name'
  if (words.length === 1 && surnames.has(last)) return 'surname'
  return words.some((word) => isOrdinaryWord(word)) ? 'everyday word' : 'other'
}
