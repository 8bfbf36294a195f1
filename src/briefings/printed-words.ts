import type { Statement, StatementKind } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { isBeforeVerb, isParticiple, isPlainCue, isVerbalCue } from './cue-words.ts'

/** Longest distance from a cue to its content at which both are printed as one slice; UTF-16 units. */
const farthestCue = 120

/** Longest distance from an auxiliary or a negation to its verb; UTF-16 units. */
const farthestAuxiliary = 60

/**
 * How the words begin: with the source's verb and the words in one slice (`verb`, or `participle` for “denying that …”),
 * with the verb as a slice of its own because it stands elsewhere (`cue`), or with the words alone (`words`).
 */
export type FirstWord = 'verb' | 'participle' | 'cue' | 'words'

/** What is printed of a statement: spans of the article, and how much of them is in quotation marks there. */
export type PrintedWords = {
  readonly pieces: readonly Span[]
  readonly kind: StatementKind
  readonly opening: FirstWord
}

/**
 * The source's verb of saying: the cue, the start of the words that belong to it (“has repeatedly denied”), and its
 * sort.
 */
type Verb = { readonly span: Span; readonly isPlain: boolean; readonly isParticiple: boolean }

/**
 * The words to print of a statement. The content alone would turn “denied that it fired first” into a claim, and
 * “called for a ceasefire” into a fragment, so the verb of the source is printed with the words. There are two
 * exceptions: a whole quoted sentence that the source introduces, and words “according to” somebody.
 */
export function printedWords(text: string, statement: Statement): PrintedWords {
  const { kind } = statement
  const parts = statement.parts.length > 0 ? statement.parts : [statement.content]
  const verb = verbOf(text, statement)
  if (verb === null) return { pieces: closed(text, parts, kind), kind, opening: 'words' }
  return kind === 'direct' ? quoted(text, verb, parts, statement) : reported(text, verb, parts, statement)
}

function reported(text: string, verb: Verb, parts: readonly Span[], statement: Statement): PrintedWords {
  const { kind } = statement
  const [first, ...others] = parts as [Span, ...Span[]]
  const isSlice = isOneSlice(text, verb.span, first, statement)
  // “…, saying talks would go on”, “Talks would go on, she said”: the verb adds nothing
  if (verb.isPlain && (verb.isParticiple || !isSlice)) {
    return { pieces: closed(text, parts, kind), kind, opening: 'words' }
  }
  if (!isSlice) {
    return { pieces: [verb.span, ...closed(text, parts, kind)], kind, opening: 'cue' }
  }
  const whole = { start: verb.span.start, end: first.end }
  return { pieces: closed(text, [whole, ...others], kind), kind, opening: openingWith(verb) }
}

/** Whether the last mark, or the one before an opening quotation mark, is a comma, a colon or the end of a sentence. */
function endsWithPause(words: string): boolean {
  const marks = words.trimEnd()
  const isPause = (mark: string) => /^[,:.!?]$/.test(mark)
  return isPause(marks.slice(-1)) || (!/\p{L}$/u.test(marks) && isPause(marks.slice(0, -1).trimEnd().slice(-1)))
}

/** A quoted fragment is printed with the rest of its sentence: rejected “the absurd claims”, said it was no “war”. */
function quoted(text: string, verb: Verb, parts: readonly Span[], statement: Statement): PrintedWords {
  const [first, ...others] = parts as [Span, ...Span[]]
  const isFragment = others.length === 0 && /^\p{Ll}/u.test(sliceOf(text, first))
  const isIntroduced = endsWithPause(text.slice(verb.span.end, first.start))
  const isPartOfSentence = isFragment || (others.length === 0 && !verb.isPlain && !isIntroduced)
  if (isPartOfSentence && /[”"’'»]/.test(text.charAt(first.end)) && isOneSlice(text, verb.span, first, statement)) {
    return { pieces: [{ start: verb.span.start, end: first.end + 1 }], kind: 'mixed', opening: openingWith(verb) }
  }
  if (isFragment && !verb.isPlain) return { pieces: [verb.span, ...parts], kind: 'direct', opening: 'cue' }
  return { pieces: parts, kind: 'direct', opening: 'words' }
}

function openingWith({ isParticiple }: Verb): FirstWord {
  return isParticiple ? 'participle' : 'verb'
}

/** Null where there is no cue, or the cue is no verb of the speaker, or it is inside the words. */
function verbOf(text: string, { cue, speaker, content }: Statement): Verb | null {
  if (!cue || !isVerbalCue(sliceOf(text, cue))) return null
  if (cue.start < content.end && cue.end > content.start) return null
  // “Doe’s claim that”, “her demand that”: a noun
  if (/(?:['’]s?|\b(?:his|her|its|their)) $/i.test(text.slice(Math.max(0, cue.start - 8), cue.start))) return null
  const words = sliceOf(text, cue)
  const from = Math.max(speaker && speaker.end <= cue.start ? speaker.end : 0, cue.start - farthestAuxiliary)
  let start = cue.start
  // “did not deny”, “has repeatedly denied”
  for (const { 0: word, index } of [...text.slice(from, cue.start).matchAll(/[\p{L}’']+/gu)].reverse()) {
    const isBeside = /^[^\S\n]+$/.test(text.slice(from + index + word.length, start))
    if (!isBeside || !isBeforeVerb(word)) break
    start = from + index
  }
  return { span: { start, end: cue.end }, isPlain: isPlainCue(words), isParticiple: isParticiple(words) }
}

/** Whether verb and words are in one sentence, with no speaker between them whose name would be printed twice. */
function isOneSlice(text: string, cue: Span, first: Span, { speaker }: Statement): boolean {
  if (cue.end > first.start || first.start - cue.end > farthestCue) return false
  const hasSpeakerBetween = speaker !== null && speaker.start >= cue.end && speaker.end <= first.start
  return !hasSpeakerBetween && !/\n|[.!?…][”"’'»]*\s/.test(text.slice(cue.end, first.start))
}

/** A slice that opens a quotation is made longer by the closing mark where that comes right after it. */
function closed(text: string, pieces: readonly Span[], kind: StatementKind): readonly Span[] {
  if (kind === 'direct') return pieces
  return pieces.map((piece) => {
    const next = text.charAt(piece.end)
    if (!/["”»]/.test(next) || next === '') return piece
    const marks = sliceOf(text, piece).match(/["“”«»]/g) ?? []
    return marks.length % 2 === 1 ? { start: piece.start, end: piece.end + 1 } : piece
  })
}
