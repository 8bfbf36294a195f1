import type { Actor } from '#src/analysis/findings.ts'
import { wordsKey } from '#src/analysis/shared/words-key.ts'
import { byText } from '#src/base/by-text.ts'
import type { Span } from '#src/base/span.ts'
import { plainWords } from '#src/stories/plain-words.ts'
import { type ActorEvidence, actorEvidence, type Naming } from './actor-evidence.ts'
import { chanceOfActor, leastChanceOfActor } from './actor-measure.ts'
import { type ActorRole, roleOf, roleWeights } from './actor-roles.ts'
import { nameWithState } from './bodies-of-states.ts'
import type { BriefedActor, Topic } from './briefing.ts'
import type { ReadArticle, StoryDossier } from './dossier.ts'
import { mayBeOneName } from './may-be-one-name.ts'
import { hasNoRole } from './no-role.ts'
import { notActors } from './not-actors.ts'

/** Most weight that one outlet gives an actor within one story, however many reports it has. */
const mostOfOutlet = 6

type Tally = {
  readonly actor: Actor
  readonly stories: Set<string>
  readonly namings: Naming[]
  /** By story and outlet. */
  readonly weights: Map<string, number>
  /** Outlets in which it speaks, acts or is acted upon; a name that only stands in a headline may be a bystander's. */
  readonly outlets: Set<string>
  isActive: boolean
  /** The words of its statements, each once, however many outlets print them: `/said` counts so too. */
  readonly said: Set<number>
  /** As each article states it. */
  readonly offices: string[]
  /** A text calls them ousted: the office is another's now. */
  isOusted: boolean
  /** Of a body, with its state: “Harbour Administration of Norland”. */
  fullName: string | null
}

/** An actor of a briefing with the evidence on it. */
export type ActorCandidate = { readonly briefed: BriefedActor; readonly evidence: ActorEvidence }

/**
 * Actors who act, speak or are acted upon in these stories, the weightiest first, by role and by how many outlets give
 * them one. The topic itself is left out: the reader asked about it.
 */
export function keyActors(dossiers: readonly StoryDossier[], topic: Topic): readonly BriefedActor[] {
  return actorCandidates(dossiers, topic, 'by the rules')
    .filter(({ evidence }) => chanceOfActor(evidence) >= leastChanceOfActor)
    .map(({ briefed }) => briefed)
}

/**
 * The same before the measure decides, each with its evidence.
 *
 * @param which - `all that are named` in a role, for learning: also those whom a rule leaves out.
 */
export function actorCandidates(
  dossiers: readonly StoryDossier[],
  topic: Topic,
  which: 'by the rules' | 'all that are named',
): readonly ActorCandidate[] {
  const isRuled = which === 'by the rules'
  const tallies = new Map<string, Tally>()
  const reads = dossiers.flatMap(({ articles }) => articles)
  const excluded = isRuled ? notActors(reads) : new Set<string>()
  for (const { id: storyId, articles } of dossiers) {
    for (const read of articles) {
      for (const actor of read.analysis.actors) {
        const found = roleOf(read, actor)
        if (found === null || actor.kind === 'place' || excluded.has(actor.id) || (isRuled && hasNoRole(read, actor)))
          continue
        const tally = tallies.get(actor.id) ?? newTally(actor)
        tallies.set(actor.id, tally)
        addNaming(tally, { read, actor, storyId, ...found })
      }
    }
  }
  const candidates = joinedByName([...tallies.values()])
    .filter(({ ids, tally }) => !ids.some((id) => topic.actorIds.includes(id)) && (!isRuled || isKnownWell(tally)))
    .map(({ tally }) => ({ tally, weight: sum(tally.weights.values()) }))
    .sort((a, b) => b.weight - a.weight || byText(a.tally.actor.id, b.tally.actor.id))
  const names = candidates.map(({ tally }) => tally.actor.name.toLowerCase())
  const sizes = new Map(dossiers.map(({ id, articles }) => [id, articles.length]))
  return candidates.map(({ tally }, index) => ({
    briefed: briefedOf(tally),
    evidence: actorEvidence(tally.actor.name, tally.namings, {
      said: tally.said.size,
      hasOffice: tally.offices.length > 0,
      strongest: strongestOf(tally.namings),
      storySize: sum([...tally.stories].map((id) => sizes.get(id) ?? 0)),
      otherNames: names.filter((_, other) => other !== index),
    }),
  }))
}

const strongestOf = (namings: readonly Naming[]): ActorRole =>
  namings.map(({ role }) => role).reduce((best, role) => (roleWeights[role] > roleWeights[best] ? role : best))

const newTally = (actor: Actor): Tally => ({
  actor,
  stories: new Set(),
  namings: [],
  weights: new Map(),
  outlets: new Set(),
  isActive: false,
  said: new Set(),
  offices: [],
  isOusted: false,
  fullName: null,
})

function addNaming(tally: Tally, naming: Naming): void {
  const { read, actor, role, storyId } = naming
  const weight = roleWeights[role]
  const key = `${storyId} ${read.outlet.id}`
  tally.namings.push(naming)
  tally.stories.add(storyId)
  tally.outlets.add(read.outlet.id)
  tally.isActive ||= role !== 'headline'
  tally.weights.set(key, Math.min(mostOfOutlet, (tally.weights.get(key) ?? 0) + weight))
  for (const statement of read.analysis.statements) {
    if (statement.printed && statement.speaker?.actorId === actor.id)
      tally.said.add(wordsKey(read.article.text, statement))
  }
  const office = officeOf(read, actor)
  if (office !== null) tally.offices.push(office)
  tally.isOusted ||= isOusted(read, actor)
  tally.fullName ??= nameWithState(read, actor)
}

const briefedOf = ({ actor, offices, isOusted, fullName, stories, said }: Tally): BriefedActor => ({
  id: actor.id,
  name: fullName ?? actor.name,
  kind: actor.kind,
  office: isOusted ? null : mostlyStated(offices),
  country: actor.country,
  stories: stories.size,
  statements: said.size,
})

/**
 * Whether the articles tell enough of an actor: more than a name in one outlet's headline, and of a person more than one
 * word, unless that person speaks, has an office, or several outlets say the same name.
 */
function isKnownWell({ actor, outlets, isActive, said, offices }: Tally): boolean {
  if (actor.kind === 'state' || outlets.size > 1) return true
  if (!isActive) return false
  const isOneWord = !actor.name.replace(/^(?:al|el)[- ]/i, '').includes(' ')
  return !(actor.kind === 'person' && isOneWord && said.size === 0 && offices.length === 0)
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** The office that most articles state, of equals the one of the earliest; null where none states one. */
function mostlyStated(offices: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const office of offices) counts.set(office, (counts.get(office) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

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

type Joined = { readonly tally: Tally; readonly ids: readonly string[] }

/**
 * People under all forms of their name: “Doe”, “President Doe” and “Jane Doe” are one person where the longer name ends
 * with the shorter one. Where several longer names do, the weightiest counts. The fullest name is shown.
 */
function joinedByName(tallies: readonly Tally[]): readonly Joined[] {
  const longestFirst = [...tallies].sort(
    (a, b) => plainWords(b.actor.name).length - plainWords(a.actor.name).length || byText(a.actor.id, b.actor.id),
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
    namings: all.flatMap(({ namings }) => namings),
    weights,
    outlets: new Set(all.flatMap(({ outlets }) => [...outlets])),
    isActive: all.some(({ isActive }) => isActive),
    said: new Set(all.flatMap(({ said }) => [...said])),
    offices: all.find(({ offices }) => offices.length > 0)?.offices ?? [],
    isOusted: all.some(({ isOusted }) => isOusted),
    fullName: likeliest.fullName,
  }
}
