import { coordinated } from '#src/analysis/english/clauses/coordination.ts'
import {
  isNominal,
  type NounPhrase,
  nounPhraseEnd,
  nounPhraseStart,
} from '#src/analysis/english/clauses/noun-phrases.ts'
import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { voiceOf } from './can-speak.ts'
import { isAboutPlace, isColumn } from './colons.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/**
 * Quotations that no cue verb of ours claims, but whose frame shows who speaks: after a colon (“Her verdict: “…””,
 * “More from Doe: “…””), beside a verb that we do not know as a cue (“…,” Doe snorted).
 */
export function readLooseQuotations(reading: FrameReading, drafts: readonly Draft[]): Draft[] {
  const { frame, text } = reading
  const { words } = frame
  const found: Draft[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.kind !== 'quotation' || !word.quotation || word.end - word.start < 10) continue
    if (drafts.some((draft) => draft.parts.some((part) => part.start <= word.start && word.end <= part.end))) continue
    let end = at + 1
    while (words[end]?.kind === 'quotation') end++
    const speaker =
      signedBehind(words, end) ??
      namedAhead(words, at, end) ??
      beforeColon(reading, at) ??
      besideUnknownVerb(reading, at, end)
    if (!speaker || voiceOf(words, speaker.phrase) === 'mute') continue
    // “I doubt,” she paused, “that we can go back.”
    const later = words[speaker.cue + 1]?.kind === 'comma' ? words[speaker.cue + 2] : undefined
    const resumed =
      later?.quotation &&
      speaker.cue >= end &&
      /^\p{Ll}/u.test(text.slice(later.quotation.start, later.quotation.start + 1))
    const parts = [{ start: word.start, end: words[end - 1]!.end }]
    found.push({
      parts: resumed ? [...parts, { start: later.start, end: later.end }] : parts,
      speaker: speakerPhrase(frame, speaker.phrase),
      cue: { start: words[speaker.cue]!.start, end: words[speaker.cue]!.end },
      addressee: null,
      evidence: plainEvidence('loose quotation', words[speaker.cue]!.lemma ?? ':', {
        announced: words[speaker.cue]!.kind === 'colon',
      }),
      confidence: 0.65,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
    at = end - 1
  }
  return found
}

type Found = { readonly phrase: NounPhrase; readonly cue: number }

/** “…” – Jane Doe: a name behind a dash that ends the line. */
function signedBehind(words: readonly Word[], end: number): Found | null {
  let first = end
  while (words[first]?.kind === 'comma') first++
  const dash = words[first]
  if (dash?.kind !== 'dash' && dash?.lower !== '-') return null
  const after = nounPhraseEnd(words, first + 1)
  const head = words[after - 1]
  const rest = words[after]
  if (after <= first + 1 || head?.tag !== 'name' || (rest && rest.kind !== 'comma' && rest.kind !== 'stop')) return null
  if (words.slice(after).some((word) => isVerbal(word) && !word.capital)) return null
  return { phrase: { first: first + 1, head: after - 1, last: after - 1 }, cue: first }
}

/** “including the envoy Jane Doe – “It is over” – and others”: a name right before words between dashes. */
function namedAhead(words: readonly Word[], at: number, end: number): Found | null {
  if (words[at - 1]?.kind !== 'dash' || words[at - 2]?.tag !== 'name' || words[end]?.kind !== 'dash') return null
  return { phrase: { first: nounPhraseStart(words, at - 2, 0), head: at - 2, last: at - 2 }, cue: at - 1 }
}

function beforeColon(reading: FrameReading, at: number): Found | null {
  const { text, frame, groups, subjects, cues } = reading
  const { words } = frame
  // “printed some of its questions, including: “…””: an example of what is printed
  if (words[at - 1]?.kind !== 'colon' || givesExample(words, at - 2) || isAboutPlace(reading, at - 1)) return null
  const named = nameBeforeColon(words, at - 1)
  const opener = named ? words[named.first - 1] : undefined
  // “Analysis: “…””, but “From the report: “…””
  if (named && opener?.lower !== 'from' && isColumn(text.slice(words[named.first]!.start, words[named.last]!.end)))
    return null
  const shown = shownByHere(words, at - 1)
  if (shown) return { phrase: shown, cue: at - 1 }
  // “RAIN IS COMING - Jane Doe: “…””, “More from Jane Doe: “…””
  const speaks =
    named &&
    (words[named.last]!.tag === 'name' || (opener?.lower === 'from' && documentNouns.has(words[named.last]!.lower)))
  if (named && speaks && (!opener || opener.kind === 'dash' || opener.lower === 'from')) {
    return { phrase: named, cue: at - 1 }
  }
  const cue = cues.find(
    (each) =>
      each.group.head < at &&
      each.group.mood === 'finite' &&
      !each.group.passive &&
      each.subject &&
      words[each.subject.first]!.tag !== 'question',
  )
  if (cue?.subject) return { phrase: cue.subject, cue: at - 1 }
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!
    const subject = subjects[index]
    if (group.head < at && group.mood === 'finite' && subject && words[subject.first]!.tag !== 'question') {
      return { phrase: subject, cue: at - 1 }
    }
  }
  return named ? { phrase: named, cue: at - 1 } : null
}

/** “…, including:”, “…, among them:”, “…, such as:”, “…, for example:” */
function givesExample(words: readonly Word[], last: number): boolean {
  const { lower } = words[last] ?? { lower: '' }
  const left = words[last - 1]?.lower
  return (
    lower === 'including' ||
    (lower === 'them' && left === 'among') ||
    (lower === 'as' && left === 'such') ||
    (/^(?:example|instance)$/.test(lower) && left === 'for')
  )
}

/** “Here is Jane Doe in May: “…””: whom the writer lets speak. */
function shownByHere(words: readonly Word[], colon: number): NounPhrase | null {
  if (words[0]!.lower !== 'here' || words[1]?.tag !== 'be') return null
  const end = nounPhraseEnd(words, 2)
  if (end === 2 || end > colon || words[end - 1]!.tag !== 'name' || hasVerb(words, end, colon)) return null
  return { first: 2, head: end - 1, last: end - 1 }
}

/** The noun phrase right before a colon, with others joined to it. */
function nameBeforeColon(words: readonly Word[], colon: number): NounPhrase | null {
  let last = colon - 1
  while (last > 0 && words[last]!.kind === 'close') while (last > 0 && words[last + 1]!.kind !== 'open') last--
  if (!isNominal(words[last])) return null
  return coordinated(words, { first: nounPhraseStart(words, last, 0), head: last, last }, 0)
}

/** “…,” an angry Doe snorted. / Doe snorted, “…” */
function besideUnknownVerb({ frame, groups, subjects, text }: FrameReading, at: number, end: number): Found | null {
  const { words } = frame
  const quotation = words[end - 1]!.quotation!
  const closesLikeSpeech = /[.,!?…—–-]['’]?$/.test(
    text.slice(Math.max(quotation.start, quotation.end - 2), quotation.end),
  )
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!
    const subject = subjects[index]
    if (!subject || group.mood !== 'finite' || group.passive) continue
    const after = words[group.head + 1]
    const rightOf = subject.first === end || (subject.first === end + 1 && words[end]!.kind === 'comma')
    if (rightOf && closesLikeSpeech && isShort(words, group.head + 1)) return { phrase: subject, cue: group.head }
    if (group.head < at && after?.kind === 'comma' && group.head + 2 === at && subject.first < group.first)
      return { phrase: subject, cue: group.head }
  }
  return null
}

/** Nothing but a stop, an adverb or a prepositional phrase follows. */
function isShort(words: readonly Word[], from: number): boolean {
  const word = words[from]
  return (
    word === undefined ||
    word.kind === 'stop' ||
    word.kind === 'comma' ||
    word.tag === 'adverb' ||
    word.tag === 'preposition' ||
    word.tag === 'to'
  )
}
