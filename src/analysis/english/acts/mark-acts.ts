import { type Clausal, clausal, outermost } from '#src/analysis/english/clauses/clauses.ts'
import { type Frame, framesOf } from '#src/analysis/english/clauses/frames.ts'
import { neutralVerbs } from '#src/analysis/english/lexicon/act-verbs.ts'
import { ownWords } from '#src/analysis/english/lexicon/words-of-acts.ts'
import type { Act, Findings, NamedSpan } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import { codeNouns, codeOwnedNoun, opensWithEvent } from './code-nouns.ts'
import { codeVerb } from './code-verb.ts'
import type { Coded } from './coded.ts'
import { joinStatements } from './join-statements.ts'
import {
  agentAfter,
  mentionsIn,
  namedSpan,
  type Parties,
  partiesOf,
  partyIn,
  subjectSpan,
  targetAfter,
} from './parties.ts'

/** Adds the acts: what statements do and what deeds are reported; tells each statement its own. */
export function markActs(found: Findings): Findings {
  const parties = partiesOf(found)
  const deeds = framesOf(found).flatMap((frame) => actsOf(parties, frame))
  deeds.sort((a, b) => a.start - b.start || a.end - b.end)
  return { ...found, ...joinStatements(parties, deeds) }
}

/** The acts of a sentence's outermost clauses; what is said in neutral words is looked into. */
function actsOf(parties: Parties, frame: Frame): Act[] {
  const clause = clausal(frame.words)
  const acts: Act[] = []
  const seen = new Set<string>()
  for (const { index, teller } of mainVerbs(clause)) {
    const coded = codeVerb(clause, index)
    if (!coded || seen.has(coded.act)) continue
    seen.add(coded.act)
    acts.push(actOf(parties, clause, teller !== null && isTellers(clause, index, coded) ? teller : index, coded))
  }
  if (acts.length === 0) {
    const noun = codeNouns(clause)
    if (noun) acts.push(actOf(parties, clause, null, noun))
    else acts.push(...ownedAct(parties, clause))
  }
  return acts
}

/** “Doe's request to Congress”: a deed whose doer and target both have names. */
function ownedAct(parties: Parties, clause: Clausal): Act[] {
  const deed = codeOwnedNoun(clause)
  if (!deed) return []
  const { words } = clause
  const { coded, owner } = deed
  const actor = partyIn(parties, { start: words[owner.first]!.start, end: words[owner.last]!.end })
  const target = targetAfter(parties, clause, coded, actor)
  if (!actor || !target) return []
  const { start, end } = words[coded.head]!
  return [{ start, end, act: coded.act, actor, target, statement: null, confidence: coded.confidence }]
}

type MainVerb = {
  readonly index: number
  /** The verb of speech that it stands under; null where it stands under none. */
  readonly teller: number | null
}

/** Outermost verbs, and under a neutral verb of speech the first verb of what is said. */
function mainVerbs(clause: Clausal): MainVerb[] {
  const { groups, words } = clause
  const main = outermost(clause)
  const isMain = new Set(main)
  const result: MainVerb[] = []
  for (const index of main) {
    const group = groups[index]!
    if (group.head === 0 && opensWithEvent(words)) continue
    if (!neutralVerbs.has(group.lemma) || codeVerb(clause, index)) {
      result.push({ index, teller: null })
      continue
    }
    const next = nextFinite(clause, index)
    if (next >= 0 && !isMain.has(next) && words[groups[next]!.first - 1]?.lower !== 'who')
      result.push({ index: next, teller: index })
  }
  return result
}

/** The finite verb after the one at `index`; -1 where none follows soon. */
function nextFinite({ groups }: Clausal, index: number): number {
  for (let at = index + 1; at < groups.length && at < index + 8; at += 1) if (groups[at]!.mood === 'finite') return at
  return -1
}

/** Whether an act told of is the teller's own: “Turkey said it would attack”, “the envoy said both sides must stop”. */
function isTellers({ words, subjects }: Clausal, index: number, { act }: Coded): boolean {
  const subject = subjects[index]
  return act === 'request' || (subject != null && ownWords.has(words[subject.head]!.lower))
}

function actOf(parties: Parties, clause: Clausal, index: number | null, coded: Coded): Act {
  const verb = clause.words[coded.head]!
  const subject = index === null ? null : subjectSpan(clause, index)
  const doer = subject ? partyIn(parties, subject) : null
  const actor = coded.passive ? agentAfter(parties, clause, coded) : doer
  const target = coded.passive
    ? (doer ?? targetAfter(parties, clause, coded, actor))
    : otherParty(parties, subject, actor, coded, targetAfter(parties, clause, coded, actor))
  return {
    start: verb.start,
    end: verb.end,
    act: coded.act,
    actor,
    target,
    statement: null,
    confidence: round(coded.confidence),
  }
}

const mutual = new Set(['agree', 'consult', 'support', 'cooperate', 'retreat', 'assault'])

/** “Serbia and Kosovo signed”: of two parties that act together the second is the first's target. */
function otherParty(
  parties: Parties,
  subject: Span | null,
  actor: NamedSpan | null,
  coded: Coded,
  target: NamedSpan | null,
): NamedSpan | null {
  if (!subject || !actor || !mutual.has(coded.act)) return target
  // “Morrow and Tarn both backed Doe”: what they do is done to a third
  if (coded.act === 'support' && /\bboth$/.test(parties.found.text.slice(subject.start, subject.end))) return target
  const isPlace = target !== null && mentionsIn(parties.found, target)[0]?.kind === 'place'
  if (target && !isPlace) return target
  const second = mentionsIn(parties.found, subject).find(
    ({ kind, actorId, start }) => kind !== 'place' && start > actor.start && actorId !== actor.actorId,
  )
  return second && /\b(?:and|with)\s/.test(parties.found.text.slice(actor.end, second.start))
    ? namedSpan(parties, second)
    : target
}

const round = (value: number): number => Math.round(value * 100) / 100
