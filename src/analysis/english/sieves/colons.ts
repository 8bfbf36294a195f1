import { nounPhraseEnd, nounPhraseStart } from '#src/analysis/english/clauses/noun-phrases.ts'
import { type Clause, clausesOf } from '#src/analysis/english/clauses/read-clauses.ts'
import { cueFrame, cueVerbs } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { previewWords } from '#src/analysis/english/lexicon/reporting-words.ts'
import { bodyNouns, documentNouns, personNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { verbForm } from '#src/analysis/english/lexicon/verb-forms.ts'
import {
  agentEnding,
  beginsLikeSpeech,
  columns,
  headlineNouns,
  matters,
} from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import { hasVerb, type Word } from '#src/analysis/english/tokens/words.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { endsFrame, frameEnd } from './frame-end.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { showsSpeech } from './place-speakers.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** Whether a label before a colon names a column or a form rather than somebody. */
export function isColumn(label: string): boolean {
  return columns.test(label)
}

/**
 * Whether what follows a label can be somebody's words: a quotation or a clause; no question, no “How …”, no list of nouns, and no
 * clause in which another person wants or says something (“Sir Alan Doe: Former leader wants meetings”).
 */
function tellsSomething(words: readonly Word[], from: number, end: number, byKnown: boolean): boolean {
  if (words[from]?.kind === 'quotation') return true
  if (words[words.length - 1]?.lower === '?' || previewWords.has(words[from]!.lower)) return false
  if (isAnothersAct(words, from, end)) return false
  // “Kremlin: No plan for new mobilisation”
  if (byKnown) return true
  if (words[from]!.tag === 'base') return true
  const told = clausesOf(words).find(
    (clause) =>
      clause.group.first >= from &&
      clause.group.head < end &&
      isPredicate(words, clause.group) &&
      !isAside(words, clause, from),
  )
  if (!told) return false
  const head = told.subject && told.subject.first >= from ? words[told.subject.head]! : null
  const bare = head?.lower.replace(/^(?:ex|former)-/, '') ?? ''
  if (told.group.first !== told.group.head || isDocument.test(words[from - 2]!.lower)) return true
  if (isReportOn(words, from, told)) return false
  const another = personNouns.has(bare) || officeHeads.has(bare)
  return !(another && (cueVerbs.has(told.group.lemma) || told.group.lemma === 'want'))
}

/** “Driver jailed for crash that killed peer”, “Retired army chief at odds with court”: a verb that makes no clause of the headline. */
function isAside(words: readonly Word[], { group, subject }: Clause, from: number): boolean {
  if (subject && relatives.has(words[subject.first]!.lower)) return true
  return group.first === from && !subject && (words[group.head]!.forms & verbForm.participle) !== 0
}

const relatives = new Set(['that', 'which', 'who'])

/** Labels that tell what somebody found out, not what a person says. */
const isDocument = /^(?:study|survey)$/

/** “Dame Jane Doe: Suspect in killing appears in court”: a name, and what one person without a name does in the matter. */
function isReportOn(words: readonly Word[], from: number, { group, subject }: Clause): boolean {
  const isNamed = from > 2 && words.slice(0, from - 1).every(({ tag }) => tag === 'name')
  if (!isNamed || subject?.first !== from) return false
  const { lower } = words[subject.head]!
  const isSomebody = officeHeads.has(lower) || personNouns.has(lower) || agentEnding.test(lower)
  return isSomebody && (words[group.head]!.forms & verbForm.third) !== 0
}

/** “Jane Doe: Boris Roe urges calm”: two names, and the second one speaks; the first is what it is about. */
function isAnothersAct(words: readonly Word[], from: number, end: number): boolean {
  const label = words.slice(0, from - 1)
  if (label.length < 2 || !label.every(({ tag }) => tag === 'name')) return false
  const told = clausesOf(words).find(({ group }) => group.first >= from && group.head < end && group.mood === 'finite')
  if (!told?.subject || told.subject.first !== from || words[told.subject.head]!.tag !== 'name') return false
  return told.group.first === told.group.head && (cueVerbs.get(told.group.lemma) ?? 0) !== 0
}

/** A verb that makes a clause, not the participle of a headline: “suspect held under act”. */
function isPredicate(words: readonly Word[], { first, head, mood, passive }: VerbGroup): boolean {
  if (mood !== 'finite') return false
  if (first < head || /^(?:be|have|do|modal)$/.test(words[head]!.tag)) return true
  const { forms } = words[head]!
  if (passive || (forms & (verbForm.participle | verbForm.third)) !== verbForm.participle) return !passive
  const next = words[head + 1]
  return (
    next !== undefined &&
    next.kind === 'word' &&
    next.tag !== 'preposition' &&
    next.tag !== 'to' &&
    next.tag !== 'adverb'
  )
}

/** “Sorel ordered the raid: intelligence report”: a headline that ends with its source. */
export function readTrailingSource({ text, frame }: FrameReading): Draft[] {
  const { words, headline } = frame
  const limit = frameEnd(words)
  const colon = words.findLastIndex((word, at) => word.kind === 'colon' && at < limit)
  const inMarks = colon === 1 && words[0]!.kind === 'quotation'
  if (!headline || (colon < 3 && !inMarks) || limit - colon > (inMarks ? 12 : 5) || limit - colon < 2) return []
  const owner = ownerOfWords(words, colon, limit)
  const speaking = owner < 0 && inMarks ? speakerOfCry(text, words, colon, limit) : -1
  const end = speaking > 0 ? speaking : owner < 0 ? limit : owner + 1
  const source = { first: colon + 1, head: end - 1, last: end - 1 }
  const head = words[end - 1]!
  const isSource =
    (owner >= 0 && agentEnding.test(head.lower)) ||
    personNouns.has(head.lower) ||
    bodyNouns.has(head.lower) ||
    documentNouns.has(head.lower) ||
    officeHeads.has(head.lower)
  if (!isSource || nounPhraseEnd(words, colon + 1) < end || (speaking < 0 && hasVerb(words, colon + 1, limit)))
    return []
  if (owner < 0 && speaking < 0 && !hasVerb(words, 0, colon)) return []
  return [
    {
      parts: [{ start: words[0]!.start, end: words[colon - 1]!.end }],
      speaker: speakerPhrase(frame, source),
      cue: { start: words[colon]!.start, end: words[colon]!.end },
      addressee: null,
      evidence: plainEvidence('headline colon', ':', { announced: true, inverted: true }),
      confidence: 0.9,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    },
  ]
}

/** “‘We cannot go on’: union leader's plea to ministers”: index of whose plea it is; -1 where nothing of the kind follows words in marks. */
function ownerOfWords(words: readonly Word[], colon: number, limit: number): number {
  if (colon !== 1 || words[0]!.kind !== 'quotation') return -1
  for (let at = colon + 2; at + 1 < limit; at++) {
    if (words[at]!.tag !== 'possessive') continue
    return headlineNouns.has(words[at + 1]!.lower) &&
      (at + 2 >= limit || words[at + 2]!.tag === 'preposition' || words[at + 2]!.tag === 'to')
      ? at - 1
      : -1
  }
  return -1
}

/**
 * “‘We cannot go on’: union leader condemns cuts”: index behind the noun of a person who does something in words, where the marks
 * hold a sentence or begin like one, no epithet (“‘Butcher of Halvar’: …”); -1 otherwise.
 */
function speakerOfCry(text: string, words: readonly Word[], colon: number, limit: number): number {
  const { start, end } = words[0]!.quotation!
  if (!beginsLikeSpeech.test(text.slice(start, end))) return -1
  const verb = nounPhraseEnd(words, colon + 1)
  if (verb <= colon + 1 || verb >= limit || words[verb]!.tag !== 'finite') return -1
  const { lemma, forms } = words[verb]!
  const isSpeech = lemma === 'speak' || (cueVerbs.get(lemma ?? '') ?? 0) !== 0
  return isSpeech && (forms & (verbForm.third | verbForm.base)) !== 0 ? verb : -1
}

/** Whether a dash and more of the headline follow the words in marks behind a colon. */
const goesOnBehindMarks = (words: readonly Word[], colon: number): boolean =>
  words[colon + 1]?.kind === 'quotation' && words[colon + 2]?.kind === 'dash'

/** Whether the label before a colon is a country or a place. */
function isOfPlace(text: string, words: readonly Word[], colon: number): boolean {
  const known = knownName(text.slice(words[0]!.start, words[colon - 1]!.end))
  return known?.kind === 'state' || known?.kind === 'place'
}

/** “Norland: ‘We want water’ - residents block road”: a headline that is about a country, whose words are others'. */
export const isAboutPlace = ({ text, frame: { words, headline } }: FrameReading, colon: number): boolean =>
  headline && goesOnBehindMarks(words, colon) && isOfPlace(text, words, colon)

/** “Doe: Talks Failed” as a headline: the colon is the only cue. */
export function readHeadlineColon({ text, frame, cues }: FrameReading): Draft[] {
  const { words, headline } = frame
  if (!headline) return []
  const colon = words.findIndex((word) => word.kind === 'colon')
  const limit = frameEnd(words)
  if (colon < 1 || colon > 5 || colon >= limit - 2) return []
  const label = words.slice(0, colon)
  if (columns.test(text.slice(label[0]!.start, label.at(-1)!.end)) || columns.test(label.at(-1)!.lower)) return []
  if (matters.has(label.at(-1)!.lower)) return []
  if (!label.every((word) => word.kind === 'word' && word.tag !== 'possessive') || label.at(-1)!.tag === 'finite')
    return []
  const known = knownName(text.slice(label[0]!.start, label.at(-1)!.end))
  if (!tellsSomething(words, colon + 1, limit, known !== null && known.form !== 'adjective')) return []
  // “Lakeland: bridge is lost, governor says”: another tells it
  if (
    cues.some(
      (cue) =>
        cue.frames & cueFrame.quote &&
        !(cue.frames & cueFrame.manner) &&
        cue.subject &&
        cue.subject.first > colon &&
        endsFrame(words, cue),
    )
  )
    return []
  // “Norland: ‘We want water’ - residents block road”: a country is what it is about, and a person's words end with the marks
  const isCut = goesOnBehindMarks(words, colon)
  if (isCut && isOfPlace(text, words, colon)) return []
  const end = isCut ? colon + 2 : limit
  const first = nounPhraseStart(words, colon - 1, 0)
  return [
    {
      parts: [{ start: words[colon + 1]!.start, end: words[end - 1]!.end }],
      speaker: speakerPhrase(frame, { first, head: colon - 1, last: colon - 1 }),
      cue: { start: words[colon]!.start, end: words[colon]!.end },
      addressee: null,
      evidence: plainEvidence('headline colon', ':', { announced: true }),
      confidence: 0.9,
      hearsay: false,
      via: null,
      mayBeLabel: !showsSpeech(words, colon + 1),
      paragraph: frame.paragraph,
    },
  ]
}
