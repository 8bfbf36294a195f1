import { nounPhraseEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import { subjectRightOf } from '#src/analysis/english/clauses/subject-right.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'
import type { Sieve } from '#src/analysis/evidence.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import type { Span } from '#src/base/span.ts'
import { isColumn } from './colons.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { sourceAt } from './named-sources.ts'
import { goesOnInto, goesOnOutside, type Last, wholeOf } from './partly-in-marks.ts'
import { coverageOf } from './settle.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/**
 * Gives quotations that stand alone to the speaker of the quotation before them: in the next sentence of the paragraph, in the
 * next paragraph after a mark that was never closed, after “Doe said:” at the end of a paragraph, after “Doe agreed.”
 */
export function readRunOns(readings: readonly FrameReading[], drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  const ownerOf = coverageOf(drafts)
  const floor = floorOf(drafts)
  const isLone = loneParagraphs(readings)
  let last: Last | null = null
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index]!
    const { frame } = reading
    const quoted = frame.words.filter((word) => word.kind === 'quotation')
    if (quoted.length === 0) continue
    const alone = frame.words.every(
      (word) => (word.kind !== 'word' && word.kind !== 'number') || word.tag === 'adverb' || word.tag === 'conjunction',
    )
    for (const word of quoted) {
      const owner = ownerOf(word)
      if (owner) {
        last = relaysSaying(reading, owner, word)
          ? null
          : { draft: owner, paragraph: frame.paragraph, open: !word.quotation!.closed, block: false, at: index }
        continue
      }
      const goesOn =
        !alone &&
        last !== null &&
        last.at === index - 1 &&
        (goesOnOutside(reading, word, last) || goesOnInto(reading, word, last))
      // words of somebody whom no rule found: what follows may be theirs
      if (!alone && !goesOn && isSentence(reading, word)) last = null
      if ((!alone && !goesOn) || word.end - word.start < 8 || isAside(word.quotation!, reading.text)) continue
      const colon = readings[index - 1]?.frame.words.at(-1)?.kind === 'colon'
      const intro: Draft | null = colon ? introduced(readings, index) : null
      const near: Draft | null = intro ?? continued(readings, last, index) ?? introduced(readings, index)
      const lone = isLone.has(frame.paragraph) && isSentence(reading, word)
      const from = near ?? (lone ? (floor(frame) ?? presented(readings, index)) : null)
      if (!from?.speaker || (!near && isHeading(reading.text, word, from))) continue
      const next: Draft = {
        ...from,
        parts: [goesOn ? wholeOf(frame) : { start: word.start, end: word.end }],
        evidence: {
          ...from.evidence,
          sieve: 'run-on',
          announced: from.evidence.distance < unspoken,
          // a blank line is a line of its own
          paragraphsAway: Math.ceil((frame.paragraph - from.paragraph) / 2) + from.evidence.paragraphsAway,
        },
        confidence: from.confidence * 0.9,
        paragraph: frame.paragraph,
      }
      found.push(next)
      last = {
        draft: next,
        paragraph: frame.paragraph,
        open: !word.quotation!.closed,
        block: intro !== null || (last?.block ?? false),
        at: index,
      }
    }
  }
  return found
}

/** Whether a paragraph holds nothing but quotations. */
function loneParagraphs(readings: readonly FrameReading[]): ReadonlySet<number> {
  const lone = new Set<number>()
  let mixed = -1
  for (const { frame } of readings) {
    if (frame.paragraph === mixed) continue
    if (frame.words.every(({ kind }) => kind === 'quotation' || kind === 'mark' || kind === 'stop')) {
      if (frame.words.some(({ kind }) => kind === 'quotation')) lone.add(frame.paragraph)
    } else {
      mixed = frame.paragraph
      lone.delete(mixed)
    }
  }
  return lone
}

/** Farthest paragraph that keeps the floor, in lines: the one before, with a blank line between. */
const nextParagraph = 2

/** Who has the floor where a paragraph stands wholly in marks: whoever spoke last, in the paragraph right before it. */
function floorOf(drafts: readonly Draft[]): (frame: FrameReading['frame']) => Draft | null {
  const spoken = drafts
    .filter(
      ({ speaker, evidence }) =>
        speaker !== null && holdsFloor.has(evidence.sieve) && !evidence.sideClause && !evidence.negated,
    )
    .sort((a, b) => placeOf(a) - placeOf(b))
  let next = 0
  return (frame) => {
    while (next < spoken.length && placeOf(spoken[next]!) < frame.start) next++
    const before = spoken[next - 1]
    return before && frame.paragraph - before.paragraph <= nextParagraph && frame.paragraph > before.paragraph
      ? before
      : null
  }
}

const holdsFloor: ReadonlySet<Sieve> = new Set<Sieve>([
  'quotation beside cue',
  'reported clause',
  'loose quotation',
  'run-on',
  'block',
])

const placeOf = ({ cue, parts }: Draft): number => cue?.start ?? parts[0]!.start

/** Whether a quotation is spoken text: some words that end like a sentence, not a cry in capitals or a heading. */
function isSentence({ text }: FrameReading, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return words.split(' ').length >= 4 && /[.!?…][”"’'»]*$/.test(words) && /\p{Ll}/u.test(words)
}

/** ‘A hard decision.’ in single marks, where the words before stand in double ones: a heading of the paragraphs below. */
function isHeading(text: string, { start }: Span, { parts }: Draft): boolean {
  const isSingle = /^['‘](?!')/.test(text.slice(start, start + 2))
  return isSingle && parts.some((part) => /^(?:["“”]|'')/.test(text.slice(part.start, part.start + 2)))
}

/** “(CROSSTALK)”, “[applause]” */
function isAside({ start, end }: Span, text: string): boolean {
  return text[start] === '(' || (text[start] === '[' && text[end - 1] === ']')
}

/** ““It is good,” Doe said in May, according to the Post. “…””: what follows is Doe's or the Post's, so it is left open. */
function relaysSaying({ frame: { words }, cues }: FrameReading, { evidence, parts }: Draft, word: Word): boolean {
  if (evidence.sieve !== 'according to') return false
  return cues.some(({ group }) => words[group.head]!.start > word.end && words[group.head]!.end <= parts.at(-1)!.end)
}

function continued(readings: readonly FrameReading[], last: Last | null, index: number): Draft | null {
  if (!last) return null
  const { paragraph } = readings[index]!.frame
  if (last.paragraph === paragraph) return hasOther(readings.slice(last.at + 1, index), last.draft) ? null : last.draft
  // “…,” Doe wrote.⏎⏎And then: “…”
  const turns = /^(?:conjunction|adverb)$/.test(readings[index]!.frame.words[0]!.tag)
  return (last.open || last.block || turns) && paragraph - last.paragraph <= 2 ? last.draft : null
}

/** “…,” Doe said. The Herald's Jane Roe concurs. “…”: a sentence between them is about somebody else. */
function hasOther(between: readonly FrameReading[], { speaker }: Draft): boolean {
  return between.some(({ text, frame: { words }, clauses }) =>
    clauses.some(({ group, subject, role }) => {
      if (role !== 'main' || group.mood !== 'finite' || !subject || words[subject.head]!.tag !== 'name') return false
      const spoke = speaker ? text.slice(speaker.start, speaker.end) : ''
      return (
        !/^(?:he|she)$/i.test(spoke) &&
        !spoke.includes(text.slice(words[subject.head]!.start, words[subject.head]!.end))
      )
    }),
  )
}

/** The frame before, where it names somebody who then speaks: “Doe agreed. “…””, “Doe said in a statement:⏎“…”” */
function introduced(readings: readonly FrameReading[], index: number): Draft | null {
  const before = readings[index - 1]
  if (!before) return null
  const { frame, cues, groups, subjects } = before
  const samePlace = frame.paragraph === readings[index]!.frame.paragraph
  const last = frame.words.at(-1)
  // “Doe stated,⏎⏎“…””: a comma announces as a colon does, where the cue stands right before it
  const colon = last?.kind === 'colon' || (last?.kind === 'comma' && cues.at(-1)?.last === frame.words.length - 2)
  if (!samePlace && !(colon && readings[index]!.frame.paragraph - frame.paragraph <= 2)) return null
  for (const cue of [...cues].reverse()) {
    if (cue.group.mood !== 'finite' || cue.group.passive || !cue.subject) continue
    return draftOf(before, cue.subject, cue.group.first, cue.last, colon ? 0.9 : 0.7)
  }
  const source = colon && sourceAt(frame.words, 0) > 0 ? subjectRightOf(frame.words, sourceAt(frame.words, 0)) : null
  if (source) return draftOf(before, source, 0, sourceAt(frame.words, 0) - 1, 0.85)
  const label = colon ? labelled(before) : null
  if (label) return label
  for (const at of mainFirst(before)) {
    const subject = subjects[at]
    if (
      groups[at]!.mood !== 'finite' ||
      groups[at]!.passive ||
      !subject ||
      frame.words[subject.first]!.tag === 'question'
    )
      continue
    return draftOf(before, subject, groups[at]!.first, groups[at]!.head, colon ? 0.7 : 0.5)
  }
  return null
}

/** Distance of a speaker whom the text only presents: no verb of speech binds the words to them. */
const unspoken = 9

/**
 * “Karen Boddy, 43, who lives opposite, watched the blaze.⏎⏎“I saw it all. …””: the paragraph before presents one person with a
 * name, between commas, and nobody speaks in it.
 */
function presented(readings: readonly FrameReading[], index: number): Draft | null {
  const { frame } = readings[index]!
  let only: Draft | null = null
  for (let at = index - 1; at >= 0; at--) {
    const before = readings[at]!
    if (before.frame.paragraph === frame.paragraph) return null
    if (frame.paragraph - before.frame.paragraph > nextParagraph) break
    const { words } = before.frame
    if (before.frame.headline || words.some(({ kind }) => kind === 'quotation')) return null
    for (const { group, subject, role } of before.clauses) {
      if (role !== 'main' || group.mood !== 'finite' || !subject || words[subject.head]!.tag === 'pronoun') continue
      const apposed = words[subject.head]!.tag === 'name' && words[subject.head + 1]?.kind === 'comma'
      if (only || !apposed || group.passive || subject.first > 0) return null
      const draft = draftOf(before, subject, group.first, group.head, 0.5)
      only = { ...draft, evidence: { ...draft.evidence, distance: unspoken } }
    }
  }
  return only
}

/** Verb groups of a frame, those of main clauses first: “When Roe died, Doe released a statement:” is Doe's. */
function mainFirst({ clauses }: FrameReading): number[] {
  const order = clauses.map((_, at) => at)
  const rank = (at: number): number => (clauses[at]!.role === 'main' ? 0 : 1)
  return order.sort((a, b) => rank(a) - rank(b) || a - b)
}

/** “And from Chairwoman Jane Doe:”, “Jane Doe:”: a line that only names who speaks below. */
function labelled(reading: FrameReading): Draft | null {
  const { words } = reading.frame
  if (reading.groups.length > 0) return null
  const from = words.findIndex(({ lower }) => lower === 'from')
  const first = from < 0 ? 0 : from + 1
  const end = nounPhraseEnd(words, first)
  if (end <= first || end !== words.length - 1 || words[end - 1]!.tag !== 'name' || isColumn(words[end - 1]!.lower))
    return null
  return draftOf(reading, { first, head: end - 1, last: end - 1 }, words.length - 1, words.length - 1, 0.8)
}

function draftOf(
  reading: FrameReading,
  subject: NonNullable<FrameReading['subjects'][number]>,
  first: number,
  last: number,
  confidence: number,
): Draft {
  const { words, paragraph } = reading.frame
  return {
    parts: [],
    speaker: speakerPhrase(reading.frame, subject),
    cue: { start: words[first]!.start, end: words[last]!.end },
    addressee: null,
    evidence: plainEvidence('run-on', reading.frame.words[last]!.lemma ?? ''),
    confidence,
    hearsay: false,
    via: null,
    paragraph,
  }
}
