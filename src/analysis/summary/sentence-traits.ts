import type { Findings } from '../findings.ts'
import { insiderShare, joinsOn, pointsBack } from './openers.ts'
import { cosine, type SentenceTerms, vectorOfStems } from './sentence-terms.ts'

/** What a sentence is like, apart from its words. */
export type SentenceTraits = {
  /** Sum of what speaks for it: place, likeness to the text, names and attributed words, good length. */
  readonly worth: number
  /** Opens with a pronoun that the sentence before must explain. */
  readonly pointsBack: boolean
  /** May not stand at all: opens with “But”, asks, is a scrap, holds half a quotation, or belongs to the page, not to the news. */
  readonly unfit: boolean
}

const traitWeights = {
  central: 0.5,
  title: 0.5,
  named: 0.1,
  attributed: 0.1,
  short: -1,
  overlong: -1,
  insider: -0.5,
} as const

const furniturePattern =
  /^(?:by \.|published ?:|updated ?:|scroll down|click here|read more|sign up|follow us|photo ?:|video ?:|image ?:|see also|related ?:|watch ?:|copyright|©|last updated|e-mail |share this|created ?:|warning ?: graphic|for more on this|\|)|scroll down for video|all rights reserved|contributed to this report|\( ?(?:pictured|left|right|above|below) ?\) ?\.?$/i

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** When a page was made or changed: “08:15 est , 12 december 2013 .”. */
const timestampPattern = /^\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.? ?)?(?:[a-z]{2,4}t|utc|bst)\b/i

/** Longest byline: “By Jane Roe and John Doe, for the Harbour Post”. */
const longestByline = 9

/** Bylines, captions, calls to click: text of the page that is no sentence of the article. */
export function isFurniture(sentence: string): boolean {
  const bare = sentence.trim()
  if (furniturePattern.test(bare) || timestampPattern.test(bare)) return true
  return /^by\b/i.test(bare) && bare.split(/\s+/, longestByline + 1).length <= longestByline
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

/** Opens a quotation that only a later sentence closes, or closes an earlier one: half of somebody's words. */
export function cutsQuotation(sentence: string): boolean {
  return (
    count(sentence, '“') !== count(sentence, '”') ||
    count(sentence, '«') !== count(sentence, '»') ||
    count(sentence, '"') % 2 === 1
  )
}

/** Traits of every sentence, in order. A headline is no sentence of the body: it is measured, never chosen. */
export function sentenceTraits(
  found: Findings,
  terms: readonly SentenceTerms[],
  bodyFrom: number,
): readonly SentenceTraits[] {
  const { text, sentences, title, mentions, statements } = found
  const whole = vectorOfStems(terms.flatMap(({ stems }) => stems))
  const headline = title === null ? null : vectorOfStems(terms.slice(0, bodyFrom).flatMap(({ stems }) => stems))
  const attributed = statements.filter(({ speaker }) => speaker !== null)
  return sentences.map(({ start, end }, index) => {
    const { words, vector } = terms[index]!
    const sentence = text.slice(start, end)
    const named = mentions.filter((mention) => mention.start >= start && mention.end <= end).length
    const isAttributed = attributed.some(({ content }) => content.start < end && content.end > start)
    return {
      worth:
        Math.exp(-Math.max(0, index - bodyFrom) / 4) +
        traitWeights.central * cosine(vector, whole) +
        traitWeights.title * (headline === null ? 0 : cosine(vector, headline)) +
        traitWeights.named * clamp(named / 4) +
        traitWeights.attributed * Number(isAttributed) +
        traitWeights.short * (1 - clamp((words.length - 4) / 16)) +
        traitWeights.overlong * clamp((words.length - 35) / 25) +
        traitWeights.insider * clamp(insiderShare(words) * 8),
      pointsBack: pointsBack(words),
      unfit:
        index < bodyFrom ||
        words.length < 5 ||
        joinsOn(words) ||
        sentence.trimEnd().endsWith('?') ||
        cutsQuotation(sentence) ||
        isFurniture(sentence),
    }
  })
}
