import { documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { courtesyTitles, officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import { notTitles, stateAbbreviations } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { SpeakerBy } from '#src/analysis/evidence.ts'
import type { Findings, Mention, NamedSpan, Statement } from '#src/analysis/findings.ts'
import type { SpeakerPhrase } from '#src/analysis/shared/draft.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { bodyBefore, isNewBody } from './bodies-in-focus.ts'
import { described, type Index } from './described-speaker.ts'
import { firstEndingAfter } from './mentions-by-place.ts'
import type { Antecedent, Antecedents } from './pronouns.ts'
import { isSpouse } from './someone-else.ts'

/** What earlier statements tell about who “he” may be. */
export type Context = {
  /** Actors that spoke before, latest last. */
  readonly spoke: readonly string[]
  readonly antecedents: Antecedents
  /** The content of the statement: whom it names did not say it of himself. */
  readonly parts: readonly Span[]
  /** The statement before. */
  readonly last: Statement | undefined
}

export type Resolved = {
  readonly named: NamedSpan
  readonly office: string | null
  /** By what the person or body was found. */
  readonly by: SpeakerBy
  readonly rivals: number
  readonly margin: number
}

export function indexOf(found: Findings): Index {
  return { found, actors: new Map(found.actors.map((actor) => [actor.id, actor])) }
}

const personal = new Set(['he', 'him', 'she', 'her'])

/** Whom a speaker's phrase means: a name, a pronoun, a description. The phrase's own words where the text leaves it open. */
export function resolveSpeaker(
  index: Index,
  phrase: SpeakerPhrase,
  { spoke, antecedents, parts, last }: Context,
): Resolved {
  const { found } = index
  const { text } = found
  const span: Span = { start: phrase.start, end: phrase.end }
  const words = sliceOf(text, phrase.core)
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
  const own = phrase.antecedent ? nameAt(found, phrase.antecedent) : nameAt(found, phrase.core)
  if (own && isSpouse(sliceOf(text, span), index.actors.get(own.actorId ?? '')))
    return unknown({ ...span, name: sliceOf(text, span), actorId: null }, 'name')
  // “The Permanent Secretary, Ministry of Health, Dr Ada Holm, said”: the body is the secretary's
  const bearer =
    own && own.kind !== 'person' && followsOffice(text, phrase.core)
      ? apposedName(found, { ...phrase, end: own.end })
      : null
  if (bearer) return resolvedTo(index, span, bearer, 'apposition')
  if (own) return resolvedTo(index, span, own, 'name')
  const author = / by (?=\S)/.exec(text.slice(phrase.core.end, phrase.end))
  if (author && documentNouns.has(words.split(' ').at(-1)!)) {
    const written = { start: phrase.core.end + author.index + 4, end: phrase.end }
    const named = nameAt(found, written)
    return named
      ? resolvedTo(index, span, named, 'name')
      : unknown({ ...span, name: sliceOf(text, written), actorId: null }, 'words')
  }
  // “Governor of Washington Jane Doe”: the name ends the phrase, not its core
  // “A spokeswoman for Mayor Ian Coe”: a phrase with an article is another's
  const core = sliceOf(text, phrase.core)
  // “Victims of Bishop Paul Lund”: only an office has its place between itself and its name
  const isTitle =
    /^\p{Lu}/u.test(core) && endsWithTitle(core) && !notTitles.has(core.slice(0, core.indexOf(' ')).toLowerCase())
  const behind = isTitle && phrase.end > phrase.core.end ? nameAt(found, span) : null
  const link = behind ? text.slice(phrase.core.end, behind.start) : ''
  // “The president of Norland”, “the family of the aid worker Jane Doe”, “Spokesman for Mayor Ian Coe”: whose president,
  // family or spokesman it is does not speak
  const isOwner =
    behind !== null && !isWithinOffice(phrase, behind) && (belongsTo(found, link, phrase) || endsWithTitle(link))
  if (behind?.kind === 'person' && behind.end === phrase.end && !isOwner) return resolvedTo(index, span, behind, 'name')
  // “Senators Doe and Roe, Connecticut Democrat, said”: what is apposed to two is nobody's name
  const apposed = / and /.test(core) ? null : (apposedName(found, phrase) ?? namedAfterOffice(found, phrase))
  if (apposed) return resolvedTo(index, span, apposed, 'apposition')
  const written = / and /.test(core) ? null : apposedWords(text, phrase)
  if (written) return unknown({ ...span, name: written, actorId: null }, 'apposition')
  if (personal.has(words)) {
    const found = antecedents.get(phrase.core.start)
    if (found?.mention) return { ...resolvedTo(index, span, found.mention, 'pronoun'), ...marginOf(found) }
    // “A police officer came. He said …”: he has no name, but the text tells who he is
    const name = sliceOf(text, found?.phrase ?? span)
    return { ...unknown({ ...span, name, actorId: null }, 'pronoun'), ...marginOf(found) }
  } else if (words === 'it' || words === 'they') {
    const mention = isNewBody(text, last, phrase.start)
      ? null
      : bodyBefore(found, phrase.start, words === 'they', spoke, parts)
    if (mention) return resolvedTo(index, span, mention, 'pronoun')
  } else if ((/^the\s/i.test(sliceOf(text, phrase.core)) && !/ and the /.test(words)) || officeHeads.has(words)) {
    const found = described(index, phrase, words, { parts, spoke })
    if (found) return { ...resolvedTo(index, span, found.mention, 'description'), rivals: found.rivals }
  }
  return unknown({ ...span, name: sliceOf(text, phrase.antecedent ?? span), actorId: null }, 'words')
}

/** Whether an office and a comma stand right before. */
function followsOffice(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - longestOffice), start)
  return before.endsWith(', ') && officeHeads.has(before.slice(0, -2).split(/[ -]/).at(-1)!.toLowerCase())
}

/** No word that heads an office is longer, with its comma and space. */
const longestOffice = 24

/** “Deputy Minister of Health Sam Holm”: the core is a part of the name's own office. */
const isWithinOffice = ({ core }: SpeakerPhrase, { office }: Mention): boolean =>
  office !== null && office.start <= core.start && core.end <= office.end

/** Whether the words between a phrase's core and a name make the core the name's: “of the late leader”, but not “of Washington”. */
function belongsTo({ mentions }: Findings, between: string, { core }: SpeakerPhrase): boolean {
  if (!/^ (?:of|for|in|at) /.test(between)) return false
  const next = mentions[firstEndingAfter(mentions, core.end)]
  // “Governor of Washington Jane Doe”
  const isPlaced = next !== undefined && next.kind !== 'person' && next.end <= core.end + between.length
  return !isPlaced || /^ for /.test(between) || /\p{Ll}{4}/u.test(between.slice(next.end - core.end))
}

/** Whether the last word is an office or a title: “ for Mayor ”, “Governor”. */
function endsWithTitle(words: string): boolean {
  const last = words.trim().split(' ').at(-1)!.toLowerCase().replace('.', '')
  return officeHeads.has(last) || courtesyTitles.has(last)
}

function marginOf(antecedent: Antecedent | undefined): Pick<Resolved, 'rivals' | 'margin'> {
  return { rivals: antecedent?.rivals ?? 0, margin: antecedent?.margin ?? 0 }
}

function unknown(named: NamedSpan, by: SpeakerBy): Resolved {
  return { named, office: null, by, rivals: 0, margin: 1 }
}

function resolvedTo({ actors }: Index, span: Span, mention: Mention, by: SpeakerBy): Resolved {
  const actor = mention.actorId === null ? undefined : actors.get(mention.actorId)
  return {
    named: { ...span, name: actor?.name ?? '', actorId: mention.actorId },
    office: actor?.office ?? null,
    by,
    rivals: 0,
    margin: 1,
  }
}

/** The name that ends a phrase: “Jane Doe” in “Foreign Minister Jane Doe”, none in “Clinton campaign spokesman”. */
function nameAt({ mentions, text }: Findings, phrase: Span): Mention | null {
  for (
    let at = firstEndingAfter(mentions, phrase.start);
    at < mentions.length && mentions[at]!.start < phrase.end;
    at++
  ) {
    const mention = mentions[at]!
    if (mention.actorId === null) continue
    const joined =
      at + 1 < mentions.length && mentions[at + 1]!.end <= phrase.end
        ? text.slice(mention.end, mentions[at + 1]!.start)
        : ''
    // “Germany, France and Britain” are none of them alone
    if (/^(?:,? and |, )/.test(joined) && / and /.test(text.slice(mention.end, phrase.end))) return null
    const rest = text.slice(mention.end, Math.max(mention.end, phrase.end))
    if (isJoint(text, phrase, mention)) return null
    // a party or an age in brackets may follow
    if (mention.end >= phrase.end || /^\s*\([^()]*\)\s*$/.test(rest)) return mention
  }
  return null
}

/** “the School District and the Police Department”: a body that stands last of two is not the one that speaks. */
function isJoint(text: string, { start }: Span, mention: Mention): boolean {
  if (mention.kind === 'person') return false
  const before = text.slice(Math.max(start, mention.start - 24), mention.start)
  return (
    /\band the (?:\p{Lu}[\p{L}’'-]* )?$/u.test(before) &&
    /\p{Lu}/u.test(text.slice(start, mention.start - before.length + before.indexOf('and')))
  )
}

/** “Minister for the Middle East Jane Doe said”: the name behind an office that a place belongs to. */
function namedAfterOffice({ mentions, text }: Findings, phrase: SpeakerPhrase): Mention | null {
  if (!officeHeads.has(sliceOf(text, phrase.core).toLowerCase().split(' ').at(-1)!)) return null
  for (let at = firstEndingAfter(mentions, phrase.end); at < mentions.length; at++) {
    const mention = mentions[at]!
    if (mention.start - phrase.end > 60) return null
    if (mention.kind !== 'person' || mention.actorId === null || mention.start < phrase.end) continue
    const between = text.slice(phrase.end, mention.start)
    return /^ (?:for|of|to|in) (?:the )?(?:\p{Lu}[\p{L}’'-]* (?:and )?){1,6}$/u.test(between) ? mention : null
  }
  return null
}

/** “The envoy, Jane Doe, said”, where nobody knows Jane Doe for a name: two to four capitalised words between two commas. */
function apposedWords(text: string, phrase: SpeakerPhrase): string | null {
  if (!/\p{Ll}$/u.test(sliceOf(text, phrase.core)) || !text.startsWith(', ', phrase.end)) return null
  const start = phrase.end + 2
  const words = text.slice(start, start + 48).split(',', 1)[0]!
  if (text[start + words.length] !== ',') return null
  const parts = words.split(' ')
  const isName = parts.length >= 2 && parts.length <= 4 && parts.every((part) => /^\p{Lu}[\p{L}’'.-]*$/u.test(part))
  return isName ? words : null
}

/** Nothing but a comma and a title: “, ”, “, Col. ”, “, Prince ”. */
function isTitled(between: string): boolean {
  if (!between.startsWith(', ') || between.length > 40) return false
  return (
    between
      .slice(2)
      .split(' ')
      // “23-year-old Ana Sabino”
      // “the Bishop of Halver, the Rt Rev Simon Tull”
      .every(
        (word, at) =>
          word === '' ||
          (at === 0 && word === 'the') ||
          /^\p{Lu}[\p{L}.-]*$/u.test(word) ||
          /^\d{1,3}-year-old$/.test(word),
      )
  )
}

/** “the foreign minister, Jane Doe, said”, “the coordinator in Sudan, Jane Doe, said”. */
function apposedName({ mentions, text }: Findings, phrase: SpeakerPhrase): Mention | null {
  let at = firstEndingAfter(mentions, phrase.end)
  let from = phrase.end
  const place = mentions[at]
  if (place && place.kind !== 'person' && /^ (?:in|of|for|at|to) (?:the )?$/.test(text.slice(from, place.start))) {
    from = place.end
    at += 1
  }
  const next = mentions[at]
  if (!next || next.actorId === null || next.kind !== 'person' || next.start < from) return null
  // “the mayor of Halvar, Mo., said”: where the town lies
  if (text[next.end] === '.' && stateAbbreviations.has(sliceOf(text, next))) return null
  return isTitled(text.slice(from, next.start)) && /^[,.]/.test(text.slice(next.end, next.end + 1)) ? next : null
}
