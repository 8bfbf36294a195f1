import { taggedWords } from '#src/analysis/english/clauses/clauses.ts'
import { isFurniture } from '#src/analysis/english/summary/furniture.ts'
import { joinsOn, pointsBack } from '#src/analysis/english/summary/openers.ts'
import { wordsOf } from '#src/analysis/english/summary/sentence-terms.ts'
import { isVerbal } from '#src/analysis/english/tokens/words.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { withoutExcerptTail } from './cite.ts'

/**
 * Bounds of a sentence in UTF-16 units. Shorter ones are labels; longer ones are several sentences without full stops.
 */
const lengths = { least: 40, most: 420 } as const

/** Words of web pages and programmes inside a sentence or at its end. Our own list. */
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

/** “in March, it fell”, “the post comes after”: the sentence is about something in an earlier one. */
const leansBack =
  /^(?:in (?:\p{L}+|\d{4}),? (?:it|he|she|they)\b|the (?:post|move|comments?|remarks?|announcement|decision|incident|statement|latter|former|pair|duo|two|trio|case|law|ruling|order|report|attack|strike|clash(?:es)?) (?:comes?|came|follows?|followed)\b|according to (?:him|her|them|it|the (?:official|report|statement|document|diplomat|minister))\b|that['’]s\b|as a result\b|at the (?:time|same time)\b|in (?:response|addition|turn)\b|among (?:them|those)\b|one of (?:them|those)\b)/iu

/** Marks that a text was cut. */
const isCut = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*["”]?$/

/**
 * Whether a sentence can be used alone in a summary: it is a whole sentence with the verb of a clause, it needs no
 * sentence before it, and it has no words of the web page.
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

/** Whether the words have the verb of a clause: “India and Pakistan on the brink” has none. */
export function hasClause(text: string, span: Span): boolean {
  return taggedWords(text, span).some(isVerbal)
}
