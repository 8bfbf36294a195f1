import { femaleNames, maleNames } from '#src/analysis/english/lexicon/given-names.ts'
import { notNations } from '#src/analysis/english/lexicon/reporting-words.ts'
import { nationEnding, shortNation } from '#src/analysis/english/lexicon/words-of-sieves.ts'
import type { Actor, Mention } from '#src/analysis/findings.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { sliceOf } from '#src/base/span.ts'

/** What follows a name that the text explains as if it were new: “Marta, a nurse from Uppsala,”, “Oleksiy, 24,”. */
const introduction = /^,\s+(?:an?\s|\d{1,2}\b)/

/**
 * Whether a bare first name, explained like a newcomer, can not be the person of that first name who stands in the text already:
 * “General Marta Lindqvist … Marta, a nurse from Uppsala, told the paper”.
 */
export function isNamesake(text: string, mention: Mention, actor: Actor | undefined): boolean {
  if (mention.kind !== 'person' || !actor) return false
  const written = sliceOf(text, mention)
  const [first = '', ...others] = actor.name.split(' ')
  if (written !== first || others.length === 0) return false
  if (!introduction.test(text.slice(mention.end, mention.end + 5))) return false
  // “said Elena, 41, a teacher. President Elena Moss …”: who has an office is no newcomer
  return actor.mentions[0]!.start < mention.start || actor.office !== null
}

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
 */
export function isForeigner(
  text: string,
  description: string,
  mention: Pick<Mention, 'start' | 'end' | 'office'>,
  actor: Actor | undefined,
): boolean {
  const nations = nationsIn(description)
  if (nations.length === 0) return false
  const near = besideOffice(text, mention)
  return nations.some((nation) => {
    if (near.includes(nation)) return false
    const known = knownName(nation)
    return !(known?.country && known.country === actor?.country)
  })
}

/** Capitalised words before the office: “Danish”, “South Korean” by their parts; not its first word where that opens a sentence. */
function nationsIn(description: string): string[] {
  const words = description.replace(/^(?:the|an?)\s+/i, '').split(/\s+/)
  return words
    .slice(0, -1)
    .filter((word) => shortNation.test(word) || (nationEnding.test(word) && !notNations.has(word)))
}
