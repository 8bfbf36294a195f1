import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import type { Clause } from '#src/analysis/english/clauses/read-clauses.ts'
import { expressions, naming, permission, possession } from '#src/analysis/english/lexicon/words-of-fragments.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { voiceOf } from './can-speak.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** Most words between a verb and the words in marks that belong to it. */
const farthest = 12

/**
 * Words in marks within a clause whose verb is no verb of saying: “Doe gushed about a “common cause””. They are words of whoever is
 * the subject, if a person or a body can be. A title, a lone word, a name for a thing and what is only had or been are nobody's.
 */
export function readFragments(reading: FrameReading, drafts: readonly Draft[]): Draft[] {
  const { frame, text } = reading
  const { words } = frame
  // “'Doe said that 'he sleeps with the keys.'”: all of it is somebody's words
  if (frame.headline || reading.inMarks) return []
  const found: Draft[] = []
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!
    if (word.kind !== 'quotation' || !isFragment(text, word) || isNameOfThing(words, at)) continue
    if ([...drafts, ...found].some(({ parts }) => parts.some(({ start, end }) => start < word.end && word.start < end)))
      continue
    const clause = clauseOf(reading, at)
    const speaker = clause && subjectOf(reading, clause)
    if (!clause || !speaker || voiceOf(words, speaker) !== 'speaks') continue
    if (/^(?:i|we|you)$/.test(words[speaker.first]!.lower)) continue
    const first = contentStart(words, clause.group.head + 1, at)
    found.push({
      parts: [{ start: words[first]!.start, end: word.end }],
      speaker: speakerPhrase(frame, speaker),
      cue: { start: words[clause.group.first]!.start, end: words[clause.group.head]!.end },
      addressee: null,
      evidence: plainEvidence('fragment', clause.group.lemma, {
        negated: clause.negated,
        reality: clause.reality,
        borrowed: speaker !== clause.subject,
      }),
      confidence: 0.4,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
  }
  return found
}

/** Two words or more that begin in small letters: no title, no name, no sentence of its own. */
function isFragment(text: string, { quotation }: Word): boolean {
  if (!quotation?.closed) return false
  return /^\p{Ll}\S*\s+\S/u.test(text.slice(quotation.start, quotation.end))
}

/** “a so-called “sleep pod””, “its “safety check” feature”, “the term “bank run””: what a thing is called, not what somebody said. */
function isNameOfThing(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next?.tag === 'noun' || next?.tag === 'name') return true
  const { lower } = words[at - 1]!
  return lower === 'so-called' || expressions.has(lower)
}

/** The clause that holds the word at `at`: the last verb before it with no mark and no other quotation between. */
function clauseOf({ frame: { words }, clauses }: FrameReading, at: number): Clause | null {
  for (let index = clauses.length - 1; index >= 0; index--) {
    const clause = clauses[index]!
    const { head, lemma, passive } = clause.group
    if (head >= at) continue
    if (at - head > farthest || passive) return null
    if (naming.has(lemma) || possession.has(lemma) || permission.has(lemma)) return null
    if (words[head]!.tag === 'be' || words[head]!.tag === 'have') return null
    for (let between = head + 1; between < at; between++)
      if (/^(?:comma|semicolon|colon|dash|quotation)$/.test(words[between]!.kind)) return null
    return clause
  }
  return null
}

/** Its own subject; that of the clause before for “to stop …”, “stopping …”. */
function subjectOf({ clauses }: FrameReading, clause: Clause): NounPhrase | null {
  if (clause.subject) return clause.subject
  if (clause.group.mood === 'finite') return null
  const before = clauses[clauses.indexOf(clause) - 1]
  return before && !before.group.passive ? before.subject : null
}

/** First word of the object: behind adverbs, particles and one preposition. */
function contentStart(words: readonly Word[], from: number, at: number): number {
  let first = from
  while (
    first < at &&
    (words[first]!.tag === 'adverb' || words[first]!.tag === 'preposition' || words[first]!.tag === 'to')
  )
    first++
  return isVerbal(words[first]) ? at : first
}
