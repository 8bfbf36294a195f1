import { isTimeWord, type NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import { timeOpeners } from '#src/analysis/english/lexicon/words-of-clauses.ts'
import {
  clauseOpenersBehind,
  emptyContents,
  reports,
  telling,
  whereabouts,
} from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Region } from '#src/analysis/english/sieves/content-region.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { isThatSubject, openingAfter, startsClause } from './adjuncts.ts'
import { contentEnd } from './content-end.ts'
import type { Follow } from './content-region.ts'
import type { Cue } from './cues.ts'
import { endsFrame, frameEnd } from './frame-end.ts'
import { endsLikeQuoted, type FrameReading } from './frame-reading.ts'
import { isAccordingTo, isWithClause } from './named-sources.ts'
import { sideClause } from './side-clauses.ts'

/** Content after the cue and what may stand between. */
export function following(reading: FrameReading, cue: Cue): Follow | null {
  const { words } = reading.frame
  const { frames } = cue
  if (cue.group.passive && !(frames & cueFrame.hearer)) return null
  const opening = openingAfter(words, cue.last + 1, frames)
  const hearer = opening.hearer
    ? { start: words[opening.hearer.first]!.start, end: words[opening.hearer.last]!.end }
    : null
  const first = opening.at
  const limit = frameEnd(words)
  const word = words[first]
  if (!word || first >= limit) return null
  if (word.kind === 'quotation') {
    const end = quotedEnd(reading, first, cue)
    return { first, end, quoted: true, announced: true, bare: false, hearer }
  }
  if (!(frames & cueFrame.clause)) return null
  // “what Doe says and does”, “saying as much”, “responded by cutting”, “adds to the drama that surrounds it”
  if (word.tag === 'conjunction' || (words[cue.last + 1]?.lower === 'as' && words[cue.last + 2]?.lower === 'much'))
    return null
  if (word.lower === 'by' && words[first + 1]?.tag === 'gerund') return null
  // “Doe, writing in another paper, predicted …”
  if (
    cue.group.mood === 'gerund' &&
    /^(?:write|speak|post|blog)$/.test(cue.group.lemma) &&
    !opening.announced &&
    words[cue.last + 1]?.tag === 'preposition'
  )
    return null
  if (cue.group.lemma === 'add' && words[cue.last + 1]?.tag === 'to') return null
  // “said when asked”, but “did not say when it would end”
  if (
    word.lower === 'when' &&
    words[first - 1]?.lower !== 'that' &&
    telling.has(cue.group.lemma) &&
    !cue.group.negated &&
    cue.group.mood !== 'infinitive'
  )
    return null
  // “has said after Norland warned of cuts if it resists”: the condition is within what tells when
  if (word.lower === 'if' && clauseOpenersBehind.has(words[cue.last + 1]?.lower ?? '')) return null
  if (opening.announced) {
    const end = contentEnd(words, first, cue, reading.cues)
    return end > first ? { first, end, quoted: false, announced: true, bare: false, hearer } : null
  }
  if (frames & cueFrame.that || word.tag === 'not') return null
  // “promises to be fun”: no clause
  if (word.tag === 'to' && /^(?:promise|threaten)$/.test(cue.group.lemma)) return null
  if (word.kind !== 'word' && word.kind !== 'number') return null
  // “posted on Friday accusing the bank of lying”: the second verb says it
  const isSecond = cue.group.lemma !== 'say' && word.tag === 'gerund'
  if (isSecond && reading.cues.some(({ group }) => group.first === first)) return null
  if (
    cue.group.lemma === 'say' &&
    (word.tag === 'determiner' ||
      word.tag === 'noun' ||
      word.tag === 'name' ||
      word.tag === 'pronoun' ||
      word.tag === 'preposition' ||
      word.tag === 'number' ||
      word.tag === 'possessive' ||
      word.tag === 'gerund' ||
      word.tag === 'adjective' ||
      word.tag === 'subordinator' ||
      word.lower === 'having')
  ) {
    if (!startsClause(words, first, 60) && !hasQuotation(words, first, limit)) return null
  } else if (!startsClause(words, first) && !(word.tag === 'pronoun' && words[first + 1]?.kind === 'quotation'))
    return null
  const isThat = first === cue.last + 1 && isThatSubject(words, first)
  if (word.tag === 'question' && word.lower !== 'what' && !isThat) return null
  // “said nothing”, but “said nothing changes”
  if (
    isAccordingTo(words, first) ||
    (emptyContents.has(word.lower) && !isVerbal(words[first + 1]) && words[first + 1]?.lower !== 'of')
  )
    return null
  const end = contentEnd(words, first, cue, reading.cues)
  if (!hasVerb(words, first, end) && !hasQuotation(words, first, end)) return null
  return end > first ? { first, end, quoted: false, announced: false, bare: true, hearer } : null
}

/** Where content that begins with a quotation ends: with it, or with the clause that it is a piece of. */
function quotedEnd(reading: FrameReading, first: number, cue: Cue): number {
  const { words } = reading.frame
  const limit = frameEnd(words)
  let at = first
  while (at + 1 < limit) {
    const next = words[at + 1]!
    if (next.kind === 'quotation') {
      at++
      continue
    }
    if (
      (next.lower === 'and' || next.kind === 'comma' || next.kind === 'other') &&
      words[at + 2]?.kind === 'quotation' &&
      at + 2 < limit
    ) {
      at += 2
      continue
    }
    break
  }
  if (at + 1 >= limit || goesOnWithout(reading.text, words, at, limit)) return at + 1
  const next = words[at + 1]!
  if (
    endsLikeQuoted(reading.text, words[at]!) ||
    next.kind === 'comma' ||
    next.kind === 'semicolon' ||
    next.kind === 'stop' ||
    next.kind === 'colon' ||
    next.kind === 'dash'
  )
    return at + 1
  if (next.tag === 'conjunction' || next.tag === 'subordinator') {
    const end = contentEnd(words, first, cue, reading.cues)
    return end <= at + 2 ? at + 1 : end
  }
  return contentEnd(words, first, cue, reading.cues)
}

/**
 * Whether what follows words in marks is no more of them: a further deed (“said “the North” and swears …”), how often (““never” five
 * times”), or where and to whom, behind a sentence or a cry of its own (“shouted “Get out” at the driver”).
 */
function goesOnWithout(text: string, words: readonly Word[], at: number, limit: number): boolean {
  const [next, after] = [words[at + 1]!, words[at + 2]]
  if (next.tag === 'conjunction')
    return after?.tag === 'finite' && (after.forms & (verbForm.past | verbForm.third)) !== 0
  if (next.tag === 'number') return after?.lower === 'times'
  const { start, end } = words[at]!.quotation!
  if (!/^\p{Lu}\S*(?:\s+\S+){1,4}$/u.test(text.slice(start, end)) || !whereabouts.has(next.lower)) return false
  const rest = words.slice(at + 1, limit)
  return !rest.some((word) => isVerbal(word) || word.tag === 'gerund' || word.kind === 'quotation')
}

/** “…,” said Doe, “…”: what goes on after an inverted speaker. Only words in marks do. */
export function followingInverted(
  reading: FrameReading,
  cue: Cue,
  speaker: NounPhrase,
  before: Region | null,
): Follow | null {
  const { words } = reading.frame
  const comma = speaker.last + 1
  const next = words[comma + 1]
  // “Institutional recipients, said Doe, are required …”
  // “If it works, said Doe, others may follow”
  const goesOn =
    next && (isVerbal(next) || (before?.verbless === true && next.tag !== 'question' && startsClause(words, comma + 1)))
  if (words[comma]?.kind === 'comma' && goesOn && words[cue.group.first - 1]?.kind === 'comma') {
    const end = contentEnd(words, comma + 1, cue, reading.cues)
    return { first: comma + 1, end, quoted: false, announced: true, bare: false, hearer: null }
  }
  return laterQuotation(reading, speaker.last + 1)
}

function laterQuotation(reading: FrameReading, from: number): Follow | null {
  const { words } = reading.frame
  for (let at = from; at < words.length; at++) {
    const word = words[at]!
    if (word.kind === 'quotation') {
      const left = words[at - 1]
      if (
        left &&
        (left.kind === 'comma' ||
          left.kind === 'colon' ||
          left.kind === 'stop' ||
          left.kind === 'close' ||
          // “…,” said Doe “and we will go”
          (at === from && left.tag === 'name')) &&
        word.quotation &&
        (word.quotation.end - word.quotation.start > 12 ||
          /^\p{Ll}/u.test(reading.text.slice(word.quotation.start, word.quotation.start + 1)))
      ) {
        return { first: at, end: at + 1, quoted: true, announced: true, bare: false, hearer: null }
      }
      return null
    }
    if (reading.cues.some((other) => other.group.first === at)) return null
  }
  return null
}

/** “The difference now, he told me, is …”, “As Doe reported, the talks …”: what goes on after the comma that follows the cue. */
export function interruption(reading: FrameReading, cue: Cue, before: Region | null): Follow | null {
  const { words } = reading.frame
  const opening = openingAfter(words, cue.last + 1, cue.frames)
  const limit = frameEnd(words)
  const first = opening.at + 1
  if (words[opening.at]?.kind !== 'comma' || first >= limit || isAccordingTo(words, first)) return null
  const word = words[first]!
  if (!(cue.frames & cueFrame.clause)) return null
  // “After Lind told Doe about the raid, Doe sighed”: the comma ends the clause in front; but “As Doe said, the port is shut”
  const opener = words[(cue.subject?.first ?? 0) - 1]?.lower ?? 'as'
  if (opener !== 'as' && timeOpeners.has(opener) && sideClause(words, cue) === 'fronted') return null
  if (before && !before.quoted && !before.verbless && goesOnBehind(words, cue, first))
    return trailOf(reading, cue, first)
  if (word.tag === 'gerund') return null
  // “The plan, she says, also would cost more”
  const goesOnThen = word.lower === 'then' && startsClause(words, first + 1)
  if (word.tag === 'adverb' && !goesOnThen && !(before?.verbless && isVerbal(words[first + 1]))) return null
  // “said on Wednesday, hours after people had left”
  if (isTimeWord(word) && /^(?:after|before|since)$/.test(words[first + 1]?.lower ?? '')) return null
  if (
    word.tag === 'question' ||
    (word.tag === 'preposition' && before && !(before.verbless && hasQuotation(words, first, limit)))
  )
    return null
  if (!before && (!reports.has(cue.group.lemma) || word.tag === 'conjunction')) return null
  if (before?.quoted && !hasQuotation(words, first, limit)) return null
  // “…, the paper reported, while others stayed”: the writer goes on
  if (
    before &&
    !before.verbless &&
    (word.tag === 'conjunction' || word.tag === 'subordinator') &&
    !hasQuotation(words, first, limit)
  )
    return null
  if (!before && !startsClause(words, first)) return null
  // “The bridge is closed, police said, the paper reported”: the paper relays it
  if (before && closesFrame(reading, first)) return null
  const end = contentEnd(words, first, cue, reading.cues)
  if (end <= first) return null
  const hearer = opening.hearer
    ? { start: words[opening.hearer.first]!.start, end: words[opening.hearer.last]!.end }
    : null
  return { first, end, quoted: hasQuotation(words, first, first + 1), announced: true, bare: false, hearer }
}

/** Whether nothing but a speaker and a cue stands from `first` to the end. */
const closesFrame = ({ frame: { words }, cues }: FrameReading, first: number): boolean =>
  cues.some((other) => other.subject?.first === first && other.group.mood === 'finite' && endsFrame(words, other))

/** “The plan was helped, she said, by a mild winter”, “…, police said, including two nurses”: a phrase that hangs on what stands before. */
function goesOnBehind(words: readonly Word[], cue: Cue, first: number): boolean {
  if (first !== cue.last + 2) return false
  const next = words[first + 1]
  if (words[first]!.lower === 'by') return next?.tag !== 'gerund' && hasPassive(words, cue.group.first)
  if (words[first]!.lower === 'including') return next?.kind === 'word'
  if (words[first]!.lower === 'before') return next?.lower === 'being'
  if (words[first]!.lower !== 'with' || isWithClause(words, first)) return false
  return words.slice(first + 1, first + 6).some(({ tag }) => tag === 'gerund')
}

/** Whether a passive stands before: “was helped”. */
function hasPassive(words: readonly Word[], end: number): boolean {
  for (let at = 1; at < end; at++) if (words[at]!.tag === 'participle' && words[at - 1]!.tag === 'be') return true
  return false
}

function trailOf(reading: FrameReading, cue: Cue, first: number): Follow {
  const end = contentEnd(reading.frame.words, first, cue, reading.cues)
  return { first, end, quoted: false, announced: true, bare: false, hearer: null }
}

/** “…,” he said in wrapping up that speech, “and we will go.”: words in marks that go on at the end of the sentence. */
export function resumption(
  { text, frame: { words }, cues }: FrameReading,
  cue: Cue,
  before: Region | null,
): Follow | null {
  const first = frameEnd(words) - 1
  const last = words[first]
  if (!before?.quoted || words[before.end - 1]!.lower !== ',' || !last?.quotation || first <= cue.last) return null
  if (words[first - 1]!.kind !== 'comma' || !/^\p{Ll}/u.test(text.slice(last.quotation.start, last.quotation.end)))
    return null
  if (words.some(({ kind }, at) => kind === 'quotation' && at > cue.last && at < first)) return null
  if (cues.some(({ group }) => group.first > cue.last && group.mood === 'finite')) return null
  return { first, end: first + 1, quoted: true, announced: true, bare: false, hearer: null }
}
