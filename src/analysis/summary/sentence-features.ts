import type { Findings } from '../findings.ts'
import { insiderShare, joinsOn, pointsBack } from './openers.ts'
import { contentStems, cosine, type SentenceTerms, vectorOfStems } from './sentence-terms.ts'

/** What speaks for a sentence; every value about 0 to 1. */
export type SentenceFeatures = {
  /** 1 for the first sentence, falling steeply. */
  readonly position: number
  /** 1 for the first sentence, about a third for the fifth. */
  readonly nearTop: number
  /** 1 for the first sentence, falling evenly to 0 at the last. */
  readonly earliness: number
  /** How much the later sentences take up what this one says. */
  readonly forward: number
  /** How much of it was said before. */
  readonly backward: number
  /** Likeness to the whole text. */
  readonly central: number
  /** Likeness to the headline; 0 without one. */
  readonly title: number
  /** 1 for a sentence of full length, 0 for a scrap. */
  readonly length: number
  /** Beyond what is read at ease. */
  readonly overlong: number
  /** Names, figures and attributed words in it. */
  readonly named: number
  readonly figures: number
  readonly attributed: number
  readonly quoted: number
  /** Speaks from inside a quotation: “I”, “our”. */
  readonly insider: number
  /** Opens with a pronoun that the sentence before must explain. */
  readonly pointing: number
  /** Opens with “But” and the like. */
  readonly joining: number
  readonly question: number
  /** Credit lines, bylines, captions, calls to click. */
  readonly furniture: number
}

const furniturePattern =
  /^(?:by \.|published :|updated :|published:|updated:|scroll down|click here|read more|sign up|follow us|photo:|video:|image:|see also|related:|watch:|copyright|©|last updated|e-mail|share this)|scroll down for video|all rights reserved|contributed to this report|\( ?(?:pictured|left|right|above|below) ?\)$/i

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

export function isFurniture(sentence: string): boolean {
  return furniturePattern.test(sentence.trim())
}

function countInside(
  spans: readonly { readonly start: number; readonly end: number }[],
  start: number,
  end: number,
): number {
  return spans.filter((span) => span.start >= start && span.end <= end).length
}

/** Features of every sentence, in order. */
export function sentenceFeatures(found: Findings, terms: readonly SentenceTerms[]): readonly SentenceFeatures[] {
  const { text, sentences, title, mentions, statements, quotations } = found
  const whole = vectorOfStems(terms.flatMap(({ words }) => contentStems(words)))
  const titleVector =
    title === null
      ? null
      : vectorOfStems(
          contentStems(
            text
              .slice(title.start, title.end)
              .toLowerCase()
              .split(/[^\p{L}\p{N}]+/u),
          ),
        )
  const count = sentences.length
  const forward = new Float64Array(count)
  const backward = new Float64Array(count)
  for (let early = 0; early < count; early += 1) {
    for (let late = early + 1; late < count; late += 1) {
      const likeness = cosine(terms[early]!.vector, terms[late]!.vector)
      forward[early]! += likeness
      backward[late]! += likeness
    }
  }
  const most = Math.max(1e-9, ...forward, ...backward)
  return sentences.map(({ start, end }, index) => {
    const { words, vector } = terms[index]!
    const sentence = text.slice(start, end)
    return {
      position: 1 / (1 + index),
      nearTop: Math.exp(-index / 4),
      earliness: count <= 1 ? 1 : 1 - index / (count - 1),
      forward: forward[index]! / most,
      backward: backward[index]! / most,
      central: cosine(vector, whole),
      title: titleVector === null ? 0 : cosine(vector, titleVector),
      length: clamp((words.length - 4) / 16),
      overlong: clamp((words.length - 35) / 25),
      named: clamp(countInside(mentions, start, end) / 4),
      figures: clamp(words.filter((word) => /^\d/.test(word)).length / 2),
      attributed: statements.some(
        ({ content, speaker }) => speaker !== null && content.start < end && content.end > start,
      )
        ? 1
        : 0,
      quoted: clamp(
        quotations.reduce(
          (sum, quote) => sum + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)),
          0,
        ) / Math.max(1, end - start),
      ),
      insider: clamp(insiderShare(words) * 8),
      pointing: pointsBack(words) ? 1 : 0,
      joining: joinsOn(words) ? 1 : 0,
      question: sentence.trimEnd().endsWith('?') ? 1 : 0,
      furniture: isFurniture(sentence) ? 1 : 0,
    }
  })
}
