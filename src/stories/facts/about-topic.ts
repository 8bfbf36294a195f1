import { personKey } from '#src/analysis/shared/same-actor.ts'
import type { Reading } from '#src/stories/reading.ts'
import { type TopicScope, topicMatch } from './belongs-to-topic.ts'
import { aboutTopic } from './topic-measure.ts'

/** Least that an article, or the mean of a story, must be about a topic to be told under it. */
export const leastAbout = 0.4

/** Fewest articles on the topic that make a story one on the topic, where they are half of it: two may be a wrong pair. */
const severalFrom = 3

/** What the headline tells, and what is only in the text, where a surname alone is all that names somebody. */
const bySurname = { inTitle: 1, inText: 0.5 } as const

/** “doe” of `person:jane-doe`, and “rid” of `person:jane-rid`, who is Jane Reed. */
function surnamesOf({ actorIds }: TopicScope): ReadonlySet<string> {
  return new Set(actorIds.flatMap((id) => /^person:(?:\p{L}+-)+(\p{L}{3,})$/u.exec(id)?.[1] ?? []))
}

const capitalised = /(?<!\p{L})\p{Lu}\p{L}*/gu

/** Whether a text has one of these names, written as in an id, as a word that begins with a capital. */
function namesOne(text: string, surnames: ReadonlySet<string>): boolean {
  return (text.match(capitalised) ?? []).some((word) => surnames.has(personKey(word)))
}

/**
 * How much of an article is about a person by the surname alone. “Reed asks court …” begins with a word that the
 * analysis of one headline takes for no name; in a story that names Jane Reed it is hers.
 */
function matchBySurname({ article }: Reading, surnames: ReadonlySet<string>): number {
  if (namesOne(article.text.slice(article.title.start, article.title.end), surnames)) return bySurname.inTitle
  return namesOne(article.text, surnames) ? bySurname.inText : 0
}

/** How much of each article of one story is about a topic, 0 to 1. */
function matchesIn(readings: readonly Reading[], topic: TopicScope): readonly number[] {
  const matches = readings.map((reading) => topicMatch(reading, topic))
  if (!matches.includes(0) || !matches.some((match) => match > 0)) return matches
  const surnames = surnamesOf(topic)
  if (surnames.size === 0) return matches
  return matches.map((match, index) => match || matchBySurname(readings[index]!, surnames))
}

/** How much of a story is told under a topic. */
export type ShareTold = 'whole' | 'part' | 'nothing'

/**
 * The same by the rules alone, before it is measured: the whole where the mean over its articles says so, or several
 * articles that are half; a part where only some articles have the topic in their headline, for a story is now and then
 * gathered too widely; else nothing.
 *
 * @param current - Its news of the window.
 */
export function shareByRules(current: readonly Reading[], topic: TopicScope): ShareTold {
  const matches = matchesIn(current, topic)
  if (matches.length === 0) return 'nothing'
  const mean = matches.reduce((sum, match) => sum + match, 0) / matches.length
  const telling = matches.filter((match) => match >= leastAbout).length
  if (mean >= leastAbout || (telling >= severalFrom && telling * 2 >= matches.length)) return 'whole'
  return matches.includes(1) ? 'part' : 'nothing'
}

/** The articles of a story that tell of a topic, in their order. */
export function partAbout<Read extends Reading>(readings: readonly Read[], topic: TopicScope): readonly Read[] {
  const matches = matchesIn(readings, topic)
  return readings.filter((_, index) => matches[index]! >= leastAbout)
}

/** How much of a story is told under a topic, and how likely readers call that one about the topic, 0 to 1. */
export type ToldShare = { readonly share: ShareTold; readonly chance: number }

/**
 * What the rules tell of a story, where readers would very likely call that one about the topic. The one decision for
 * briefings, digests and pages.
 *
 * @param current - Its news of the window.
 */
export function toldOf(current: readonly Reading[], topic: TopicScope): ToldShare {
  const share = shareByRules(current, topic)
  if (share === 'nothing') return { share, chance: 0 }
  const { chance, isEnough } = aboutTopic(
    withNames(share === 'whole' ? current : partAbout(current, topic), topic),
    topic,
  )
  return { share: isEnough ? share : 'nothing', chance }
}

/** Without the articles that name a person by the surname alone, which the analysis did not see: they are no evidence. */
function withNames(told: readonly Reading[], topic: TopicScope): readonly Reading[] {
  const surnames = surnamesOf(topic)
  if (surnames.size === 0) return told
  return told.filter((reading) => topicMatch(reading, topic) > 0 || matchBySurname(reading, surnames) === 0)
}
