import type { Actor, ActorKind, Findings, Mention } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'

/** Whom a mention means. */
export type Identity = {
  /** `Actor.id`. */
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
}

type Group = Identity & {
  office: string | null
  gender: 'female' | 'male' | null
  readonly mentions: Span[]
  weight: number
}

/** What a language knows of offices. */
export type OfficeKnowledge = {
  /** The country that an office names: `IQ` for “Iraqi President”. */
  readonly countryOfOffice: (office: string) => string | null
  /** Whether an office says that its bearer has lost the other one: “former minister” beside “minister”. */
  readonly isTruerOffice: (office: string, other: string) => boolean
}

/**
 * The actors of an article, those with most of its attention first, and its mentions, each with whose it is.
 *
 * @param identities - One for each mention of `found`, in the same order; null where nobody is meant.
 */
export function groupActors(
  found: Findings,
  identities: readonly (Identity | null)[],
  { countryOfOffice, isTruerOffice }: OfficeKnowledge,
): Pick<Findings, 'mentions' | 'actors'> {
  const groups = new Map<string, Group>()
  found.mentions.forEach((mention, index) => {
    const identity = identities[index]
    if (!identity || identity.id.endsWith(':')) return
    const group = groups.get(identity.id) ?? { ...identity, office: null, gender: null, mentions: [], weight: 0 }
    const office = mention.office ? sliceOf(found.text, mention.office) : null
    if (office !== null && (group.office === null || isTruerOffice(office, group.office))) group.office = office
    group.gender ??= mention.gender
    group.mentions.push({ start: mention.start, end: mention.end })
    group.weight += weightOf(found, mention)
    groups.set(identity.id, group)
  })
  const mentions = found.mentions.map((mention, index): Mention => {
    const group = groups.get(identities[index]?.id ?? '')
    return group ? { ...mention, kind: group.kind, actorId: group.id, gender: mention.gender ?? group.gender } : mention
  })
  return { mentions, actors: ranked([...groups.values()], countryOfOffice) }
}

/** Names in the headline and near the top weigh more. */
function weightOf({ title }: Findings, { start }: Span): number {
  if (title && start < title.end) return 2
  return start < 600 ? 1.5 : 1
}

function ranked(groups: readonly Group[], countryOfOffice: (office: string) => string | null): Actor[] {
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
