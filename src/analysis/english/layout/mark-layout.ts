import type { BlockRole, Findings, TextBlock } from '#src/analysis/findings.ts'
import { contains, type Span, sliceOf } from '#src/base/span.ts'
import { findPullQuotes } from './pull-quotes.ts'
import { headlineMark, headsNoReport, isBareName, pageTextAhead, roleOfLine, roleOfSentence } from './roles.ts'

/**
 * Adds the layout, and leaves of the sentences those of headline and body: a credit speaks for nobody, a section label is
 * nobody, and a pull quote is no second statement.
 */
export function markLayout(found: Findings): Findings {
  const { ahead, sentences } = withoutPageText(found)
  const lines = linesOf({ ...found, sentences })
  const pulled = findPullQuotes(
    found.text,
    lines.map(({ span }) => span),
  )
  const blocks = lines.flatMap((line, index) => blocksOf(found.text, line, roleIn(found, lines, index, pulled)))
  const layout = merged(found.text, blocks, ahead)
  const read = layout.filter(({ role }) => role === 'body' || role === 'headline')
  return { ...found, layout, sentences: sentencesIn(read, sentences) }
}

/** The sentences without what of the page stands ahead of them in their line, and that as blocks. */
function withoutPageText({ text, title, sentences }: Findings): {
  ahead: readonly TextBlock[]
  sentences: readonly Span[]
} {
  const ahead: TextBlock[] = []
  const rest = sentences.map((sentence, index) => {
    const isTitle = title !== null && sentence.start < title.end
    const written = sliceOf(text, sentence)
    const page = (index === 0 ? headlineMark(written) : null) ?? (isTitle ? null : pageTextAhead(written))
    if (page === null) return sentence
    const start = sentence.start + page.length
    ahead.push({ start: sentence.start, end: start - 1, role: page.role })
    return { start, end: sentence.end }
  })
  return { ahead, sentences: rest }
}

/** A line of the text with its sentences. */
type Line = { readonly span: Span; readonly sentences: readonly Span[] }

function linesOf({ text, sentences }: Findings): Line[] {
  const lines: Line[] = []
  let group: Span[] = []
  sentences.forEach((sentence, index) => {
    group.push(sentence)
    const next = sentences[index + 1]
    if (next && !/[\n\r\u2028\u2029]/.test(text.slice(sentence.end, next.start))) return
    lines.push({ span: { start: group[0]!.start, end: sentence.end }, sentences: group })
    group = []
  })
  return lines
}

/** An article has fewer lines; those beyond are read as text. */
const mostLines = 4_000

/** What a whole line is; `body` where its sentences must tell. */
function roleIn(
  { text, title }: Findings,
  lines: readonly Line[],
  index: number,
  pulled: ReadonlySet<number>,
): BlockRole {
  const line = lines[index]!
  if (title !== null && line.span.start < title.end) return headsNoReport(sliceOf(text, title)) ? 'kicker' : 'headline'
  if (title === null && index === 0 && isHeadline(text, lines)) return 'headline'
  if (pulled.has(index)) return 'pull-quote'
  if (index >= mostLines) return 'body'
  if (title !== null && headsNoReport(sliceOf(text, title))) return 'furniture'
  if (title !== null && lines.length === 2 && isBareName(sliceOf(text, line.span))) return 'byline'
  const isEarly = index < 4
  return roleOfLine(sliceOf(text, line.span), { isEarly, isLast: index === lines.length - 1 })
}

/** A first line without a full stop, above a blank line and a longer one. */
function isHeadline(text: string, lines: readonly Line[]): boolean {
  const [first, second] = lines
  if (!first || !second || first.span.end - first.span.start > 200) return false
  const isParted = /\n[^\S\n]*\n/.test(text.slice(first.span.end, second.span.start))
  return isParted && !/[.:,;]["”’]?$/.test(sliceOf(text, first.span))
}

function blocksOf(text: string, { span, sentences }: Line, role: BlockRole): TextBlock[] {
  if (role !== 'body') return [{ ...span, role }]
  return sentences.map((sentence, index) => ({
    ...sentence,
    role: index === 0 ? 'body' : roleOfSentence(sliceOf(text, sentence)),
  }))
}

/**
 * Neighbours of one role in one line as one block; what follows a credit in its line belongs to it, but not what follows
 * one of `ahead`.
 */
function merged(text: string, blocks: readonly TextBlock[], ahead: readonly TextBlock[]): TextBlock[] {
  const result: TextBlock[] = []
  let next = 0
  for (const block of blocks) {
    const last = result.at(-1)
    while (last !== undefined && next < ahead.length && ahead[next]!.start < last.end) next++
    const isParted = last !== undefined && next < ahead.length && ahead[next]!.start < block.start
    const isOneLine = last !== undefined && !isParted && !text.slice(last.end, block.start).includes('\n')
    if (isOneLine && (last.role === block.role || last.role === 'credit'))
      result[result.length - 1] = { ...last, end: block.end }
    else result.push(block)
  }
  return ahead.length === 0 ? result : [...result, ...ahead].sort((one, other) => one.start - other.start)
}

function sentencesIn(read: readonly Span[], sentences: readonly Span[]): Span[] {
  let at = 0
  return sentences.filter((sentence) => {
    while (at < read.length && read[at]!.end < sentence.end) at += 1
    return at < read.length && contains(read[at]!, sentence)
  })
}
