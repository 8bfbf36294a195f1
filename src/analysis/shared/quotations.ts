import type { Quotation } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'

/** Which marks belong together, and what their shape says. */
type Mark = Span & {
  readonly family: 'straight' | 'curly' | 'angle' | 'single'
  readonly opens: boolean
  readonly closes: boolean
  /** A single mark that may be the apostrophe of a plural: “the workers' money”. */
  readonly weak: boolean
}

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char)
const isBefore = (char: string | undefined): boolean => isSpace(char) || '([{—–-/“"‘'.includes(char!)
const isAfter = (char: string | undefined): boolean => isSpace(char) || '.,;:!?)]}—–-/…”"’\''.includes(char!)
const isWordUnit = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

function familyOf(char: string): Mark['family'] | null {
  if (char === '"') return 'straight'
  if (char === '“' || char === '”' || char === '„' || char === '‟') return 'curly'
  if (char === '«' || char === '»') return 'angle'
  if (char === "'" || char === '‘' || char === '’' || char === '‚') return 'single'
  return null
}

/** A single mark that is an apostrophe: inside a word, before a year or a clipped word, after a plural. */
function isApostrophe(text: string, at: number, char: string): boolean {
  const before = text[at - 1]
  const after = text[at + 1]
  if (isWordUnit(before) && isWordUnit(after)) return true
  if (char !== '‘' && /\d/.test(after ?? '') && isSpace(before)) return true
  if (char === '’' && isBefore(before) && isWordUnit(after)) return true
  return false
}

function marksOf(text: string, within: Span): Mark[] {
  const marks: Mark[] = []
  for (let at = within.start; at < within.end; at++) {
    const char = text[at]!
    let family = familyOf(char)
    if (char === '`' && text[at + 1] === '`') family = 'straight'
    if (family === null) continue
    // '''  at an end: an inner single mark, then the outer double one
    const innerFirst =
      char === "'" && text[at + 1] === "'" && text[at + 2] === "'" && at > within.start && !isSpace(text[at - 1])
    const doubled =
      !innerFirst &&
      (char === "'" || char === '`' || char === '’' || char === '‘') &&
      text[at + 1] === char &&
      at + 1 < within.end
    const end = doubled ? at + 2 : at + 1
    if (doubled) family = 'straight'
    if (family === 'single' && isApostrophe(text, at, char)) continue
    const left = at === within.start ? undefined : text[at - 1]
    const right = end >= within.end ? undefined : text[end]
    const free = isBefore(left)
    const bound = isAfter(right)
    let opens = free && !(bound && isSpace(right))
    let closes = bound && !(free && isSpace(left))
    if (char === '“' || char === '„' || char === '‟' || char === '‘' || char === '‚') {
      opens = true
      closes = !free && bound && !isSpace(left) && char === '“'
      if (closes) opens = false
    } else if (char === '”' || char === '’') {
      opens = char === '”' && free && !bound && isSpace(left) && left !== undefined
      closes = !opens
    } else if (char === '«' || char === '»') {
      opens = free || char === '«'
      closes = !opens || bound
    } else if (!opens && !closes) {
      opens = closes = true
    }
    // 6" and 5'11": a measure, unless something is open
    if (family === 'straight' && !doubled && /\d/.test(left ?? '') && !(bound && !isSpace(right)) && closes)
      opens = false
    const weak = family === 'single' && /s/i.test(left ?? '') && /^\s\p{Ll}/u.test(text.slice(end, end + 2))
    marks.push({ start: at, end, family, opens, closes, weak })
    if (doubled) at++
  }
  return marks
}

/** Whether the next single mark closes as well, so that this one is an apostrophe. */
function closesLater(marks: readonly Mark[], from: number): boolean {
  const next = marks.slice(from + 1, from + 9).find(({ family }) => family === 'single')
  return next?.closes === true && !next.opens
}

/** Index of the mark that closes `marks[from]`, or -1. Looks for its own family first; another pair inside is passed over. */
function closingOf(marks: readonly Mark[], from: number, lastCloseOf: Readonly<Record<string, number>>): number {
  const opening = marks[from]!
  if (lastCloseOf[opening.family]! > from) {
    let depth = 0
    // marks of the other double family that opened inside: one that closes without having opened closes ours
    let others = 0
    for (let index = from + 1; index < marks.length; index++) {
      const mark = marks[index]!
      if (mark.family !== opening.family) {
        if (
          opening.family === 'single' ||
          mark.family === 'single' ||
          mark.family === 'angle' ||
          opening.family === 'angle'
        )
          continue
        if (mark.opens && !mark.closes) others++
        else if (mark.closes && !mark.opens) {
          if (others === 0 && depth === 0) return index
          if (others > 0) others--
        }
        continue
      }
      if (mark.closes && !(mark.opens && opening.family === 'straight' && depth > 0)) {
        if (depth === 0 && !(mark.weak && closesLater(marks, index))) return index
        if (depth > 0) depth--
      } else if (mark.opens && opening.family === 'curly') {
        // “… “…” …”: nested only where two closing marks follow before the next opening one; else the first lost its end
        const next = marks.slice(index + 1, index + 9).filter((each) => each.family === 'curly')
        if (next[0]?.closes && next[1]?.closes) depth++
        else return -1
      } else if (mark.opens && (mark.family === 'straight' || mark.family === 'single')) {
        return -1
      }
    }
    return -1
  }
  if (opening.family === 'single') return -1
  // “… closed by " or the other way round
  for (let index = from + 1; index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.family === 'single') continue
    return mark.closes ? index : -1
  }
  return -1
}

/**
 * Everything inside quotation marks, paired paragraph by paragraph, so that a stray mark spoils at most its own paragraph.
 * The outermost quotations come first to last; quotations inside them follow with a greater depth.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let lineStart = 0
  /** Whether the paragraph before ended inside a quotation. */
  let openBefore = false
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? text.length : newline
    if (lineEnd > lineStart) {
      const before = found.length
      const from = openBefore ? runsOnUntil(text, { start: lineStart, end: lineEnd }, found) : lineStart
      pairParagraph(text, { start: from, end: lineEnd }, found)
      const last = found.length > before ? found.findLast(({ depth }) => depth === 0) : undefined
      openBefore = last !== undefined && !last.closed && trimmedEnd(text, lineStart, lineEnd) === last.end
    }
    if (newline < 0) break
    lineStart = newline + 1
  }
  return found
}

/**
 * “We lost.⏎⏎We will try again.” Where a paragraph begins without a mark and its first mark closes one, the quotation of the paragraph
 * before runs on up to it.
 *
 * @returns Where the rest of the paragraph begins.
 */
function runsOnUntil(text: string, paragraph: Span, found: Quotation[]): number {
  const first = marksOf(text, paragraph).find(({ family }) => family !== 'single')
  if (!first?.closes || (first.opens && first.family === 'straight') || first.start === paragraph.start)
    return paragraph.start
  found.push({ start: paragraph.start, end: first.start, depth: 0, closed: true })
  return first.end
}

/**
 * We lost,” said Doe. Where the first mark of a paragraph closes a spoken sentence that nothing opened, the paragraph began in marks.
 *
 * @returns Index of that mark; null where the first mark is another.
 */
function lostOpening(text: string, paragraph: Span, marks: readonly Mark[]): number | null {
  const index = marks.findIndex(({ family }) => family !== 'single')
  const mark = marks[index]
  if (!mark?.closes || mark.opens || mark.start - paragraph.start < shortestLost) return null
  return /[,?!]$/.test(text.slice(paragraph.start, mark.start)) && /^\s\p{L}/u.test(text.slice(mark.end, mark.end + 2))
    ? index
    : null
}

/** Only the sentence that ends at the mark is surely inside it. */
function lastSentenceStart(text: string, from: number, to: number): number {
  let start = from
  for (const { index, 0: stop } of text.slice(from, to).matchAll(/[.!?…]\s+(?=\p{Lu})/gu))
    start = from + index + stop.length
  return start
}

/** Fewest characters of a quotation whose opening mark is lost. */
const shortestLost = 12

function pairParagraph(text: string, paragraph: Span, found: Quotation[]): void {
  const marks = marksOf(text, paragraph)
  if (marks.length === 0) return
  const lastCloseOf: Record<string, number> = { straight: -1, curly: -1, angle: -1, single: -1 }
  for (let index = 0; index < marks.length; index++) if (marks[index]!.closes) lastCloseOf[marks[index]!.family] = index
  const nextOpening = new Int32Array(marks.length).fill(-1)
  for (let index = marks.length - 2; index >= 0; index--) {
    const mark = marks[index + 1]!
    nextOpening[index] = mark.opens && mark.family !== 'single' ? index + 1 : nextOpening[index + 1]!
  }
  let budget = 64 * marks.length + 1024
  const lost = lostOpening(text, paragraph, marks)
  if (lost !== null)
    found.push({
      start: lastSentenceStart(text, paragraph.start, marks[lost]!.start),
      end: marks[lost]!.start,
      depth: 0,
      closed: true,
    })
  let previousEnd = lost === null ? paragraph.start : marks[lost]!.end
  let index = lost === null ? 0 : lost + 1
  while (index < marks.length) {
    const mark = marks[index]!
    if (!mark.opens) {
      index++
      continue
    }
    const close = budget > 0 ? closingOf(marks, index, lastCloseOf) : -1
    budget -= close < 0 ? 8 : close - index
    if (close > 0) {
      const end = marks[close]!.start
      if (end > mark.end) {
        found.push({ start: mark.end, end, depth: 0, closed: true })
        for (let inner = index + 1; inner < close; inner++) {
          const first = marks[inner]!
          const last = marks[inner + 1]
          if (first.opens && last && inner + 1 < close && last.closes && last.family === first.family) {
            found.push({ start: first.end, end: last.start, depth: 1, closed: true })
            inner++
          }
        }
      }
      previousEnd = marks[close]!.end
      index = close + 1
      continue
    }
    if (mark.family !== 'single') {
      const next = nextOpening[index]!
      const limit = next > 0 ? marks[next]!.start : paragraph.end
      const leads =
        text.slice(previousEnd, mark.start).trim() === '' ||
        /[,:]\s*$/.test(text.slice(Math.max(paragraph.start, mark.start - 3), mark.start))
      const end = trimmedEnd(text, mark.end, limit)
      const isSpeech = next < 0 ? leads || end - mark.end > 12 : leads && end - mark.end > 3
      if (isSpeech && end > mark.end) found.push({ start: mark.end, end, depth: 0, closed: false })
      if (next < 0) return
    }
    index++
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text[at - 1])) at--
  return at
}
