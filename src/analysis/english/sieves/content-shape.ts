import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'
import { firstPersonWords, joining, thirdPersonWords } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { ContentShape } from '#src/analysis/evidence.ts'
import type { Statement } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'

type Shaped = Pick<Statement, 'content' | 'parts' | 'kind' | 'cue'> & { readonly speaker: Span | null }

/** A stretch in marks, which may lack its end. */
export const inMarks: RegExp = /["“][^"”]*["”]?|''.*?(?:''|$)/g

/** What the written form of a statement tells of where its words begin and end, and of who speaks. */
export function contentShape(text: string, { content, parts, kind, cue, speaker }: Shaped): ContentShape {
  const words = parts.map((part) => sliceOf(text, part)).join(' … ')
  const plain = kind === 'direct' ? '' : words.replace(inMarks, ' ')
  const quoted = kind === 'indirect' ? '' : kind === 'direct' ? words : (/["“]([^"”]*)/.exec(words)?.[1] ?? '')
  const speakerWords = speaker ? sliceOf(text, speaker) : ''
  return {
    otherCues:
      plain === '' ? 0 : (plain.match(/\p{L}+/gu) ?? []).filter((word) => isSpeechVerb(word.toLowerCase())).length,
    commas: plain === '' ? 0 : plain.split(',').length - 1,
    wordsInMarks: countWords(quoted),
    plainWords: countWords(plain),
    wordsBehindMarks: kind === 'mixed' ? countWords(words.slice(lastMark(words) + 1)) : 0,
    joiningWords: plain === '' ? 0 : (plain.match(joining) ?? []).length,
    firstPerson: firstPersonWords.test(words),
    thirdPerson: thirdPersonWords.test(words),
    titleCase: isTitleCase(quoted),
    begins: /^["“]/.test(words) ? 'mark' : /^\p{Lu}/u.test(words) ? 'capital' : 'small',
    ends: endOf(sliceOf(text, content), text.slice(content.end, content.end + 8)),
    order:
      cue === null
        ? 'no cue'
        : cue.end <= content.start
          ? 'cue first'
          : cue.start >= content.end
            ? 'cue last'
            : 'cue amid',
    pieces: parts.length,
    speakerWords: countWords(speakerWords),
    speakerCapital: /\p{Lu}/u.test(speakerWords),
  }
}

/** Index of the last mark; the last character where there is none. */
function lastMark(words: string): number {
  const last = Math.max(
    words.lastIndexOf('"'),
    words.lastIndexOf('”'),
    words.lastIndexOf("''"),
    words.lastIndexOf('’ '),
  )
  return last < 0 ? words.length - 1 : last
}

function countWords(words: string): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    const isSpace = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029
    if (!isSpace && !inWord) count++
    inWord = !isSpace
  }
  return count
}

/** “Latin History for Dummies”: a title, where words of four letters and more all have a capital. */
function isTitleCase(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => /\p{L}{4}/u.test(word))
  return long.length > 0 && long.length < 12 && long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
}

function endOf(words: string, after: string): ContentShape['ends'] {
  if (/^["”'’\s]*[.!?]/.test(after) || /[.!?]["”'’]*$/.test(words) || after.trim() === '') return 'stop'
  if (/^["”'’]*\s?,/.test(after) || /,["”'’]*$/.test(words)) return 'comma'
  return /^["”]/.test(after) ? 'mark' : 'open'
}
