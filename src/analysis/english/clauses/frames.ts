import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { contentOpeners, hearerEnds } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import { tagWords } from '#src/analysis/english/tags/tag-words.ts'
import { addWords, foldedWord, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Findings, Quotation } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import { namesProgramme } from './programme-titles.ts'

/**
 * A sentence as its writer framed it: every quotation folded into one word, so that “…,” he said. is one short sentence however
 * much he said.
 */
export type Frame = Span & {
  readonly words: readonly Word[]
  /** Which line of the text it stands in, from 0; frames of one paragraph share it. */
  readonly paragraph: number
  readonly headline: boolean
}

/** No sentence has so many words; a text without any full stop is cut here, so that work stays linear in its length. */
const longestFrame = 200

/** End of a quotation's own sentence: “…!” but not “…,”. */
export function endsSentence(text: string, quotation: Span): boolean {
  let at = quotation.end - 1
  while (at > quotation.start && /[\s'’”"\])]/.test(text[at]!)) at--
  return /[.!?…]/.test(text[at] ?? '')
}

function endsInComma(text: string, quotation: Span): boolean {
  return /[,;:—–-]\s*['’]?$/.test(text.slice(Math.max(quotation.start, quotation.end - 3), quotation.end))
}

/** Most words of a line begin with a capital: a headline, where capitals tell nothing about names. */
function isTitleCase(words: readonly Word[]): boolean {
  let long = 0
  let capital = 0
  for (const word of words) {
    if (word.kind !== 'word' || word.end - word.start < 4) continue
    // “…,” said Sen. Jane Doe, South Dakota Republican: a headline's verbs have capitals too
    if (!word.capital && word.forms & verbForm.past && isSpeech(word.lemma ?? '')) return false
    long++
    if (word.capital) capital++
  }
  return long >= 3 && capital / long > 0.8
}

type Framed = Pick<Findings, 'text' | 'sentences' | 'quotations' | 'title' | 'layout'>

const remembered = new WeakMap<
  readonly Quotation[],
  { readonly of: Omit<Framed, 'layout'>; readonly frames: readonly Frame[] }
>()

/** The frames of a text; passes that read the same findings share them, and none may change them. */
export function framesOf({ text, sentences, quotations, title: given, layout }: Framed): readonly Frame[] {
  const title = given ?? layout.find(({ role }) => role === 'headline') ?? null
  const known = remembered.get(quotations)
  if (known && known.of.text === text && known.of.sentences === sentences && known.of.title?.end === title?.end)
    return known.frames
  const frames = cutFrames(text, sentences, quotations, title)
  remembered.set(quotations, { of: { text, sentences, quotations, title }, frames })
  return frames
}

/**
 * @param sentences - Sentence spans of the same text; an end inside a quotation is no end of a frame.
 * @param quotations - As `findQuotations` orders them; only the outermost are folded.
 */
export function cutFrames(
  text: string,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
  title: Span | null,
): Frame[] {
  const outer = quotations.filter((quotation) => quotation.depth === 0)
  const ends = sentences.map((sentence) => sentence.end)
  const isRead = readWords(sentences)
  const frames: Frame[] = []
  let quotationIndex = 0
  let endIndex = 0
  let lineStart = 0
  let paragraph = 0
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? text.length : newline
    if (lineEnd > lineStart) {
      const words: Word[] = []
      // “UPDATE 2-Norland fires missile”: the mark ahead of the first sentence shares a word with it
      let at = Math.max(lineStart, Math.min(lineEnd, sentences[0]?.start ?? 0))
      while (quotationIndex < outer.length && outer[quotationIndex]!.start <= lineEnd) {
        const quotation = outer[quotationIndex]!
        const opening = openingMark(text, quotation.start)
        if (opening > at) addWords(words, text, { start: at, end: opening })
        const closing = quotation.closed ? closingMark(text, quotation.end) : quotation.end
        if (quotation.closed && namesProgramme(text, quotation, words.at(-1))) addWords(words, text, quotation)
        else words.push(foldedWord(quotation, opening, closing, text[quotation.end - 1]!))
        at = closing
        quotationIndex++
      }
      if (at < lineEnd) addWords(words, text, { start: at, end: lineEnd })
      // cut
      let first = 0
      for (let index = 0; index < words.length; index++) {
        // a credit, a caption, a link to another article: nobody speaks there
        if (!isRead(words[index]!)) {
          first = index + 1
          continue
        }
        const word = words[index]!
        const next = words[index + 1]
        let cut = next === undefined || index - first >= longestFrame || !isRead(next)
        if (!cut && next) {
          if (word.kind === 'quotation') cut = quotationEndsFrame(text, words, index)
          else {
            while (endIndex < ends.length && ends[endIndex]! < word.end) endIndex++
            cut =
              ends[endIndex] === word.end ||
              (word.kind === 'stop' && next.kind === 'quotation' && /[.!?]/.test(word.lower))
          }
        }
        // “…,” said. Col. David Lang: a slip of the keyboard
        if (cut && next && word.kind === 'stop' && isSlip(words, index)) cut = false
        if (!cut) continue
        const slice = words.slice(first, index + 1)
        first = index + 1
        const headline = title !== null && slice[0]!.start >= title.start && slice[0]!.end <= title.end
        tagWords(slice, isTitleCase(slice))
        frames.push({ start: slice[0]!.start, end: slice.at(-1)!.end, words: slice, paragraph, headline })
      }
    }
    paragraph++
    if (newline < 0) break
    lineStart = newline + 1
  }
  return frames
}

/** Whether a word lies in one of the sentences, which are in order; words are asked for in order, the same one or the next. */
function readWords(sentences: readonly Span[]): (word: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < sentences.length && sentences[at]!.end <= start) at++
    return at < sentences.length && sentences[at]!.start < end
  }
}

/** A full stop between a quotation's “said” and the name it belongs to. */
function isSlip(words: readonly Word[], stop: number): boolean {
  const quotation = words[stop - 2]
  return (
    words[stop - 1]?.lower === 'said' &&
    quotation?.kind === 'quotation' &&
    quotation.lower === ',' &&
    words[stop + 1]?.capital === true
  )
}

/** Whether a new frame begins after the quotation at `index`. */
function quotationEndsFrame(text: string, words: readonly Word[], index: number): boolean {
  const { quotation } = words[index]!
  const next = words[index + 1]!
  if (!quotation || !endsSentence(text, quotation) || endsInComma(text, quotation)) return false
  // “We lost.” (Doe is a former judge.)
  const isAside = next.kind === 'open' && words[index + 2]?.capital === true
  if (next.kind !== 'word' && next.kind !== 'quotation' && next.kind !== 'number' && next.kind !== 'mark' && !isAside)
    return false
  if (next.kind === 'quotation') return true
  // Col. John “J.D.” Doe
  if (quotation.end - quotation.start < 8 && next.capital && words[index - 1]?.capital) return false
  if (!next.capital && next.kind === 'word') return false
  // “…?” Jane Doe asked. / “…!” Doe said.: the frame goes on where a verb of speech follows within a few words before any stop
  // a full stop, not “…” or “...”
  const full = /(?<!\.)\.\s*['’]?$/.test(text.slice(Math.max(quotation.start, quotation.end - 4), quotation.end))
  if (full) return !isBareCue(words, index + 1)
  return !closesWithCue(words, index + 1)
}

/** “….” Doe said. / “….” he added.: nothing but a speaker and a verb, which the full stop inside the marks has cut off. */
function isBareCue(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 5); at++) {
    const word = words[at]!
    if (word.kind !== 'word') return false
    if (at > from && !word.capital && word.lemma !== null && isSpeech(word.lemma) && word.forms & verbForm.past) {
      const after = words[at + 1]
      return (
        after === undefined ||
        (after.kind === 'stop' && (words[at + 2] === undefined || words[at + 2]!.kind !== 'quotation'))
      )
    }
  }
  return false
}

/** How far from words in marks the verb of whoever spoke them may stand: “…?” Jane Doe, a former director at the bank, said. */
const longestSpeaker = 24

function closesWithCue(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + longestSpeaker); at++) {
    const word = words[at]!
    if (word.kind === 'stop' || word.kind === 'quotation') return false
    if (!word.capital && word.forms & 4 && word.lemma !== null && isSpeech(word.lemma)) {
      const after = words[at + 1]
      if (after === undefined || after.kind !== 'word' || !contentOpeners.has(after.lower)) return true
      return /^(?:ask|tell)$/.test(word.lemma) && !announces(words, at + 2)
    }
  }
  return false
}

/** “(asked the crowd) whether …”, “(told them) that …”: content behind the hearer, so that the quotation before was another sentence. */
function announces(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && words[at]!.kind !== 'stop'; at++)
    if (words[at]!.kind !== 'word' || hearerEnds.has(words[at]!.lower)) return words[at]!.kind !== 'number'
  return false
}

const isSpeech = (lemma: string): boolean => ((cueVerbs.get(lemma) ?? 0) & cueFrame.quote) !== 0

/** Where the mark begins that opens a quotation whose content begins here. */
export function openingMark(text: string, contentStart: number): number {
  // the mark may be lost, or stand in the paragraph before
  if (!/["“”„‟«»'‘’‚`]/.test(text[contentStart - 1] ?? ' ')) return contentStart
  const doubled =
    contentStart >= 2 && text[contentStart - 1] === text[contentStart - 2] && "'’‘`".includes(text[contentStart - 1]!)
  return contentStart - (doubled ? 2 : 1)
}

/** Where the mark ends that closes a quotation whose content ends here. */
export function closingMark(text: string, contentEnd: number): number {
  const doubled = text[contentEnd] === text[contentEnd + 1] && "'’‘`".includes(text[contentEnd] ?? ' ')
  return contentEnd + (doubled ? 2 : 1)
}
