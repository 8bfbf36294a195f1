import type { Actor } from '#src/analysis/findings.ts'
import { wordsKey } from '#src/analysis/shared/words-key.ts'
import type { Span } from '#src/base/span.ts'
import { plainWords } from '#src/stories/plain-words.ts'
import { nameWithState } from './bodies-of-states.ts'
import type { BriefedActor, Topic } from './briefing.ts'
import type { ReadArticle, StoryDossier } from './dossier.ts'
import { mayBeOneName } from './may-be-one-name.ts'
import { hasNoRole } from './no-role.ts'
import { notActors } from './not-actors.ts'
import { isOnlyForum } from './only-forum.ts'
import { isAside } from './state-aside.ts'

/** The weight of each role in an article. An actor in none of these roles is not shown. */
const roleWeights = { officialSpeaker: 4, speaker: 3, agent: 2.5, target: 2, headline: 1.5 } as const

/** Most weight that one outlet gives an actor within one story, however many reports it has. */
const mostOfOutlet = 6

type Tally = {
  readonly actor: Actor
  readonly stories: Set<string>
  /** By story and outlet. */
  readonly weights: Map<string, number>
  /** Outlets in which it speaks, acts or is acted upon; a name that only stands in a headline may be a bystander's. */
  readonly outlets: Set<string>
  isActive: boolean
  /** The words of its statements, each once, however many outlets print them: `/said` counts so too. */
  readonly said: Set<number>
  office: string | null
  /** A text calls them ousted: the office is another's now. */
  isOusted: boolean
  /** Of a body, with its state: “Harbour Administration of Norland”. */
  fullName: string | null
}

/**
 * Actors who act, speak or are acted upon in these stories, the weightiest first, by role and by how many outlets give
 * them one. The topic itself is left out: the reader asked about it.
 */
export function keyActors(dossiers: readonly StoryDossier[], topic: Topic): readonly BriefedActor[] {
  const tallies = new Map<string, Tally>()
  const reads = dossiers.flatMap(({ articles }) => articles)
  const excluded = notActors(reads)
  for (const { id: storyId, articles } of dossiers) {
    for (const read of articles) {
      for (const actor of read.analysis.actors) {
        const weight = roleWeightOf(read, actor)
        if (weight === 0 || actor.kind === 'place' || excluded.has(actor.id) || hasNoRole(read, actor)) continue
        const tally = tallies.get(actor.id) ?? {
          actor,
          stories: new Set(),
          weights: new Map(),
          outlets: new Set(),
          isActive: false,
          said: new Set(),
          office: null,
          isOusted: false,
          fullName: null,
        }
        const key = `${storyId} ${read.outlet.id}`
        tally.stories.add(storyId)
        tally.outlets.add(read.outlet.id)
        tally.isActive ||= weight > roleWeights.headline
        tally.weights.set(key, Math.min(mostOfOutlet, (tally.weights.get(key) ?? 0) + weight))
        for (const statement of read.analysis.statements) {
          if (statement.printed && statement.speaker?.actorId === actor.id) {
            tally.said.add(wordsKey(read.article.text, statement))
          }
        }
        tally.office ??= officeOf(read, actor)
        tally.isOusted ||= isOusted(read, actor)
        tally.fullName ??= nameWithState(read, actor)
        tallies.set(actor.id, tally)
      }
    }
  }
  return joinedByName([...tallies.values()])
    .filter(({ ids, tally }) => !ids.some((id) => topic.actorIds.includes(id)) && isKnownWell(tally))
    .map(({ tally }) => ({ tally, weight: sum(tally.weights.values()) }))
    .sort((a, b) => b.weight - a.weight || (a.tally.actor.id < b.tally.actor.id ? -1 : 1))
    .map(({ tally: { actor, office, isOusted, fullName, stories, said } }) => ({
      id: actor.id,
      name: fullName ?? actor.name,
      kind: actor.kind,
      office: isOusted ? null : office,
      country: actor.country,
      stories: stories.size,
      statements: said.size,
    }))
}

/**
 * Whether the articles tell enough of an actor: more than a name in one outlet's headline, and of a person more than one
 * word, unless that person speaks, has an office, or several outlets say the same name.
 */
function isKnownWell({ actor, outlets, isActive, said, office }: Tally): boolean {
  if (actor.kind === 'state' || outlets.size > 1) return true
  if (!isActive) return false
  const isOneWord = !actor.name.replace(/^(?:al|el)[- ]/i, '').includes(' ')
  return !(actor.kind === 'person' && isOneWord && said.size === 0 && office === null)
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** Words of a picture's credit that were taken for an office: “Getty Images President”. */
const pictureWords = /\b(?:getty|images|photo|afp|reuters|associated press|via)\b/i

function officeOf({ article: { text } }: ReadArticle, { office, mentions }: Actor): string | null {
  if (office === null || pictureWords.test(office) || pageButton.test(office)) return null
  if (/ of$/i.test(office) || noOffice.test(office)) return null
  const isOfSpeaker = ({ start }: Span) => text.slice(0, start).endsWith(`${office}: `)
  return mentions.some(isOfSpeaker) ? null : office
}

/** “support of ousted president Ada Brook”, “Ada Brook, the deposed president,”. */
const oustedBefore = /\b(?:ousted|deposed|toppled|overthrown) (?:\p{L}+ ){0,3}$/iu
const oustedAfter = /^,? (?:the|who was|was|had been) (?:ousted|deposed|toppled|overthrown)\b/i

const isOusted = ({ article: { text } }: ReadArticle, { kind, mentions }: Actor): boolean =>
  kind === 'person' &&
  mentions.some(
    ({ start, end }) =>
      oustedBefore.test(text.slice(Math.max(0, start - 50), start)) || oustedAfter.test(text.slice(end, end + 40)),
  )

/** “then-chief”, “world leader”. “Norland PM: Marsh has failed” is another kind: the office is the speaker's, not that of Marsh. */
const noOffice = /^then\b|^world leader$/i

/** “CLOSE President”: the button of a video box stands before the office. */
const pageButton = /^(?:CLOSE|PLAY|WATCH|MORE|READ|VIDEO|SHARE)\b/

function roleWeightOf({ article, analysis }: ReadArticle, actor: Actor): number {
  const { id, kind, mentions } = actor
  const isOwner = ({ end }: Span) => /^['’]/.test(article.text.slice(end, end + 1))
  // “Doe’s assistant ill”, “ban on Doe’s son”: Doe is not
  const isMeant = (mention: Span) => kind !== 'person' || !isOwner(mention)
  // “the war in Norland”, “talks about Norland”, “due to the Norland war”
  const isOnlySpokenOf = ({ start, end }: Span) =>
    kind === 'state' &&
    (/\b(?:in|about|over|across|from) (?:the )?$/i.test(article.text.slice(Math.max(0, start - 12), start)) ||
      /^ (?:war|conflict|crisis)\b/.test(article.text.slice(end, end + 12)))
  const isMeantByHeadline = (mention: Span) =>
    !isOwner(mention) && !(kind === 'state' && isAside(article.text, article.title, mention))
  const isForum = (mention: Span) => kind === 'organisation' && isOnlyForum(article.text, mention)
  const spoken = analysis.statements.filter(({ speaker, printed }) => printed && speaker?.actorId === id)
  const weights = [
    spoken.some(({ office }) => office !== null) ? roleWeights.officialSpeaker : 0,
    spoken.length > 0 ? roleWeights.speaker : 0,
    analysis.acts.some((act) => act.actor?.actorId === id) ? roleWeights.agent : 0,
    analysis.acts.some(
      ({ target }) => target?.actorId === id && isMeant(target) && !isOnlySpokenOf(target) && !isForum(target),
    ) ||
    analysis.statements.some(
      ({ target, printed }) =>
        printed && target?.actorId === id && isMeant(target) && !isOnlySpokenOf(target) && !isForum(target),
    )
      ? roleWeights.target
      : 0,
    mentions.some((mention) => mention.start < article.title.end && isMeantByHeadline(mention) && !isForum(mention))
      ? roleWeights.headline
      : 0,
  ]
  return Math.max(...weights)
}

type Joined = { readonly tally: Tally; readonly ids: readonly string[] }

/**
 * People under all forms of their name: “Doe”, “President Doe” and “Jane Doe” are one person where the longer name ends
 * with the shorter one. Where several longer names do, the weightiest counts. The fullest name is shown.
 */
function joinedByName(tallies: readonly Tally[]): readonly Joined[] {
  const longestFirst = [...tallies].sort(
    (a, b) => plainWords(b.actor.name).length - plainWords(a.actor.name).length || (a.actor.id < b.actor.id ? -1 : 1),
  )
  const groups: { readonly words: readonly string[]; readonly tallies: Tally[] }[] = []
  for (const tally of longestFirst) {
    const words = plainWords(tally.actor.name)
    const fitting =
      tally.actor.kind === 'person'
        ? groups.filter((group) => group.tallies[0]!.actor.kind === 'person' && mayBeOneName(group.words, words))
        : []
    const [likeliest] = fitting.toSorted(
      (a, b) => sum(b.tallies[0]!.weights.values()) - sum(a.tallies[0]!.weights.values()),
    )
    if (likeliest) likeliest.tallies.push(tally)
    else groups.push({ words, tallies: [tally] })
  }
  return groups.map(({ tallies }) => ({ tally: merged(tallies), ids: tallies.map(({ actor }) => actor.id) }))
}

function merged([first, ...others]: readonly Tally[]): Tally {
  const all = [first!, ...others]
  const weights = new Map(first!.weights)
  for (const { weights: more } of others) {
    for (const [key, weight] of more) weights.set(key, Math.max(weights.get(key) ?? 0, weight))
  }
  const weightOf = (tally: Tally) => sum(tally.weights.values())
  // Of two spellings the one that more articles have; else the fullest name.
  const likeliest = all
    .filter(({ actor }) => plainWords(actor.name).length === plainWords(first!.actor.name).length)
    .reduce((best, tally) => (weightOf(tally) > weightOf(best) ? tally : best), first!)
  return {
    actor: likeliest.actor,
    stories: new Set(all.flatMap(({ stories }) => [...stories])),
    weights,
    outlets: new Set(all.flatMap(({ outlets }) => [...outlets])),
    isActive: all.some(({ isActive }) => isActive),
    said: new Set(all.flatMap(({ said }) => [...said])),
    office: first!.office ?? others.find(({ office }) => office !== null)?.office ?? null,
    isOusted: all.some(({ isOusted }) => isOusted),
    fullName: likeliest.fullName,
  }
}
