import { broughtToSpeak } from '#src/analysis/english/clauses/mood.ts'
import {
  isNominal,
  isTimeWord,
  type NounPhrase,
  nounPhraseEnd,
  nounPhraseStart,
} from '#src/analysis/english/clauses/noun-phrases.ts'
import { subjectLeftOf } from '#src/analysis/english/clauses/subjects.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { crowds } from '#src/analysis/english/lexicon/reporting-words.ts'
import { bodyNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { keeps, shows } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import { hasQuotation, hasVerb, isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { openingAfter } from './adjuncts.ts'
import type { Cue } from './cues.ts'
import type { FrameReading } from './frame-reading.ts'
import { invertedSpeaker } from './inverted-speaker.ts'
import { sideClause } from './side-clauses.ts'

/** Subject of a finite cue; where it has none of its own (“and warned that …”), whoever spoke before in the frame. */
export function speakerOf(reading: FrameReading, cue: Cue): NounPhrase | null {
  const { words } = reading.frame
  let left = cue.group.first - 1
  while (left >= 0 && words[left]!.tag === 'adverb') left--
  const shared =
    words[left]?.tag === 'conjunction' || (words[left]?.kind === 'comma' && words[left - 1]?.tag === 'conjunction')
  const subject = shared ? (spokeBefore(reading, cue) ?? cue.subject) : cue.subject
  return subject && words[subject.head]!.lower === 'it' ? (bodyOfFrame(reading, subject) ?? subject) : subject
}

/** “The group studied photographs, which it said showed …”: the body that is the frame's subject. */
function bodyOfFrame({ frame, clauses }: FrameReading, { first }: NounPhrase): NounPhrase | null {
  const main = clauses.find(({ role, subject }) => role === 'main' && subject !== null && subject.first < first)
  return main?.subject && bodyNouns.has(frame.words[main.subject.head]!.lower) ? main.subject : null
}

/** Speaker of “…, adding that …” and “to call for …”: the subject of the clause that it hangs on. */
export function borrowedSubject(reading: FrameReading, cue: Cue): NounPhrase | null {
  const { groups, subjects, frame } = reading
  const { words } = frame
  const index = groups.indexOf(cue.group)
  const quoted = quotedSource(words, cue)
  if (quoted) return quoted
  if (cue.group.mood === 'gerund') {
    // “with Doe insisting”
    const left = words[cue.group.first - 1]
    if (isNominal(left) || left?.kind === 'close') {
      let first = cue.group.first - 1
      while (
        first > 0 &&
        words[first - 1]!.kind === 'word' &&
        words[first - 1]!.lower !== 'with' &&
        cue.group.first - first < 16 &&
        !isVerbal(words[first - 1])
      )
        first--
      const opener = words[first - 1]
      if (opener && opener.lower === 'with') return { first, head: cue.group.first - 1, last: cue.group.first - 1 }
      // “…, the ministry recommending “…””: a phrase of its own between comma and verb
      const own = nounPhraseStart(words, cue.group.first - 1, 0)
      if (
        words[own - 1]?.kind === 'comma' &&
        (hasVerb(words, 0, own) || hasQuotation(words, 0, own)) &&
        words[own]!.tag === 'determiner'
      )
        return { first: own, head: cue.group.first - 1, last: cue.group.first - 1 }
    }
  }
  if (cue.group.mood === 'participle' || cue.group.passive) return null
  // “it is worth noting that”
  if (words[cue.group.first - 1]?.lower === 'worth') return null
  // “The delay led critics to say …”
  const brought = cue.group.mood === 'infinitive' ? broughtToSpeak(words, cue.group.first) : -1
  if (brought >= 0) return { first: brought, head: cue.group.first - 1, last: cue.group.first - 1 }
  const shown = shownSpeaker(words, cue) ?? blamedSpeaker(words, cue)
  if (shown) return shown
  const keeping = keepingSpeaker(reading, index)
  if (keeping) return keeping
  const described = describedSpeaker(words, cue)
  if (described) return described
  const speaking = spokeBefore(reading, cue)
  if (speaking) return speaking
  const main = mainSubjectBefore(reading, index, cue)
  if (main) return main
  if (cue.group.mood === 'gerund') {
    // “Commenting on reports that X had fallen, Doe said …”: the subject of the clause after the comma
    // “Aid groups, claiming that roads were shut, turned back”
    for (let later = index + 1; later < groups.length; later++) {
      const subject = subjects[later]
      if (groups[later]!.mood === 'finite' && subject && subject.head < cue.group.first) return subject
    }
    for (const wanted of [true, false]) {
      for (let later = index + 1; later < groups.length; later++) {
        const subject = subjects[later]
        if (groups[later]!.mood !== 'finite' || !subject) continue
        if (!wanted || closesFront(words[subject.first - 1])) return subject
      }
    }
    // “…,” said Doe, adding: an inverted speaker is nobody's subject yet
    for (const other of reading.cues) {
      const phrase = other.group.head < cue.group.first ? invertedSpeaker(words, other) : null
      if (phrase) return phrase
    }
  }
  return null
}

/** “Doe left early, and Roe kept asking …”, “began to say”: the subject of the verb right before a gerund or infinitive of saying. */
function keepingSpeaker({ groups, subjects }: FrameReading, index: number): NounPhrase | null {
  const [before, group] = [groups[index - 1], groups[index]]
  if (!before || !group || before.mood !== 'finite' || before.passive || before.head !== group.first - 1) return null
  return keeps.has(before.lemma) ? (subjects[index - 1] ?? null) : null
}

/** “A memo came as the polls closed, stating that …”: the nearest subject, but not that of “as …” and “when …” where there is another. */
function mainSubjectBefore({ clauses, frame: { words } }: FrameReading, index: number, cue: Cue): NounPhrase | null {
  let nearest: NounPhrase | null = null
  for (let before = index - 1; before >= 0; before--) {
    const { group, subject, role } = clauses[before]!
    if (group.mood !== 'finite' || !subject) continue
    // “He attacked Doe, who resigned last month, saying he was unhappy with her”: the comma closes what is told of Doe
    if (role === 'relative' && words[group.first - 1]?.tag === 'question' && closesRelative(words, cue)) continue
    // “when he went on record endorsing Doe”
    // “He apologised for the letters after they came out, saying …”
    const joins = words[cue.group.first - 1]?.kind !== 'comma'
    const he =
      nearest === null && joins && words[group.head + 1]?.kind !== 'comma' && words[subject.head]!.tag === 'pronoun'
    if (role !== 'subordinate' || he) return subject
    nearest ??= subject
  }
  // “She spoke of where Doe is going, calling him reckless”: Doe is “him”
  return nearest && /^(?:him|her|them)$/.test(words[cue.last + 1]?.lower ?? '') ? null : nearest
}

const closesRelative = (words: readonly Word[], { group }: Cue): boolean =>
  group.mood === 'gerund' && words[group.first - 1]?.kind === 'comma'

/** “Doe said the embassy would open, adding that …”: who spoke before in the frame speaks on, not the embassy. */
function spokeBefore(reading: FrameReading, cue: Cue): NounPhrase | null {
  const { frame, cues } = reading
  for (let before = cues.indexOf(cue) - 1; before >= 0; before--) {
    const { subject, group, frames } = cues[before]!
    if (standsInFront(frame.words, cues[before]!, cue)) continue
    // “…, telling them that Doe was late and asking …”: who told asks
    if (group.mood === 'gerund' && cue.group.mood === 'gerund' && frame.words[group.first - 1]?.kind === 'comma')
      return borrowedSubject(reading, cues[before]!)
    const inverted = frames & cueFrame.quote ? invertedSpeaker(frame.words, cues[before]!) : null
    if (inverted) return inverted
    // “who charged that Roe had lied and called her “unfit””: whoever is “her” calls nobody
    const ofAnother = /^(?:him|her|them)$/.test(frame.words[cue.last + 1]?.lower ?? '')
    if (isSilent(cues[before]!) && !(ofAnother && takesThat(frame.words, cues[before]!))) continue
    if (
      group.mood === 'finite' &&
      !group.passive &&
      subject &&
      !(frames & cueFrame.thought && !(frames & cueFrame.quote)) &&
      frames & (cueFrame.clause | cueFrame.object)
    )
      return subject
  }
  return null
}

/** “When Lind told Doe that it was late, Doe sat down and said …”: the clause in front is over, and another has the floor. */
function standsInFront(words: readonly Word[], front: Cue, { subject }: Cue): boolean {
  if (!subject || subject.first <= front.last || words[subject.first - 1]?.kind !== 'comma') return false
  return front.clause.role === 'subordinate' || sideClause(words, front) === 'fronted'
}

/** “charged that”, “charged last week that” */
const takesThat = (words: readonly Word[], { last, frames }: Cue): boolean =>
  words[openingAfter(words, last + 1, frames).at - 1]?.lower === 'that'

/** A comma, or one inside marks: “After calling it “late,” she left”. */
const closesFront = (word: Word | undefined): boolean =>
  word?.kind === 'comma' || (word?.kind === 'quotation' && word.lower === ',')

/** A verb of two senses that says nothing here: “asked if Doe would hold a hearing, he laughed and said …”. */
function isSilent({ frames, clause }: Cue): boolean {
  return (frames & cueFrame.that) !== 0 && (frames & cueFrame.quote) === 0 && clause.role !== 'main'
}

/** “30 percent of voters saying”, “a chorus of allies urging him”: no comma parts them. */
function describedSpeaker(words: readonly Word[], cue: Cue): NounPhrase | null {
  const last = cue.group.first - 1
  if (cue.group.mood !== 'gerund' || last < 1 || words[last]!.tag !== 'noun') return null
  const first = nounPhraseStart(words, last, 0)
  const opener = words[first - 1]
  const head = first - 2
  if (opener?.lower !== 'of' || head < 0 || !crowds.has(words[head]!.lower)) return null
  return { first: nounPhraseStart(words, head, 0), head, last }
}

/** “The tape shows Doe telling …”, “a video of Doe saying …”. */
function shownSpeaker(words: readonly Word[], cue: Cue): NounPhrase | null {
  const last = cue.group.first - 1
  if (cue.group.mood !== 'gerund' || last < 1 || words[last]!.tag !== 'name') return null
  const first = nounPhraseStart(words, last, 0)
  const left = words[first - 1]
  return left && (shows.has(left.lemma ?? '') || left.lower === 'of') ? { first, head: last, last } : null
}

/** “Doe can be heard saying”: whoever is seen or heard. */
export function perceivedSpeaker({ groups, subjects }: FrameReading, cue: Cue): NounPhrase | null {
  if (cue.group.mood !== 'gerund') return null
  const before = groups.indexOf(cue.group) - 1
  const group = groups[before]
  return group?.passive && group.head === cue.group.first - 1 && shows.has(group.lemma)
    ? (subjects[before] ?? null)
    : null
}

/** “slams Doe for saying …”, “thanked her for telling …”: the object of the verb spoke. */
function blamedSpeaker(words: readonly Word[], cue: Cue): NounPhrase | null {
  const preposition = cue.group.first - 1
  const last = preposition - 1
  if (cue.group.mood !== 'gerund' || words[preposition]?.lower !== 'for' || last < 1 || !isNominal(words[last]))
    return null
  // “apologised Monday for warning”
  if (isTimeWord(words[last])) return null
  const first = nounPhraseStart(words, last, 0)
  const verb = words[first - 1]
  return verb?.tag === 'finite' || verb?.tag === 'gerund' || verb?.tag === 'base' ? { first, head: last, last } : null
}

/** “IRNA quoted Doe as saying …”: Doe is the speaker. */
function quotedSource(words: readonly Word[], cue: Cue): NounPhrase | null {
  const as = cue.group.first - 1
  if (cue.group.mood !== 'gerund' || words[as]?.lower !== 'as') return null
  // “The army was quoted as warning”
  // “The envoy was reported as saying”
  if (/^(?:quote|cite|report)$/.test(words[as - 1]?.lemma ?? '')) return quotedSubject(words, as - 1)
  if (!isNominal(words[as - 1])) return null
  for (let at = as - 1; at >= 0 && as - at < 24; at--) {
    const { lemma, tag } = words[at]!
    if ((lemma === 'quote' || lemma === 'cite') && (tag === 'finite' || tag === 'gerund' || tag === 'participle')) {
      const end = nounPhraseEnd(words, at + 1)
      return end > at + 1 ? { first: at + 1, head: end - 1, last: as - 1 } : null
    }
  }
  return null
}

/** Subject of a passive “was quoted”, “has been cited”. */
function quotedSubject(words: readonly Word[], head: number): NounPhrase | null {
  let first = head
  while (first > 0 && /^(?:be|have|adverb)$/.test(words[first - 1]!.tag)) first--
  return first < head ? subjectLeftOf(words, first, 0) : null
}

/** “IRNA quoted Doe as saying”: who quotes. */
export function quotingSubject(
  { frame, groups, subjects }: Pick<FrameReading, 'frame' | 'groups' | 'subjects'>,
  cue: Cue,
): NounPhrase | null {
  if (cue.group.mood !== 'gerund' || frame.words[cue.group.first - 1]?.lower !== 'as') return null
  const quoting = groups.findLastIndex(
    (group) => group.head < cue.group.first && (group.lemma === 'quote' || group.lemma === 'cite') && !group.passive,
  )
  return quoting < 0 ? null : (subjects[quoting] ?? null)
}
