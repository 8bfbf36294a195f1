import { companyEndings } from '#src/analysis/english/lexicon/name-parts.ts'
import type { Actor, ActorKind, Findings, Mention, Pass } from '#src/analysis/findings.ts'
import { knownName, slug } from '#src/analysis/gazetteer/gazetteer.ts'
import { findPeople } from '#src/analysis/shared/people.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { taughtNames } from './taught-names.ts'

type Identity = {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly country: string | null
}

type Group = Identity & {
  office: string | null
  gender: 'female' | 'male' | null
  readonly mentions: Span[]
  weight: number
}

/** Joins the mentions of one person or body to an actor, and tells each mention whose it is. */
export const resolveActors: Pass = (found) => {
  const people = findPeople(found)
  const taught = taughtNames(found)
  const identities = found.mentions.map((mention, index): Identity | null => {
    const person = people.get(index)
    if (person) return { id: `person:${person.key}`, kind: 'person', name: person.name, country: null }
    return identityOf(found, taught.get(index) ?? mention)
  })
  const groups = new Map<string, Group>()
  found.mentions.forEach((mention, index) => {
    const identity = identities[index]
    if (!identity || identity.id.endsWith(':')) return
    const group = groups.get(identity.id) ?? { ...identity, office: null, gender: null, mentions: [], weight: 0 }
    group.office ??= mention.office ? sliceOf(found.text, mention.office) : null
    group.gender ??= mention.gender
    group.mentions.push({ start: mention.start, end: mention.end })
    group.weight += weightOf(found, mention)
    groups.set(identity.id, group)
  })
  const mentions = found.mentions.map((mention, index): Mention => {
    const group = groups.get(identities[index]?.id ?? '')
    return group ? { ...mention, kind: group.kind, actorId: group.id, gender: mention.gender ?? group.gender } : mention
  })
  return { ...found, mentions, actors: ranked([...groups.values()]) }
}

/** Whom a mention that is no person's means. */
function identityOf({ text }: Findings, mention: Pick<Mention, 'start' | 'end' | 'kind'>): Identity {
  const written = sliceOf(text, mention)
  const known = knownName(written)
  if (known && known.kind === mention.kind)
    return { id: known.id, kind: known.kind, name: known.name, country: known.country }
  const country = known?.form === 'capital' || known?.kind === 'place' ? known.country : null
  return { id: `${mention.kind}:${slug(withoutCompanyEnding(written))}`, kind: mention.kind, name: written, country }
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

/** Names in the headline and near the top weigh more. */
function weightOf({ title }: Findings, { start }: Span): number {
  if (title && start < title.end) return 2
  return start < 600 ? 1.5 : 1
}

function ranked(groups: readonly Group[]): Actor[] {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0) || 1
  return groups
    .map(
      ({ id, name, kind, office, country, mentions, weight }): Actor => ({
        id,
        name,
        kind,
        office,
        country: country ?? (office ? countryOfOffice(office) : null),
        salience: Math.round((weight / total) * 1000) / 1000,
        mentions,
      }),
    )
    .sort((a, b) => b.salience - a.salience || a.mentions[0]!.start - b.mentions[0]!.start)
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
