import type { Actor, Analysis } from '#src/analysis/findings.ts'
import { always, type Evidenced, meanOf } from '#src/base/measure.ts'
import { remembering } from '#src/base/remember.ts'
import type { Span } from '#src/base/span.ts'
import type { Reading } from '#src/stories/reading.ts'
import { aboutActor } from './about-actor.ts'
import { matchOfActors, type TopicScope } from './belongs-to-topic.ts'
import { takeTogether } from './evidence-together.ts'
import { fieldsOfLife } from './fields-of-life.ts'
import { type NamesOfArticle, type Take, takeKin, takeNeighbours } from './names-around.ts'
import { isAskedFor } from './names-asked-for.ts'
import { partsOfPhrase, placesInLine } from './role-in-line.ts'
import { isAdjective, rolesIn, takeShares } from './roles-in-text.ts'

/** Longest body, in UTF-16 units, that is a teaser, and longest that says nothing. */
const longest = { teaser: 600, nothing: 30 } as const

const byStart = (a: Span, b: Span) => a.start - b.start
const mentionsOf = (actors: readonly Actor[]) => actors.flatMap(({ mentions }) => mentions).sort(byStart)

function namedIn(reading: Reading, topic: TopicScope): NamesOfArticle {
  const { actors } = reading.analysis
  const own = actors.filter((actor) => isAskedFor(actor, topic))
  const country = (own.find(({ id }) => id === topic.actorIds[0]) ?? own[0])?.country ?? null
  const rivals = actors.filter(
    (actor) =>
      (actor.kind === 'state' || actor.kind === 'place') &&
      !own.includes(actor) &&
      (actor.country === null || actor.country !== country),
  )
  return { ...reading, own, mentions: mentionsOf(own), rivals: mentionsOf(rivals), country }
}

/** What the names do in the headline or in the first sentence; of several the one that says most. */
function takeRoles(what: 'title' | 'lead', line: Span, named: NamesOfArticle, take: Take): void {
  takeKin(what, line, named, take)
  const roles = rolesIn(line, named)
  if (roles.length === 0) {
    take(`${what}: not named`, 1)
    return
  }
  take(`${what}: ${placesInLine.find((one) => roles.some(({ place }) => place === one))}`, 1)
  take(`${what} by: ${partsOfPhrase.find((one) => roles.some(({ part }) => part === one))}`, 1)
  take(
    `${what}: in a row`,
    roles.every(({ isInRow }) => isInRow),
  )
}

/** How often and how plainly it is named beside others. */
function takeMentions({ article: { text, title }, own, mentions, rivals, analysis }: NamesOfArticle, take: Take): void {
  const inTitle = (mention: Span) => mention.start < title.end
  take('named once', mentions.length === 1)
  take('named often', Math.min(1, Math.log2(1 + mentions.length) / 4))
  take('only as adjective', mentions.length > 0 && mentions.every((mention) => isAdjective(text, mention)))
  take('only its places', own.length > 0 && own.every(({ kind }) => kind === 'place'))
  take('salience', Math.max(0, ...own.map(({ salience }) => salience)))
  const most = Math.max(0, ...analysis.actors.map(({ salience }) => salience))
  take(
    'most salient',
    own.some(({ salience }) => salience >= most),
  )
  take('another in title', rivals.some(inTitle) && !mentions.some(inTitle))
}

/** Whether it or somebody of it speaks. */
function takeSpeech({ analysis: { statements, actors }, own, country }: NamesOfArticle, take: Take): void {
  const speakers = new Set(statements.flatMap(({ speaker, printed }) => (printed && speaker ? [speaker.actorId] : [])))
  const isOfCountry = (actor: Actor) => country !== null && actor.country === country
  take(
    'speaks',
    own.some(({ id }) => speakers.has(id)),
  )
  take(
    'an official speaks',
    actors.some((actor) => isOfCountry(actor) && speakers.has(actor.id)),
  )
  take(
    'an official',
    actors.some((actor) => actor.kind === 'person' && actor.office !== null && isOfCountry(actor)),
  )
}

/**
 * What speaks for and against an article being about actors that are asked for. Kept as long as the question is: it is asked
 * of a story's news, and again of its event.
 */
export function topicEvidence(reading: Reading, topic: TopicScope): Evidenced {
  const ofTopic = evidenceOf(topic)
  const known = ofTopic.get(reading.analysis)
  if (known) return known
  const evidence = readEvidence(reading, topic)
  ofTopic.set(reading.analysis, evidence)
  return evidence
}

const evidenceOf = remembering((_: TopicScope) => new WeakMap<Analysis, Evidenced>())

function readEvidence(reading: Reading, topic: TopicScope): Evidenced {
  const evidence = new Map<string, number>([[always, 1]])
  const take: Take = (name, amount) => {
    if (amount) evidence.set(name, Number(amount))
  }
  const named = namedIn(reading, topic)
  const { text, title } = reading.article
  const body = text.length - title.end
  take('teaser', isTeaser(reading))
  take('no body', body <= longest.nothing)
  const fields = fieldsOfLife(reading.article)
  for (const [field, amount] of fields) take(`field: ${field}`, amount)
  const about = named.own.map((actor) => aboutActor(reading, actor)).filter((actor) => actor !== null)
  take('match', matchOfActors(reading, about))
  take('mentions that count', mentionsOf(about).length / Math.max(1, named.mentions.length))
  takeRoles('title', title, named, take)
  const lead = reading.analysis.sentences.find(({ start }) => start >= title.end)
  if (lead) takeRoles('lead', lead, named, take)
  takeMentions(named, take)
  takeSpeech(named, take)
  takeNeighbours(named, take)
  takeShares(named, take)
  takeTogether(named, fields, evidence, take)
  return evidence
}

/** Whether an article is a line or two. */
export const isTeaser = ({ article: { text, title } }: Reading): boolean => text.length - title.end <= longest.teaser

/** The same for a story: the mean of its articles, and that it has several. */
export function storyEvidence(readings: readonly Reading[], topic: TopicScope): Evidenced {
  const evidence = meanOf(readings.map((reading) => topicEvidence(reading, topic)))
  const several = severalOf(readings)
  if (several > 0) evidence.set('several articles', several)
  return evidence
}

/** How much it says that there are several, 0 to 1. */
export const severalOf = ({ length }: readonly Reading[]): number =>
  length > 1 ? Math.min(1, Math.log2(length) / 3) : 0
