import type { Frame } from '#src/analysis/english/clauses/frames.ts'
import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { courtesyTitles } from '#src/analysis/english/lexicon/titles.ts'
import { agentEnding, pageLabels } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'
import { plainEvidence } from './frame-evidence.ts'

/** Longest label of a transcript's turn, in UTF-16 units. */
const longestLabel = 48

type Turn = {
  /** Null: “Q” and “A” name nobody. */
  readonly label: Span | null
  readonly content: Span
}

/** “MATTHEWS: …”: who takes a turn at the beginning of a paragraph; null where nobody does, or nobody who is named. */
function turnOf(text: string, start: number, end: number): (Turn & { readonly label: Span }) | null {
  let at = start
  while (at < end && /["“'\s]/.test(text[at]!)) at++
  const colon = at + text.slice(at, Math.min(end, at + longestLabel)).indexOf(':')
  if (colon <= at || colon + 1 >= end || !/\s/.test(text[colon + 1]!)) return null
  if (!namesSomebody(text.slice(at, colon))) return null
  let content = colon + 1
  while (content < end && /\s/.test(text[content]!)) content++
  return content < end ? { label: { start: at, end: colon }, content: { start: content, end } } : null
}

/** “KIM”, “ANN COLE (V.O.)”, but not “Q”, “A”, nor “THE FACTS”, “MORE”. */
function namesSomebody(label: string): boolean {
  const letters = label.replace(/\([^()]*\)/g, '').replace(/[^\p{L}]/gu, '')
  if (letters.length === 0 || letters !== letters.toUpperCase() || /\d/.test(label)) return false
  // “DEAR ABBY: …”: to whom a letter is written
  if (label.startsWith('DEAR ')) return false
  if (
    pageLabels.has(
      label
        .toLowerCase()
        .replace(/[^\p{L} ’']/gu, '')
        .trim(),
    )
  )
    return false
  return label.split(/\s+/).length <= 5 && letters.length >= 2 && letters !== 'QA'
}

/**
 * Whether a label within a paragraph, which begins no paragraph of its own, can be somebody: “COLE”, “MR. SMITH”, “MODERATOR”. “FINAL SCORE”,
 * “BREAKING” and “USA” are nobody, and what follows them is nobody's.
 */
function isNameOrPerson(label: string): boolean {
  if (!namesSomebody(label) || label.replace(/[^\p{L}]/gu, '').length < 3) return false
  const kind = knownName(label)?.kind ?? 'person'
  const words = label.toLowerCase().split(/[^\p{L}]+/u)
  const isPerson = words.some((word) => personNouns.has(word) || courtesyTitles.has(word) || agentEnding.test(word))
  return kind === 'person' && (isPerson || !words.some(isCommonWord))
}

/** A label that stands behind the end of a sentence: “We will go. Q: When?”. */
const labelWithin = /(?:[.!?…)”"—–-] {1,2}|\n\s{0,2})(\p{Lu}[\p{Lu} .'’-]{0,40}): /gu

/** The turns of a paragraph whose text ran together: “KIM: We will go. Q: When? COLE: On Monday.” is two named turns and a nameless one. */
function turnsWithin(text: string, { start, end }: Span, first: Span, known: ReadonlySet<string>): Turn[] {
  const turns: { label: Span | null; content: { start: number; end: number } }[] = [
    { label: first, content: { start, end } },
  ]
  for (const found of text.slice(start, end).matchAll(labelWithin)) {
    const from = start + found.index + found[0].length - found[1]!.length - 2
    const label = { start: from, end: from + found[1]!.length }
    turns.at(-1)!.content.end = from
    turns.push({
      label: known.has(found[1]!) || isNameOrPerson(found[1]!) ? label : null,
      content: { start: label.end + 2, end },
    })
  }
  return turns.filter(({ content }) => content.start < content.end)
}

/**
 * Turns of a transcript or an interview: paragraphs that begin with a speaker in capitals and a colon, at least two of them.
 * A turn goes on in the paragraphs that follow as long as they begin with a quotation mark that nobody closed before.
 */
export function readTranscript(text: string, frames: readonly Frame[]): Draft[] {
  const labels = labelsOf(text, frames)
  if (labels === null) return []
  const drafts: Draft[] = []
  let open: Span | null = null
  for (const { paragraph, isHeadline: _, ...span } of paragraphsOf(frames)) {
    const turn = turnOf(text, span.start, span.end)
    const opening = /["“]/.test(text[span.start]!)
    // a bracket in marks is the editor's, and the turn goes on behind it
    if (!turn && opening && /^["“]?[([]/.test(text.slice(span.start, span.start + 2))) continue
    const label: Span | null = turn?.label ?? (opening ? open : null)
    open = label
    if (label === null) continue
    for (const { label: who, content } of turnsWithin(text, turn?.content ?? span, label, labels)) {
      open = who
      if (who === null) continue
      drafts.push({
        parts: [content],
        speaker: { ...who, core: who, antecedent: null },
        cue: who.start >= span.start ? { start: who.end, end: who.end + 1 } : null,
        addressee: null,
        evidence: plainEvidence('transcript', ':', {
          announced: true,
          paragraphsAway: who.start >= span.start ? 0 : 1,
        }),
        confidence: 0.96,
        hearsay: false,
        via: null,
        paragraph,
      })
    }
  }
  return drafts
}

type Paragraph = Span & { readonly paragraph: number; readonly isHeadline: boolean }

/** From the first frame of each paragraph to its last. */
function* paragraphsOf(frames: readonly Frame[]): Generator<Paragraph> {
  for (let first = 0; first < frames.length; ) {
    const { start, paragraph, headline } = frames[first]!
    let next = first + 1
    while (frames[next]?.paragraph === paragraph) next++
    yield { start, end: frames[next - 1]!.end, paragraph, isHeadline: headline }
    first = next
  }
}

/**
 * The speakers with whom paragraphs begin, as written; null where fewer than two paragraphs do. “ANN COLE: Where is he?” as
 * headline and the same name once below it: that is a columnist's name.
 */
function labelsOf(text: string, frames: readonly Frame[]): ReadonlySet<string> | null {
  const labels = new Set<string>()
  let count = 0
  let beginsInHeadline = false
  for (const { start, end, isHeadline } of paragraphsOf(frames)) {
    const turn = turnOf(text, start, end)
    if (turn === null) continue
    if (count === 0) beginsInHeadline = isHeadline
    labels.add(text.slice(turn.label.start, turn.label.end))
    count++
  }
  return count > 2 || labels.size > 1 || (count === 2 && !beginsInHeadline) ? labels : null
}
