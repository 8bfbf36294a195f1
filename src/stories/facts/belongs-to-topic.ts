import type { Actor } from '#src/analysis/findings.ts'
import type { Reading } from '#src/stories/reading.ts'
import { aboutActor } from './about-actor.ts'
import { areOneWord, mayHaveStems, stemsIn } from './topic-words.ts'

/** What a topic asks for: actors by id, and the words as typed where no actor is meant. */
export type TopicScope = {
  readonly query: string
  readonly kind: string
  readonly actorIds: readonly string[]
}

/** Where free words stand in an article, and how much it is then about them. */
const ofWords = { inTitle: 1, inLead: 0.6, often: 0.5, once: 0.2 } as const

/** Sentences of the body that are its lead. */
const leadSentences = 2

/** From so many sentences with all the words on, an article returns to them: they are part of what it tells. */
const oftenFrom = 3

/** How much of an article is about words that must all occur. */
function wordsMatch({ article, analysis }: Reading, query: string): number {
  const asked = [...stemsIn(query)]
  if (asked.length === 0 || !mayHaveStems(article.text, asked)) return 0
  const has = (stems: ReadonlySet<string>) =>
    asked.every((word) => stems.has(word) || [...stems].some((stem) => areOneWord(stem, word)))
  const { title, text } = article
  const hasWords = (part: string) => mayHaveStems(part, asked) && has(stemsIn(part))
  const headline = text.slice(title.start, title.end)
  if (hasWords(headline)) return ofWords.inTitle
  const sentences = analysis.sentences
    .filter(({ start }) => start >= title.end)
    .map(({ start, end }) => text.slice(start, end))
  if (hasWords([headline, ...sentences.slice(0, leadSentences)].join('\n'))) return ofWords.inLead
  if (sentences.filter(hasWords).length >= oftenFrom) return ofWords.often
  return hasWords(text) ? ofWords.once : 0
}

/**
 * How much of an article is about a topic, from 0 (not at all) to 1 (it is in the headline). The one rule of what
 * belongs, used by briefings, digests, watches and completion alike.
 *
 * A topic that is an actor is matched by actor id, so that Niger never finds Nigeria, and only where the article tells
 * about it (`aboutActor`); free words must all occur, in any of their forms.
 */
export function topicMatch(reading: Reading, topic: TopicScope): number {
  const { analysis } = reading
  if (topic.actorIds.length > 0) {
    const about = analysis.actors
      .filter(({ id }) => topic.actorIds.includes(id))
      .map((actor) => aboutActor(reading, actor))
      .filter((actor) => actor !== null)
    return matchOfActors(reading, about)
  }
  return wordsMatch(reading, topic.query)
}

/**
 * How much of an article is about actors.
 *
 * @param about - As `aboutActor` gives them.
 */
export function matchOfActors({ article }: Reading, about: readonly Actor[]): number {
  if (about.length === 0) return 0
  const inTitle = about.some(({ mentions }) => mentions.some(({ start }) => start < article.title.end))
  return inTitle ? 1 : Math.min(0.9, 0.2 + Math.max(...about.map(({ salience }) => salience)) * 2)
}
