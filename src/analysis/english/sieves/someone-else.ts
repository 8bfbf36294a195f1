import { femaleNames, maleNames } from '#src/analysis/english/lexicon/given-names.ts'
import { notNations } from '#src/analysis/english/lexicon/reporting-words.ts'
import { nationEnding, shortNation } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Actor, Mention } from '#src/analysis/findings.ts'
import { isTown, knownName } from '#src/analysis/gazetteer/gazetteer.ts'

/**
 * Whether a title tells of another than the bearer of the surname whom the text names in full: “Mrs Coe” is not Ian Coe.
 *
 * @param phrase - The speaker's words, with the title.
 */
export function isSpouse(phrase: string, actor: Actor | undefined): boolean {
  const title = /^(Mr|Mrs|Ms|Miss)\.? \p{Lu}[\p{L}’'-]+$/u.exec(phrase)?.[1]
  const given = actor?.name.split(' ', 1)[0]?.toLowerCase() ?? ''
  if (title === undefined || actor?.name === undefined || !actor.name.includes(' ')) return false
  return title === 'Mr'
    ? femaleNames.has(given) && !maleNames.has(given)
    : maleNames.has(given) && !femaleNames.has(given)
}

/** Words before a name or its office that can hold the nationality, in UTF-16 units. */
const before = { name: 48, office: 16 } as const

/** A name with its office and the words before it, no further: “US President Marsh met Norlandic President Berg”. */
function besideOffice(text: string, { start, end, office }: Pick<Mention, 'start' | 'end' | 'office'>): string {
  if (office === null) return text.slice(Math.max(0, start - before.name), start)
  return text.slice(Math.max(0, Math.min(start, office.start) - before.office), Math.max(end, office.end))
}

/**
 * Whether a description with a nationality means somebody of another one: “the Danish foreign minister” is not
 * “Norlandic foreign minister Carlo Bassi”.
 *
 * @param nations - As `nationsIn` finds them in the description.
 */
export function isForeigner(
  text: string,
  nations: readonly string[],
  mention: Pick<Mention, 'start' | 'end' | 'office'>,
  actor: Actor | undefined,
): boolean {
  if (nations.length === 0) return false
  const near = besideOffice(text, mention)
  return nations.some((nation) => {
    if (near.includes(nation)) return false
    const known = knownName(nation)
    return !(known?.country && known.country === actor?.country)
  })
}

/** Capitalised words before the office: “Danish”, “South Korean” by their parts; not its first word where that opens a sentence. */
export function nationsIn(description: string): string[] {
  const words = description.replace(/^(?:the|an?)\s+/i, '').split(/\s+/)
  return words.slice(0, -1).filter(
    (word) =>
      shortNation.test(word) ||
      // “the Michigan senator”: of a region `isFromElsewhere` judges
      (nationEnding.test(word) && !notNations.has(word) && regionOf(word) === null),
  )
}

/** American states whose names mean a government or a country elsewhere. */
const alsoRegions: ReadonlySet<string> = new Set(['Washington', 'Georgia'])

/** “Connecticut”: a region by its name, null for towns and for whatever else. */
function regionOf(words: string): string | null {
  if (alsoRegions.has(words)) return words
  const known = knownName(words)
  return known?.kind === 'place' && known.form !== 'capital' && !isTown(known.id) ? known.name : null
}

/** How far before and behind a name its region may stand, in UTF-16 units. */
const beside = { before: 40, behind: 32 } as const

/** “(D-Conn.)”, “, R-Texas,”: a party and the region whose voters elected somebody. */
const partyTag = /^,? ?\(?[DRI]-(\p{Lu}[\p{L}.]*(?: \p{Lu}\p{Ll}+)?)/u

/** “ of Washington”, “, a Democrat from New York”. */
const placeBehind = /^(?:, an? [\p{L}-]+)? (?:of|from) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)/u

/**
 * Whether a description with a region means somebody of another one: “the Connecticut Democrat” is not “Sen. Ann Moss of
 * Washington”. Who is told to be from nowhere may be meant.
 *
 * @param region - As `regionIn` finds it in the description.
 */
export function isFromElsewhere(
  text: string,
  region: string | null,
  { start, end, office }: Pick<Mention, 'start' | 'end' | 'office'>,
): boolean {
  if (region === null) return false
  const front = text.slice(Math.max(0, Math.min(start - beside.before, office?.start ?? start)), start)
  const behind = text.slice(end, end + beside.behind)
  if (front.includes(region) || behind.includes(region)) return false
  const tag = partyTag.exec(behind)
  if (tag) return !abbreviates(tag[1]!, region)
  const place = placeBehind.exec(behind)?.[1] ?? (office ? text.slice(office.start, office.end) : '')
  return [place, ...place.split(' ')].some((part) => regionOf(part) !== null)
}

/** The region that a description begins with: “Connecticut” of “the Connecticut Democrat”; null where it begins with none. */
export function regionIn(description: string): string | null {
  const [first = '', second = ''] = description.replace(/^(?:the|an?)\s+/i, '').split(/\s+/)
  return regionOf(`${first} ${second}`) ?? regionOf(first)
}

/** “Conn.” for Connecticut, “Ky.” for Kentucky, “N.Y.” for New York: its letters in their order, the first one first. */
function abbreviates(short: string, region: string): boolean {
  const whole = region.toLowerCase()
  let at = -1
  for (const letter of short.toLowerCase().replace(/[^\p{L}]/gu, '')) {
    const next = whole.indexOf(letter, at + 1)
    if (next < 0 || (at < 0 && next > 0)) return false
    at = next
  }
  return at >= 0
}
