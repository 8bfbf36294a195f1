import { hasPlainLetters } from '#src/base/plain-letters.ts'
import type { Reading } from '#src/stories/reading.ts'
import { aboutActor } from './about-actor.ts'

/** What a topic asks for: actors by id, and the words as typed where no actor is meant. */
export type TopicScope = {
  readonly query: string
  readonly kind: string
  readonly actorIds: readonly string[]
}

const wordPattern = /[\p{L}\p{N}]+/gu

/** Without case and accents. */
function folded(text: string): string {
  const plain = hasPlainLetters(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.toLowerCase()
}

function wordsOf(text: string): string[] {
  return folded(text).match(wordPattern) ?? []
}

const isWordPart = /[\p{L}\p{N}]/u

/** Whether a folded text has a word whole, without cutting the whole text into words. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isWordPart.test(text[at - 1] ?? ' ') && !isWordPart.test(text[at + word.length] ?? ' ')) return true
  }
  return false
}

/**
 * How much of an article is about a topic, from 0 (not at all) to 1 (it is in the headline). The one rule of what
 * belongs, used by briefings, digests, watches and completion alike.
 *
 * A topic that is an actor is matched by actor id, so that Niger never finds Nigeria, and only where the article tells
 * about it (`aboutActor`); free words must all occur as whole words.
 */
export function topicMatch(reading: Reading, topic: TopicScope): number {
  const { article, analysis } = reading
  if (topic.actorIds.length > 0) {
    const found = analysis.actors
      .filter(({ id }) => topic.actorIds.includes(id))
      .map((actor) => aboutActor(reading, actor))
      .filter((actor) => actor !== null)
    if (found.length === 0) return 0
    const inTitle = found.some(({ mentions }) => mentions.some(({ start }) => start < article.title.end))
    return inTitle ? 1 : Math.min(0.9, 0.2 + Math.max(...found.map(({ salience }) => salience)) * 2)
  }
  const asked = [...new Set(wordsOf(topic.query))]
  if (asked.length === 0) return 0
  const title = new Set(wordsOf(article.text.slice(article.title.start, article.title.end)))
  if (asked.every((word) => title.has(word))) return 1
  const text = folded(article.text)
  return asked.every((word) => hasWord(text, word)) ? 0.5 : 0
}
