import type { Clausal } from '#src/analysis/english/clauses/clauses.ts'
import { asides, toward } from '#src/analysis/english/lexicon/words-of-acts.ts'
import type { Findings, Mention, NamedSpan } from '#src/analysis/findings.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import type { Coded } from './coded.ts'
import { mayBeTarget } from './targets.ts'

/** Looks actors up by their place in the text. */
export type Parties = {
  readonly found: Findings
  readonly names: ReadonlyMap<string, string>
}

export function partiesOf(found: Findings): Parties {
  return { found, names: new Map(found.actors.map(({ id, name }) => [id, name])) }
}

/** Mentions inside a span, by binary search: mentions stand in reading order. */
export function mentionsIn({ mentions }: Findings, { start, end }: Span): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const inside: Mention[] = []
  for (let at = low; at < mentions.length && mentions[at]!.end <= end; at += 1) inside.push(mentions[at]!)
  return inside
}

export function namedSpan({ found, names }: Parties, mention: Mention): NamedSpan {
  const written = sliceOf(found.text, mention)
  return {
    start: mention.start,
    end: mention.end,
    name: (mention.actorId && names.get(mention.actorId)) || written,
    actorId: mention.actorId,
  }
}

const rank = { person: 0, organisation: 1, group: 1, state: 2, place: 3 } as const

/** Whom a noun phrase stands for: the person in it, else the body, else the state; a place only where nothing else is. */
export function partyIn(parties: Parties, span: Span): NamedSpan | null {
  const inside = mentionsIn(parties.found, span).filter(({ kind }) => kind !== 'place')
  if (inside.length === 0) return null
  // “Israel and Hamas exchanged …”: the first of two that act together
  const [first, second] = inside
  if (
    second &&
    first!.kind !== 'person' &&
    /^,? and (?:the )?$/.test(parties.found.text.slice(first!.end, second.start))
  )
    return namedSpan(parties, first!)
  const best = inside.reduce((a, b) => (rank[b.kind] < rank[a.kind] ? b : a))
  return namedSpan(parties, best)
}

/** Subject of the verb group at `index`. */
export function subjectSpan({ words, subjects }: Clausal, index: number): Span | null {
  const subject = subjects[index]
  return subject ? { start: words[subject.first]!.start, end: words[subject.last]!.end } : null
}

/** Where the words that go with the verb end: at “, with …”, “, after …”, “, saying …”. */
function asideAfter(words: Clausal['words'], { from, to }: Coded): number {
  const end = Math.min(to, words.length)
  for (let at = from + 1; at < end; at += 1) {
    if (words[at]!.kind === 'comma' && asides.has(words[at + 1]?.lower ?? '')) return at
  }
  return end
}

/** The first party after the verb that is not the actor, and that the act can concern. */
export function targetAfter(
  parties: Parties,
  clause: Clausal,
  coded: Coded,
  actor: NamedSpan | null,
): NamedSpan | null {
  const { words } = clause
  const first = words[coded.from]
  const last = words[asideAfter(words, coded) - 1]
  if (!first || !last || coded.to <= coded.from) return null
  const inside = mentionsIn(parties.found, { start: first.start, end: last.end }).filter(
    ({ actorId, start }) => (actorId === null || actorId !== actor?.actorId) && start !== actor?.start,
  )
  const party = inside.find((mention) => mayBeTarget(clause, coded, mention) && !isOwnState(parties, mention, actor))
  return party ? namedSpan(parties, party) : null
}

/** Nobody acts against his own state: “the Iranian president denied that Iran …”. */
function isOwnState({ found }: Parties, { kind, actorId }: Mention, actor: NamedSpan | null): boolean {
  if (kind !== 'state' || !actor?.actorId) return false
  const doer = found.actors.find(({ id }) => id === actor.actorId)
  return doer?.kind === 'person' && doer.country !== null && actorId === `state:${doer.country}`
}

/** “… by government troops”: who did what a passive verb tells. */
export function agentAfter(parties: Parties, { words }: Clausal, coded: Coded): NamedSpan | null {
  for (let at = coded.from; at < coded.to; at += 1) {
    if (words[at]!.lower !== 'by') continue
    let end = at + 1
    while (end < coded.to && !toward.has(words[end]!.lower) && words[end]!.kind === 'word') end += 1
    return end > at + 1 ? partyIn(parties, { start: words[at + 1]!.start, end: words[end - 1]!.end }) : null
  }
  return null
}
