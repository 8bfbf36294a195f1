import { trimEnd } from '#src/base/trim-end.ts'

/**
 * Words of a feed made harmless: on one line, without invisible characters, every Markdown sign shown as itself. What
 * Discord then displays is the feed's words and nothing else: no mention, link, heading, spoiler or timestamp of theirs.
 *
 * Sources: Discord's Markdown (a backslash before any ASCII punctuation shows it); Unicode TR 36 on bidirectional and
 * invisible characters.
 */
export function escapeFeedText(text: string): string {
  const escaped = escapeSigns(visible(text))
  return RIGHT_TO_LEFT.test(escaped) ? `${ISOLATE}${escaped}${END_OF_ISOLATE}` : escaped
}

function escapeSigns(text: string): string {
  return text
    .replace(/[\\*_~`|[\]<>]/g, '\\$&')
    .replace(/\](?=\()/g, `]${WORD_JOINER}`) // an escaped bracket still ends the text of a link round it
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/discord(?:app)?\.(?:gg|com)(?=\/)/gi, (host) => `${host}${WORD_JOINER}`) // an invitation needs no scheme
    .replace(/@(?=everyone|here)/gi, `@${WORD_JOINER}`)
    .replace(/^(?:[#+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}${WORD_JOINER}` : `\\${start}`))
}

/** The words as a reader sees them: one line, no invisible characters, few accents on one letter. */
export function visible(text: string): string {
  return [...text.replace(LINE_BREAKS_AND_BLANKS, ' ')]
    .reduce<{ kept: string[]; marks: number }>(
      (so, character) => {
        const isMark = /\p{M}/u.test(character)
        const marks = isMark ? so.marks + 1 : 0
        const previous = so.kept.at(-1) ?? ''
        if (isMark && (marks > MOST_MARKS || previous === '')) return { kept: so.kept, marks }
        if (isInvisible(character) && !joins(character, previous)) return { kept: so.kept, marks: so.marks }
        so.kept.push(character)
        return { kept: so.kept, marks }
      },
      { kept: [], marks: 0 },
    )
    .kept.join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The text before `escapeFeedText`. For tests that look for printed words in their source. */
export function unescapeFeedText(text: string): string {
  return text.replace(/[\u2060\u2068\u2069]/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/**
 * A text of at most `most` code units: cut between words and never inside quotation marks, with `…` where it was cut.
 * Scripts that put no blanks between words are cut between letters, and so is a single endless word. A quotation that
 * does not fit is left out whole.
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const awaited: string[] = []
  let cut = 0
  for (let index = 0; index < most - 1; index += 1) {
    const character = text[index]!
    if (awaited.at(-1)?.includes(character)) awaited.pop()
    else if (character in CLOSING_MARKS) awaited.push(CLOSING_MARKS[character]!)
    else if (awaited.length === 0 && character === ' ') cut = index
    else if (awaited.length === 0 && UNSPACED.test(character)) cut = index + 1
  }
  if (
    cut === 0 &&
    !text
      .slice(0, most)
      .split('')
      .some((character) => character in CLOSING_MARKS)
  ) {
    return `${text
      .slice(0, most - 1)
      .toWellFormed()
      .replace(/\ufffd$/, '')}…`
  }
  return `${trimEnd(text.slice(0, cut), /[\s,;:–—-]/)}…`
}

/** Opening quotation mark → the marks that may close it. */
const CLOSING_MARKS: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '「': '」',
  '『': '』',
  '《': '》',
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}。、，！？：；ー]/u

const WORD_JOINER = '\u2060'

/** Isolates words that are written from right to left, so that our brackets and numbers beside them stay in place. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const ISOLATE = '\u2068'
const END_OF_ISOLATE = '\u2069'

/** Most accents on one letter: Vietnamese, Hebrew and Thai have two or three. */
const MOST_MARKS = 3

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const LINE_BREAKS_AND_BLANKS = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029\u3164\uffa0\u115f\u1160\u2800]+/g

/** Format characters (bidirectional controls, zero-width, tags), fillers and selectors, private use and unpaired halves. */
function isInvisible(character: string): boolean {
  return /\p{Cf}|\p{Co}|\p{Cs}|\p{Default_Ignorable_Code_Point}/u.test(character)
}

/**
 * Joiners are needed between letters of Persian and Hindi and in emoji, and nowhere else. A selector is needed only
 * after an emoji.
 */
function joins(character: string, previous: string): boolean {
  if (character === '\ufe0f') return /[\d#*]|\p{Extended_Pictographic}/u.test(previous)
  return (character === '\u200c' || character === '\u200d') && JOINED.test(previous)
}

const JOINED =
  /\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Extended_Pictographic}|\ufe0f/u
