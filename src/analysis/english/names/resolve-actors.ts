import { kinship } from '#src/analysis/english/lexicon/kinship.ts'
import { companyEndings } from '#src/analysis/english/lexicon/name-parts.ts'
import { undoneOffices } from '#src/analysis/english/lexicon/titles.ts'
import type { Findings, Mention, Pass } from '#src/analysis/findings.ts'
import { knownName, slug } from '#src/analysis/gazetteer/gazetteer.ts'
import { groupActors, type Identity } from '#src/analysis/shared/group-actors.ts'
import { findPeople } from '#src/analysis/shared/people.ts'
import { sliceOf } from '#src/base/span.ts'
import { isAnothersTitle } from './anothers-title.ts'
import { taughtNames } from './taught-names.ts'

/** Joins the mentions of one person or body to an actor, and tells each mention whose it is. */
export const resolveActors: Pass = (found) => {
  const people = findPeople(found, {
    isKin: (before) => kinship.test(before),
    isIntroduced: (behind) => introduction.test(behind),
    isAnothersTitle,
  })
  const taught = taughtNames(found)
  const identities = found.mentions.map((mention, index): Identity | null => {
    const person = people.get(index)
    if (person === null) return null
    if (person) return { id: `person:${person.key}`, kind: 'person', name: person.name, country: null }
    return identityOf(found, taught.get(index) ?? mention)
  })
  return { ...found, ...groupActors(found, identities, { countryOfOffice, isTruerOffice }) }
}

/** What follows a name that the text explains as if it were new: “Marta, a nurse from Uppsala,”, “Oleksiy, 24,”. */
const introduction = /^,\s+(?:an?\s|\d{1,2}\b)/

/** Whom a mention that is no person's means. */
function identityOf({ text }: Findings, mention: Pick<Mention, 'start' | 'end' | 'kind'>): Identity {
  const written = sliceOf(text, mention)
  const known = knownName(written)
  if (known && known.kind === mention.kind)
    return { id: known.id, kind: known.kind, name: known.name, country: known.country }
  const id = `${mention.kind}:${slug(withoutCompanyEnding(written))}`
  // the town of “OSLO, Nov 3 (Meridian Wire)” is Oslo
  const isShouted = written === written.toUpperCase()
  const town = isShouted && mention.kind === 'place' && known?.form === 'capital' ? known.written : null
  const country = known?.form === 'capital' || known?.kind === 'place' ? known.country : null
  return { id, kind: mention.kind, name: town ?? written, country }
}

/** “Larch Holdings Inc.” and “Larch Holdings” are one body. */
function withoutCompanyEnding(name: string): string {
  const cut = name.lastIndexOf(' ')
  return cut > 0 &&
    companyEndings.has(
      name
        .slice(cut + 1)
        .replaceAll('.', '')
        .toLowerCase(),
    )
    ? name.slice(0, cut)
    : name
}

/** “Iraqi President”, “president of Iran”: the country that an office names; the one it is sent to (“envoy to Iran”) is not its own. */
function countryOfOffice(office: string): string | null {
  const words = office.split(' ')
  const place = office.split(/ of (?:the )?/).at(-1)!
  for (const part of [words[0]!, words.slice(0, 2).join(' '), ...(place === office ? [] : [place])]) {
    const known = knownName(part)
    if (known?.kind === 'state') return known.country
  }
  return null
}

/** “ex-defence minister” is truer than “defence minister”, “ousted minister” than “minister”. */
function isTruerOffice(office: string, other: string): boolean {
  const words = wordsOfOffice(office)
  const others = wordsOfOffice(other)
  return (
    words.some((word) => undoneOffices.has(word)) &&
    !others.some((word) => undoneOffices.has(word)) &&
    (others.every((word) => words.includes(word)) || others.at(-1) === words.at(-1))
  )
}

const wordsOfOffice = (office: string): string[] =>
  office
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
