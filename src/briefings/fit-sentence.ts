import { readSpan } from '#src/analysis/english/clauses/clauses.ts'
import { isFurniture } from '#src/analysis/english/summary/furniture.ts'
import { joinsOn, pointsBack } from '#src/analysis/english/summary/openers.ts'
import { wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import { isVerbal } from '#src/analysis/english/tokens/words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { withoutExcerptTail } from './cite.ts'

/** Shorter ones are labels, longer ones several sentences that lost their full stops; UTF-16 units. */
const lengths = { least: 40, most: 420 } as const

/** Words of the page and of programmes that stand inside a sentence or at its end. Our own list. */
const pageWords = [
  /\b(?:continue reading|read (?:more|the full|full article)|sign up|subscribe|newsletter|click here|local listings|listen to the|watch (?:the )?(?:full|video)|full episodes?|podcast)\b/i,
  /\b(?:image credit|photo(?:graph)? by|getty images|file photo|via (?:ap|getty|reuters)|photographer|afp photo|\((?:ap|reuters|afp) photo)\b/i,
  /\b(?:appeared first|first appeared) on\b/i,
  // “CBS News’ Jake Rosen has more.”, “Jesse Coburn joins "The Takeout" to discuss.”
  /\b(?:has|have) (?:more|the (?:latest|details|story))(?: (?:details|from|on)\b.{0,60})?[.!]?$/i,
  /^[^,]{3,80}\b(?:reports?|explains?|discusses)(?: from \p{Lu}[\p{L} .,]{2,40})?[.!]?$/iu,
  /\bto discuss[.!]?$|\bjoins? ["“]/i,
  /\bpanelists? (?:joined|discuss)/i,
  /^(?:in this|an?|the) (?:.{0,60} )?(?:released )?(?:handout|photo|image|picture|video|screengrab|file photo)\b/i,
  /\b(?:[Hh]ere['’]s|[Hh]ere is|[Hh]ere are) (?:what|how|why|a|the|an|our)\b/,
]

/** “… chased around houses in the village, on Aug. 13, 2026.”: the words under a picture end with a place and a whole date. */
const captionEnd =
  /\b(?:on|,) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d\d\.?$/iu

/** “in March, it fell”, “the post comes after”: what the sentence speaks of stands before it. */
const leansBack =
  /^(?:in (?:\p{L}+|\d{4}),? (?:it|he|she|they)\b|the (?:post|move|comments?|remarks?|announcement|decision|incident|statement|latter|former|pair|duo|two|trio|case|law|ruling|order|report|attack|strike|clash(?:es)?) (?:comes?|came|follows?|followed)\b|according to (?:him|her|them|it|the (?:official|report|statement|document|diplomat|minister))\b|that['’]s\b|as a result\b|at the (?:time|same time)\b|in (?:response|addition|turn)\b|among (?:them|those)\b|one of (?:them|those)\b)/iu

/** Marks that a text was cut. */
const isCut = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*["”]?$/

/**
 * Whether a sentence can stand alone in a summary: a whole sentence of the report with a verb that makes a clause, which
 * needs no sentence before it, and nothing that belongs to the page.
 */
export function isFitSentence(text: string, span: Span): boolean {
  const words = sliceOf(text, withoutExcerptTail(text, span)).trim()
  if (words.length < lengths.least || words.length > lengths.most) return false
  if (!/^["“‘'([]?[\p{Lu}\d$€£]/u.test(words) || /\?["”’']?$/.test(words) || isCut.test(words)) return false
  if (isFurniture(words) || pageWords.some((pattern) => pattern.test(words)) || captionEnd.test(words)) return false
  const plain = wordsOf(words)
  if (pointsBack(plain) || joinsOn(plain) || leansBack.test(words)) return false
  return hasClause(text, span)
}

/** Whether a verb makes a clause of the words: “India and Pakistan on the brink” has none. */
export function hasClause(text: string, span: Span): boolean {
  return readSpan(text, span).words.some(isVerbal)
}
