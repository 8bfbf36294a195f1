import { type Span, sliceOf } from '#src/base/span.ts'

/** A pull quote repeats at least this many words of the text. */
const fewestWords = 5
const mostLetters = 300
/** More lines in marks than this are a transcript. */
const mostCandidates = 40

/** After the closing mark: nothing, a stop, or a dash and who said it. */
const tail = /^[.,]?(?: ?[—–-]{1,2} ?\p{Lu}[^"“”]{2,80})?$/u

/** What stands between the marks of a line wholly in marks; null where it is none. */
function insideMarks(line: string): string | null {
  if (!/^["“«„'‘]/.test(line)) return null
  const close = Math.max(...['"', '”', '»', '’', "'"].map((mark) => line.lastIndexOf(mark)))
  return close > 1 && tail.test(line.slice(close + 1)) ? line.slice(1, close) : null
}

/**
 * Lines wholly in marks whose words stand in another line too, set out large on the page: the sentence is there already,
 * with its speaker.
 *
 * @returns Indices into `lines`.
 */
export function findPullQuotes(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const pulled = new Set<number>()
  const candidates = lines.flatMap((line, index) => {
    const length = line.end - line.start
    if (length > mostLetters || length < fewestWords * 2) return []
    const words = insideMarks(sliceOf(text, line))
    const plain = words === null ? '' : wordsAlone(words)
    return words !== null && plain.split(' ').length >= fewestWords
      ? [{ index, plain, telling: longestWord(words) }]
      : []
  })
  if (candidates.length === 0 || candidates.length > mostCandidates) return pulled
  // most lines are too short to hold one
  const least = Math.min(...candidates.map(({ plain }) => plain.length)) + 6
  const plainLines = lines.map((line) => {
    if (line.end - line.start <= least) return ''
    const written = sliceOf(text, line)
    const lower = written.toLowerCase()
    return candidates.some(({ telling }) => lower.includes(telling)) ? ` ${wordsAlone(written)} ` : ''
  })
  for (const { index, plain } of candidates) {
    const isElsewhere = plainLines.some(
      (line, other) =>
        other !== index && !pulled.has(other) && line.length > plain.length + 8 && line.includes(` ${plain} `),
    )
    if (isElsewhere) pulled.add(index)
  }
  return pulled
}

/** Words alone, in small letters: marks and spaces differ between a pull quote and its sentence. */
function wordsAlone(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The longest run of plain letters: a line without it holds no such words. Empty where there is none. */
function longestWord(written: string): string {
  let longest = ''
  for (const word of written.toLowerCase().split(/\s+/))
    if (word.length > longest.length && /^[a-z]+$/.test(word)) longest = word
  return longest
}
