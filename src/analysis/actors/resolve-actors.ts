import { type Span, sliceOf } from '#src/base/span.ts'
import type { Actor, ActorKind, Findings, Mention, Pass } from '../findings.ts'
import { folded } from './fold.ts'
import { knownName, slug } from './gazetteer.ts'
import { personKey, samePerson } from './same-actor.ts'

type Group = {
  readonly id: string
  readonly kind: ActorKind
  name: string
  country: string | null
  office: string | null
  gender: 'female' | 'male' | null
  readonly mentions: number[]
}

/** Joins the mentions of one person or body to an actor, and tells each mention whose it is. */
export const resolveActors: Pass = (found) => {
  const groups = new Map<string, Group>()
  const owner = new Array<string | null>(found.mentions.length).fill(null)
  const taught = taughtAcronyms(found)
  const people = personGroups(found)
  found.mentions.forEach((mention, index) => {
    const key = mention.kind === 'person' ? people.get(index) : keyOf(found, mention, taught)
    if (!key) return
    owner[index] = key.id
    const group = groups.get(key.id)
    if (group) {
      group.mentions.push(index)
      if (mention.kind === 'person' && mention.end - mention.start > group.name.length && !key.fixed)
        group.name = sliceOf(found.text, mention)
      group.office ??= mention.office ? sliceOf(found.text, mention.office) : null
      group.gender ??= mention.gender
    } else {
      groups.set(key.id, {
        id: key.id,
        kind: key.kind,
        name: key.name,
        country: key.country,
        office: mention.office ? sliceOf(found.text, mention.office) : null,
        gender: mention.gender,
        mentions: [index],
      })
    }
  })
  const mentions = found.mentions.map((mention, index): Mention => {
    const id = owner[index] ?? null
    const group = id === null ? undefined : groups.get(id)
    return { ...mention, actorId: id, gender: mention.gender ?? group?.gender ?? null }
  })
  return { ...found, mentions, actors: ranked(found, [...groups.values()]) }
}

type Key = {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly country: string | null
  readonly fixed: boolean
}

function keyOf(found: Findings, mention: Mention, taught: ReadonlyMap<string, Span>): Key | null {
  const written = sliceOf(found.text, mention)
  const full = taught.get(folded(written))
  const name = full ? sliceOf(found.text, full) : written
  const known = knownName(name) ?? (full ? null : null)
  if (known && (known.kind === mention.kind || (known.form === 'capital' && mention.kind === 'place'))) {
    if (known.form === 'capital' && mention.kind === 'place') {
      return { id: `place:${slug(written)}`, kind: 'place', name: written, country: known.country, fixed: true }
    }
    return { id: known.id, kind: known.kind, name: known.name, country: known.country, fixed: true }
  }
  const id = slug(name)
  return id === '' ? null : { id: `${mention.kind}:${id}`, kind: mention.kind, name, country: null, fixed: true }
}

/** Acronyms that the text teaches: “Rapid Support Forces (RSF)” → “rsf” stands for that span. */
function taughtAcronyms({ text, mentions }: Findings): Map<string, Span> {
  const taught = new Map<string, Span>()
  for (let index = 1; index < mentions.length; index += 1) {
    const full = mentions[index - 1]!
    const short = mentions[index]!
    const between = text.slice(full.end, Math.min(short.start, full.end + 4))
    if (short.start - full.end > 4 || !(between.includes('(') || between.includes('['))) continue
    const acronym = sliceOf(text, short)
    if (
      acronym.length >= 2 &&
      acronym.length <= 10 &&
      acronym === acronym.toUpperCase() &&
      initialsFit(sliceOf(text, full), acronym)
    ) {
      taught.set(folded(acronym), { start: full.start, end: full.end })
    }
  }
  return taught
}

function initialsFit(full: string, acronym: string): boolean {
  return folded(full).charAt(0) === folded(acronym).charAt(0) || full.length > acronym.length * 2
}

/** For each mention of a person the actor it belongs to: full names first, then bare surnames that only one full name bears. */
function personGroups(found: Findings): Map<number, Key> {
  const result = new Map<number, Key>()
  const full: { name: string; key: string; index: number[] }[] = []
  found.mentions.forEach((mention, index) => {
    if (mention.kind !== 'person') return
    const name = sliceOf(found.text, mention)
    const key = personKey(name)
    if (!key.includes('-')) return
    const same = full.find((entry) => samePerson(entry.key, key))
    if (same) {
      same.index.push(index)
      if (key.length > same.key.length) {
        same.key = key
        same.name = name
      }
    } else full.push({ name, key, index: [index] })
  })
  for (const entry of full) {
    for (const index of entry.index) result.set(index, personOf(entry.key, entry.name))
  }
  found.mentions.forEach((mention, index) => {
    if (mention.kind !== 'person' || result.has(index)) return
    const name = sliceOf(found.text, mention)
    const key = personKey(name)
    const bearers = full.filter((entry) => entry.key.endsWith(`-${key}`) || entry.key.startsWith(`${key}-`))
    const nearest = bearers.length > 1 ? null : bearers[0]
    result.set(index, nearest ? personOf(nearest.key, nearest.name) : personOf(key, name))
  })
  return result
}

const personOf = (key: string, name: string): Key => ({
  id: `person:${key}`,
  kind: 'person',
  name,
  country: null,
  fixed: true,
})

function ranked({ text, title, mentions }: Findings, groups: readonly Group[]): Actor[] {
  const weights = groups.map((group) =>
    group.mentions.reduce((sum, index) => {
      const { start } = mentions[index]!
      const early = title && start < title.end ? 2 : start < 600 ? 1.5 : 1
      return sum + early
    }, 0),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return groups
    .map(
      (group, index): Actor => ({
        id: group.id,
        name: group.name,
        kind: group.kind,
        office: group.office,
        country: group.country,
        salience: Math.round((weights[index]! / total) * 1000) / 1000,
        mentions: group.mentions.map((at) => ({ start: mentions[at]!.start, end: mentions[at]!.end })),
      }),
    )
    .sort(
      (a, b) => b.salience - a.salience || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || text.length * 0,
    )
}
