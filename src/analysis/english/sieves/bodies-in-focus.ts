import { bodyNouns, documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { auxiliaryWithin } from '#src/analysis/english/lexicon/words-of-nothing-said.ts'
import { endsPhrase } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Findings, Mention, Statement } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { firstEndingAfter, toldOf } from './mentions-by-place.ts'

/** Sentence number of a position, by binary search. */
function sentenceOf(sentences: readonly Span[], position: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.start <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** How far back a pronoun may reach, in mentions. */
const reach = 24

/** What “it” or “they” means: the body, state or group that spoke last, else the nearest that is the subject of a sentence. */
export function bodyBefore(
  found: Findings,
  position: number,
  plural: boolean,
  spoke: readonly string[],
  parts: readonly Span[],
): Mention | null {
  const { mentions, sentences } = found
  const here = sentenceOf(sentences, position)
  const told = toldOf(found, parts)
  const last = firstEndingAfter(mentions, position) - 1
  for (let at = last; at >= 0 && at > last - reach; at--) {
    const mention = mentions[at]!
    if (mention.actorId === null || mention.kind === 'person' || mention.kind === 'place') continue
    const distance = here - sentenceOf(sentences, mention.start)
    if (distance > 2) break
    if (!plural && distance > 0 && isAboutNewBody(found, here - 1)) break
    // “Some close to the president saw a chance: They argued …”: no state is “they”
    if (plural && mention.kind === 'state') continue
    if (mention.actorId === spoke.at(-1) && (plural || !isAmid(found, mention))) return mention
    if (!plural && distance <= 1 && !told.has(mention.actorId) && opensSentence(found, mention)) return mention
  }
  return null
}

/** “Norland left”, “The Norland government left”, “On Monday, Norland left”; not “a line of Norland”, nor the first of several bodies. */
function opensSentence({ text, sentences, quotations }: Findings, { start, end }: Mention): boolean {
  if (quotations.some((quotation) => quotation.start <= start && end <= quotation.end)) return false
  const before = text.slice(sentences[sentenceOf(sentences, start)]!.start, start)
  if (!/^(?:But |And |Yet |Still,? |Meanwhile,? |However, )?(?:[Tt]he )?$|, (?:the )?$/.test(before)) return false
  // “(Norland) Foreign Minister Jane Doe speaks in Oslo”: a caption tells of her, and not of the state
  if (/^ \p{Lu}/u.test(text.slice(end, end + 2))) return false
  // “at a briefing in Oslo, Norland, on Monday”: where a place lies
  if (/, (?:the )?$/.test(before) && text[end] === ',') return false
  return !otherBody(text.slice(end, end + longestPhrase))
}

/** “The secretive regime has made many threats. It …”: a body without a name is the subject of a sentence. */
function isAboutNewBody({ text, sentences }: Findings, at: number): boolean {
  const sentence = sentences[at]
  if (!sentence) return false
  const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + longestPhrase))
  const nouns = /^(?:The|A|An)((?: \p{Ll}[\p{L}-]*){1,3}) /u.exec(opening)?.[1]?.trim().split(' ') ?? []
  return nouns.some((noun) => bodyNouns.has(noun)) && !/\p{Lu}/u.test(opening.slice(3).split(auxiliaryWithin)[0]!)
}

/** “The regime of Norland struck Kessia and Lakeland. It …”: the last of two that another acts on is not whom “it” goes on with. */
function isAmid({ text }: Findings, { start }: Mention): boolean {
  return /(?:\b(?:against|at|on|with|to) |, | and )(?:the )?$/.test(text.slice(Math.max(0, start - 14), start))
}

/** How far a phrase is read for its noun, in UTF-16 units. */
const longestPhrase = 60

/** “(the Norland) and Kessia backed foundation”, “(Norland) state newspaper”: a name inside the phrase of another body. */
function otherBody(behind: string): boolean {
  const words =
    /^(?:-\p{L}+)?((?: (?:and \p{Lu}[\p{L}-]*|\p{Ll}[\p{L}-]*)){1,4})/u.exec(behind)?.[1]?.trim().split(' ') ?? []
  for (const word of words) {
    if (endsPhrase.has(word)) return false
    if (word !== 'government' && (bodyNouns.has(word) || documentNouns.has(word))) return true
  }
  return false
}

/** Whether “it” goes on with a body or a report that spoke last and has no name: “…,” the blog wrote. “…,” it added. */
export function isNewBody(text: string, last: Statement | undefined, position: number): boolean {
  if (!last?.speaker || last.speaker.actorId !== null || position - last.speaker.end > farthest) return false
  const noun = sliceOf(text, last.speaker).toLowerCase().split(/\s+/).at(-1)!
  return noun === 'it' || bodyNouns.has(noun) || documentNouns.has(noun)
}

/** How far “it” reaches back to whoever spoke without a name, in UTF-16 units. */
const farthest = 800
