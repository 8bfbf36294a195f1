import { officeWord } from '#src/analysis/english/lexicon/office-words.ts'
import { bodyNouns, documentNouns } from '#src/analysis/english/lexicon/speakers.ts'
import { officeHeads } from '#src/analysis/english/lexicon/titles.ts'
import type { Actor, Findings, Mention } from '#src/analysis/findings.ts'
import type { SpeakerPhrase } from '#src/analysis/shared/draft.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { hasNewcomer, isLowerOffice, isOtherOffice } from './another-office.ts'
import { firstEndingAfter, toldOf } from './mentions-by-place.ts'
import { isForeigner, isFromElsewhere, nationsIn, regionIn } from './someone-else.ts'

export type Index = {
  readonly found: Findings
  readonly actors: ReadonlyMap<string, Actor>
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** How far a description may reach, in mentions. */
const farthest = 200

/** “the foreign minister”, “the ministry”: the actor whose office or name has that head word, nearest before, else the only one. */
export function described(
  { found, actors }: Index,
  phrase: SpeakerPhrase,
  words: string,
  { parts, spoke }: { readonly parts: readonly Span[]; readonly spoke: readonly string[] },
): { readonly mention: Mention; readonly rivals: number } | null {
  const { mentions, text } = found
  const told = toldOf(found, parts)
  const head = words.split(/\s+/).at(-1) ?? ''
  const wanted = officeWord(head)
  const isBody = bodyNouns.has(head) && !officeHeads.has(head)
  const whole = sliceOf(text, phrase)
    .toLowerCase()
    .replace(/^the\s+/, '')
  const nations = nationsIn(sliceOf(text, phrase))
  const region = regionIn(sliceOf(text, phrase))
  const isAnothers = (mention: Mention): boolean =>
    isForeigner(text, nations, mention, actors.get(mention.actorId!)) || isFromElsewhere(text, region, mention)
  const fits = (mention: Mention): boolean => {
    if (mention.actorId === null || told.has(mention.actorId)) return false
    if (mention.kind === 'person') {
      // “the company” is no founder of the company
      if (!mention.office || isBody) return false
      const office = sliceOf(text, mention.office).toLowerCase()
      if (isLowerOffice(office, whole) || isOtherOffice(office, whole)) return false
      const isHeld =
        ` ${office} `.includes(` ${whole} `) || office.split(/[^\p{L}-]+/u).some((word) => officeWord(word) === wanted)
      return isHeld && !isAnothers(mention)
    }
    if (mention.kind !== 'organisation' && mention.kind !== 'group') return false
    // “the cryptic post” is no Washington Post
    if (documentNouns.has(head) && !isBody && !sliceOf(text, phrase.core).endsWith(capitalised(head))) return false
    // “the governor” is no Governors' Association
    if (officeHeads.has(head) && !isBody) return false
    return isHeadOf(sliceOf(text, mention).toLowerCase(), head) && !isAnothers(mention)
  }
  const last = firstEndingAfter(mentions, phrase.start) - 1
  const before = mentions.slice(Math.max(0, last + 1 - farthest), last + 1).filter(fits)
  const nearest = before.at(-1)
  if (nearest) {
    if (nearest.kind === 'person' && hasNewcomer(found, nearest.end, phrase.start, wanted)) return null
    const meant = ofTwoNations(before, { actors, last: spoke.at(-1) ?? null })
    return meant && { mention: meant, rivals: new Set(before.map(({ actorId }) => actorId)).size - 1 }
  }
  const later = mentions.slice(last + 1, last + farthest).filter(fits)
  return new Set(later.map((mention) => mention.actorId)).size === 1 ? { mention: later[0]!, rivals: 0 } : null
}

/** How many times as much of an article somebody has who is meant by its bare “the president”. */
const protagonist = 1.5

/**
 * Whom “the president” means where presidents of several countries were named: the one of whom the article tells most,
 * though another stands nearer. Null where it tells of both, or the nearer one spoke last.
 */
function ofTwoNations(
  before: readonly Mention[],
  { actors, last }: { readonly actors: Index['actors']; readonly last: string | null },
): Mention | null {
  const nearest = before.at(-1)!
  const own = actors.get(nearest.actorId!)
  if (nearest.kind !== 'person' || !own?.country) return nearest
  const rivals = before.filter(
    ({ kind, actorId }) => kind === 'person' && actors.get(actorId!)!.country !== own.country,
  )
  const first = rivals.reduce<Mention | null>(
    (best, one) => (best && salienceOf(actors, best) >= salienceOf(actors, one) ? best : one),
    null,
  )
  if (first === null || own.salience >= protagonist * salienceOf(actors, first)) return nearest
  return salienceOf(actors, first) >= protagonist * own.salience && last !== own.id ? first : null
}

const salienceOf = (actors: Index['actors'], { actorId }: Mention): number => actors.get(actorId!)?.salience ?? 0

/** “the ministry” is the Interior Ministry and the Ministry of Health; “the royal” is no Royal Navy. */
function isHeadOf(name: string, head: string): boolean {
  const words = name.split(/[^\p{L}-]+/u)
  const at = words.indexOf(head)
  return at >= 0 && (at === words.length - 1 || /^(?:of|for|on|in|and)$/.test(words[at + 1]!) || bodyNouns.has(head))
}
