import { type Edit, editsOf } from './edits.ts'
import { sayingFollows } from './saying.ts'

/** “shouldn‘t”, “it`s”, “O´Neill”: an apostrophe that is another mark. */
const apostrophes = /(?<=\p{L})[‘`´′](?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))|(?<=(?<!\p{L})[OD])[‘`´′](?=\p{Lu})/gu

/** ”We lost it,“: an opening mark where one closes, and the other way round. */
const turned = /(?<=^|[\s([—–])”(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?…])“(?=[\s.,;:)\]—–]|$)/gmu

/** Marks that point the wrong way. A line with „ keeps its own way of quoting. */
export function mendTurnedMarks(text: string): readonly Edit[] {
  const edits = editsOf(text, apostrophes, 'mark', () => '’')
  if (!/[“”]/.test(text)) return edits
  let lineEnd = -1
  let isForeign = false
  const turns = editsOf(text, turned, 'mark', ({ 0: mark, index }) => {
    if (index > lineEnd) {
      const from = text.lastIndexOf('\n', index) + 1
      const newline = text.indexOf('\n', index)
      lineEnd = newline < 0 ? text.length : newline
      isForeign = /[„‟»]/.test(text.slice(from, lineEnd))
    }
    if (isForeign) return null
    return mark === '”' ? '“' : '”'
  })
  return [...edits, ...turns].sort((one, other) => one.start - other.start)
}

type Mark = { readonly at: number; readonly opens: boolean }

/**
 * Marks that have lost their partner, where the words tell its place: “We lost it, said Marek” and We lost it,” said Marek. One
 * that opens in the midst of a sentence and never closes goes. A paragraph of a speech that runs on stays as it is.
 */
export function mendUnpairedMarks(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const edit = unpairedIn(text, start, end)
    if (edit) edits.push(edit)
    if (newline < 0) break
    start = newline + 1
  }
  return edits
}

/** Longest stretch that a mark is given back to. */
const reach = 500

function unpairedIn(text: string, start: number, end: number): Edit | null {
  const marks = marksIn(text, start, end)
  if (marks === null) return null
  const lone = loneOf(marks)
  if (lone === null) return null
  return lone.opens ? closeOrDrop(text, lone.at, { start, end }) : openBefore(text, lone.at, start, marks)
}

/** Double marks of a line; null where it quotes in a way that cannot be counted. */
function marksIn(text: string, start: number, end: number): Mark[] | null {
  const marks: Mark[] = []
  for (let at = start; at < end; at += 1) {
    const char = text[at]!
    if (char === '„' || char === '«' || char === '»' || char === '‟') return null
    // “We lost,’’ said Marek: two single marks stand for a double one
    if ((char === '’' || char === "'") && text[at + 1] === char) return null
    if (char === '“') marks.push({ at, opens: true })
    else if (char === '”') marks.push({ at, opens: false })
    else if (char === '"') {
      const before = text[at - 1]
      const after = at + 1 < end ? text[at + 1] : undefined
      const free = at === start || /[\s([—–]/.test(before!)
      const bound = after === undefined || /[\s.,;:!?)\]—–]/.test(after)
      if (free === bound) return null
      if (/\d/.test(before ?? '')) return null
      marks.push({ at, opens: free })
    }
  }
  return marks
}

/** The one mark that has no partner, where all others are in pairs. */
function loneOf(marks: readonly Mark[]): Mark | null {
  if (marks.length % 2 === 0) return null
  let lone: Mark | null = null
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]!
    if (mark.opens && marks[index + 1]?.opens === false) index += 1
    else if (lone === null) lone = mark
    else return null
  }
  return lone
}

function closeOrDrop(
  text: string,
  at: number,
  { start, end }: { readonly start: number; readonly end: number },
): Edit | null {
  const words = text.slice(at, Math.min(end, at + reach))
  for (const { index } of words.matchAll(/[,!?](?= )/g)) {
    const place = at + index + 1
    if (sayingFollows(text, place))
      return { start: place, end: place, kind: 'mark', with: text[at] === '“' ? '”' : '"' }
  }
  const isSpeech = at === start || /[,:—–] $/.test(text.slice(Math.max(start, at - 2), at))
  const runsOn = /^\n+["“]/.test(text.slice(end, end + 3))
  const isShort = end - at < 80
  return isSpeech || runsOn || !isShort ? null : { start: at, end: at + 1, kind: 'mark', with: '' }
}

/** The first mark of its line closes, and a clause of saying follows: its sentence is what was said. */
function openBefore(text: string, at: number, start: number, marks: readonly Mark[]): Edit | null {
  if (marks[0]!.at !== at || at - start > reach || !/[,!?]/.test(text[at - 1] ?? '')) return null
  const words = text.slice(start, at)
  const isOneSentence = /^\p{Lu}/u.test(words) && !/[.!?] /.test(words) && !/\b(?:said|says|called|told) /.test(words)
  return isOneSentence && sayingFollows(text, at + 1)
    ? { start, end: start, kind: 'mark', with: text[at] === '”' ? '“' : '"' }
    : null
}
