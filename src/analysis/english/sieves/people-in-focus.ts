import type { Frame } from '#src/analysis/english/clauses/frames.ts'
import { femaleTitles, maleTitles, officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { people } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Findings, Mention } from '#src/analysis/findings.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { FrameReading } from './frame-reading.ts'
import { firstEndingAfter } from './mentions-by-place.ts'

export type Gender = 'female' | 'male'

/** What a person does where the text names them; `taken`: somebody whom a pronoun took up. */
export type Role = 'speaker' | 'taken' | 'subject' | 'inner subject' | 'joint subject' | 'other' | 'owner' | 'quoted'

/** A place of the text where somebody stands whom a later “he” or “she” may mean. */
export type Appearance = {
  readonly start: number
  /** Null: somebody without a name (“the officer”) or whose name is unknown. */
  readonly mention: Mention | null
  /** The words for somebody who has no mention. */
  readonly phrase: Span | null
  /** Whether it is named, if by a name that nobody knows. */
  readonly named: boolean
  readonly gender: Gender | null
  readonly role: Role
}

/** A pronoun that is somebody's subject or speaks. */
export type PersonalPronoun = {
  readonly start: number
  readonly gender: Gender
  /** Actors whom it can not mean: “he told Mr. Doe” is not Mr. Doe. */
  readonly others: ReadonlySet<string>
}

/** One frame with those who stand in it, in reading order. */
export type Scene = {
  readonly paragraph: number
  /** Whether it is nothing but a quotation: it parts nobody from a later pronoun. */
  readonly bare: boolean
  readonly cast: readonly (Appearance | PersonalPronoun)[]
}

const personal: Readonly<Record<string, Gender>> = { he: 'male', him: 'male', she: 'female', her: 'female' }

const genderOfNoun: Readonly<Record<string, Gender>> = { man: 'male', boy: 'male', woman: 'female', girl: 'female' }

/** Whether a pronoun stands here rather than a person. */
export function isPronoun(one: Appearance | PersonalPronoun): one is PersonalPronoun {
  return !('role' in one)
}

/** The text frame by frame, with the people in it. */
export function scenesOf(found: Findings, readings: readonly FrameReading[], drafts: readonly Draft[]): Scene[] {
  const speakers = drafts
    .flatMap(({ speaker }) => (speaker ? [speaker] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  // where no pronoun speaks, nobody asks
  if (!speakers.some(({ core }) => personal[sliceOf(found.text, core).toLowerCase()])) return []
  const { mentions } = found
  const others = othersBy(found, drafts)
  let nextMention = 0
  let nextSpeaker = 0
  return readings.map((reading): Scene => {
    const { frame } = reading
    const phrases = reading.inMarks ? [] : subjectPhrases(reading)
    for (; nextSpeaker < speakers.length && speakers[nextSpeaker]!.start < frame.end; nextSpeaker++) {
      const { core, start, end, antecedent } = speakers[nextSpeaker]!
      // “a letter by Jane Doe said”
      const author = / by /.exec(found.text.slice(core.end, end))
      if (author && start >= frame.start)
        phrases.push({ start: core.end + author.index + 4, end, speaks: true, inner: false })
      if (start >= frame.start && antecedent === null)
        phrases.push({ start: core.start, end: core.end, speaks: true, inner: false })
    }
    while (nextMention < mentions.length && mentions[nextMention]!.start < frame.start) nextMention++
    const named: Mention[] = []
    for (; nextMention < mentions.length && mentions[nextMention]!.start < frame.end; nextMention++)
      named.push(mentions[nextMention]!)
    const quotations: readonly Span[] = reading.inMarks
      ? [frame]
      : frame.words.filter(({ kind }) => kind === 'quotation')
    const cast = [
      ...named.flatMap((mention) => appearance(found, frame, quotations, phrases, mention)),
      ...unnamed(found, phrases, named, others),
    ]
    return {
      paragraph: frame.paragraph,
      bare: frame.words.every(({ kind }) => kind === 'quotation' || kind === 'mark'),
      cast: cast.sort((a, b) => a.start - b.start),
    }
  })
}

const nobody: ReadonlySet<string> = new Set()

/**
 * Place of a pronoun that speaks → the actors whom it can not mean: whom it tells something (“he told Mr. Doe”), whom words without
 * marks before it name (“Doe is late, he said”), and of whom it speaks (““…,” he said of Doe”).
 */
function othersBy(found: Findings, drafts: readonly Draft[]): ReadonlyMap<number, ReadonlySet<string>> {
  const others = new Map<number, ReadonlySet<string>>()
  for (const { speaker, addressee, parts, cue } of drafts) {
    if (!speaker || !personal[sliceOf(found.text, speaker.core).toLowerCase()]) continue
    const told = addressee ? actorsIn(found, addressee) : []
    const before = parts.filter((part) => part.end <= speaker.start && !anyMark.test(sliceOf(found.text, part)))
    const named = before.flatMap((part) => actorsIn(found, part))
    const actors = new Set([...told, ...named, ...(cue ? spokenOf(found, cue.end) : [])])
    if (actors.size > 0) others.set(speaker.core.start, actors)
  }
  return others
}

const anyMark = /["“”‘]|''/

/** Actors behind “of”, right behind a verb of saying: “(said) of Doe and Roe”. */
function spokenOf(found: Findings, from: number): string[] {
  const behind = found.text.slice(from, from + 60)
  const names = /^ of (\p{Lu}[\p{L}’'-]*(?: (?:and )?\p{Lu}[\p{L}’'-]*)*)/u.exec(behind)?.[1]
  return names === undefined ? [] : actorsIn(found, { start: from + 4, end: from + 4 + names.length })
}

/** Actors whom a stretch of text names; not “a Doe plan”, “Doe’s plan”. */
function actorsIn({ text, mentions }: Findings, { start, end }: Span): string[] {
  const actors: string[] = []
  for (let at = firstEndingAfter(mentions, start); at < mentions.length && mentions[at]!.start < end; at++) {
    const mention = mentions[at]!
    const isOwner = /^['’]/.test(text[mention.end] ?? '')
    const isAdded = /\b(?:an?|the) $/i.test(text.slice(Math.max(0, mention.start - 4), mention.start))
    if (mention.actorId !== null && mention.end <= end && !isOwner && !isAdded) actors.push(mention.actorId)
  }
  return actors
}

type Phrase = Span & { readonly speaks: boolean; readonly inner: boolean }

function subjectPhrases({ frame, groups, subjects }: FrameReading): Phrase[] {
  const phrases: Phrase[] = []
  for (let at = 0; at < groups.length; at++) {
    const subject = subjects[at]
    if (!subject || groups[at]!.mood !== 'finite') continue
    const first = frame.words[subject.first]!
    if (first.tag === 'question') continue
    const inner = phrases.length > 0 && first.start > phrases[0]!.end
    phrases.push({ start: first.start, end: frame.words[subject.head]!.end, speaks: false, inner })
  }
  return phrases
}

function appearance(
  { text }: Findings,
  frame: Frame,
  quotations: readonly Span[],
  phrases: readonly Phrase[],
  mention: Mention,
): Appearance[] {
  if (mention.kind !== 'person' || mention.actorId === null) return []
  const { start, end, gender } = mention
  const quoted = quotations.some((quotation) => quotation.start <= start && end <= quotation.end)
  return [
    {
      start,
      mention,
      phrase: null,
      named: true,
      gender,
      role: quoted ? 'quoted' : roleOf(text, frame.start, phrases, mention),
    },
  ]
}

function roleOf(text: string, frameStart: number, phrases: readonly Phrase[], { start, end, office }: Mention): Role {
  if (/^['’]s?(?!\p{L})/u.test(text.slice(end, end + 3))) return 'owner'
  // “Doe, when asked about it, …”, “Doe, a judge from Oslo, …”
  if (Math.min(start, office?.start ?? start) - frameStart <= 6 && /^, \p{Ll}|^, \d/u.test(text.slice(end, end + 3)))
    return 'subject'
  let role: Role = 'other'
  for (const phrase of phrases) {
    const isHead = isNamedBy(text, phrase, start, end)
    if (!isHead && (start < phrase.start || end > phrase.end)) continue
    if (!isHead) {
      // “the Doe aide” is somebody else; “Doe and Roe said”
      if (/^,? and /.test(text.slice(end, end + 6)) && role === 'other') role = 'joint subject'
    } else if (/ and $/.test(text.slice(Math.max(phrase.start, start - 5), start)) && role === 'other')
      role = 'joint subject'
    else if (phrase.speaks) return 'speaker'
    else if (role !== 'subject') role = phrase.inner ? 'inner subject' : 'subject'
  }
  return role
}

/** Whether a name is whom a phrase means: it ends it, or one is the other's apposition: “Doe, a judge”, “a judge, Jane Doe,”. */
function isNamedBy(text: string, phrase: Span, start: number, end: number): boolean {
  if (start >= phrase.start && end === phrase.end) return true
  if (start >= phrase.end)
    return (
      start - phrase.end <= 24 && /^, (?:\d{1,3}-year-old )?(?:\p{Lu}\S* ){0,3}$/u.test(text.slice(phrase.end, start))
    )
  const gap = text.slice(end, Math.max(end, Math.min(phrase.start, end + 90)))
  if (end > phrase.end) return false
  return (
    /^, (?:an?|the|his|her|who)\b/.test(text.slice(end, end + 6)) &&
    (phrase.start <= end || !/[.;:]\s|["“”]/.test(gap)) &&
    phrase.start - end < 90
  )
}

/** Subjects without a name: pronouns, “the officer”, a name that nobody knows. */
function unnamed(
  { text }: Findings,
  phrases: readonly Phrase[],
  named: readonly Mention[],
  others: ReadonlyMap<number, ReadonlySet<string>>,
): (Appearance | PersonalPronoun)[] {
  const seen = new Set<number>()
  return phrases.flatMap(({ start, end, speaks }): (Appearance | PersonalPronoun)[] => {
    if (seen.has(end)) return []
    seen.add(end)
    const phrase = sliceOf(text, { start, end })
    const last = phrase.slice(phrase.lastIndexOf(' ') + 1)
    const noun = last.toLowerCase()
    const single = last.length === phrase.length
    const pronoun = single ? personal[noun] : undefined
    if (pronoun) return [{ start, gender: pronoun, others: others.get(start) ?? nobody }]
    const isNoun = !single && (people.has(noun) || officeHeads.has(noun))
    const isName = speaks && /^\p{Lu}\p{Ll}+$/u.test(last) && phrase.split(' ').length <= 3
    if (!isNoun && !isName) return []
    if (
      named.some(
        (mention) =>
          (mention.start < end && mention.end >= end) ||
          (mention.kind === 'person' && isNamedBy(text, { start, end }, mention.start, mention.end)),
      )
    )
      return []
    const role = speaks ? 'speaker' : 'subject'
    const own = { start, mention: null, phrase: { start, end } }
    if (isName) return [{ ...own, named: true, gender: null, role }]
    const gender = genderOfNoun[noun] ?? (femaleTitles.has(noun) ? 'female' : maleTitles.has(noun) ? 'male' : null)
    return [{ ...own, named: false, gender, role }]
  })
}
