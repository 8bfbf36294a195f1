import type { Span } from '#src/base/span.ts'
import type { Act, Findings, NamedSpan, Statement } from '../findings.ts'
import { cutFrames, type Frame } from '../language/frames.ts'
import { neutralVerbs } from '../lexicon/act-verbs.ts'
import { type Clausal, clausal, outermost, readSpan } from './clauses.ts'
import { codeContent } from './code-content.ts'
import { codeNouns, opensWithEvent } from './code-nouns.ts'
import { codeVerb } from './code-verb.ts'
import type { Coded } from './coded.ts'
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
  const acts: Act[] = []
  for (const frame of cutFrames(found.text, found.sentences, found.quotations, found.title)) {
    acts.push(...actsOf(parties, frame))
  }
  const statements = found.statements.map((statement) => withAct(parties, statement, acts))
  return { ...found, statements, acts: linked(acts, statements) }
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
  }
  return acts
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
  const result: MainVerb[] = []
  for (const index of main) {
    const group = groups[index]!
    if (group.head === 0 && opensWithEvent(words)) continue
    if (!neutralVerbs.has(group.lemma) || codeVerb(clause, index)) {
      result.push({ index, teller: null })
      continue
    }
    const next = groups.findIndex((other, at) => at > index && other.mood === 'finite')
    if (next >= 0 && !main.includes(next) && words[groups[next]!.first - 1]?.lower !== 'who')
      result.push({ index: next, teller: index })
  }
  return result
}

const ownWords = new Set(['it', 'he', 'she', 'they', 'we', 'i'])

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
    ? doer
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

/** A statement's act is its cue's, or else what its content does. */
function withAct(parties: Parties, statement: Statement, acts: Act[]): Statement {
  const { cue, speaker } = statement
  const known = cue ? acts.find(({ start, end }) => start < cue.end && cue.start < end) : undefined
  if (known) return { ...statement, act: known.act, target: known.target }
  const content = readSpan(parties.found.text, statement.parts[0] ?? statement.content)
  const { act, coded } = codeContent(content)
  if (act === 'state' || (act === 'accuse' && !speaker?.actorId)) return statement
  const target = targetOf(parties, content, coded, speaker, act === 'accuse')
  // the deed that it tells of is there already
  const same = acts.find(({ start, end }) => start >= statement.content.start && end <= statement.content.end)
  if (same) return { ...statement, act, target: same.act === act ? (same.target ?? target) : target }
  const span = cue ?? statement.content
  acts.push({
    start: span.start,
    end: span.end,
    act,
    actor: speaker,
    target,
    statement: null,
    confidence: round(0.6 * statement.confidence),
  })
  return { ...statement, act, target }
}

function targetOf(
  parties: Parties,
  content: Clausal,
  coded: Coded | null,
  speaker: NamedSpan | null,
  subjectFirst: boolean,
): NamedSpan | null {
  const first = content.words[0]
  const last = content.words.at(-1)
  if (!first || !last) return null
  const subject = subjectFirst && content.groups.length > 0 ? subjectSpan(content, 0) : null
  const blamed = subject ? partyIn(parties, subject) : null
  if (blamed && blamed.actorId !== speaker?.actorId) return blamed
  return coded ? targetAfter(parties, content, coded, speaker) : null
}

/** Each act of a statement with the index of that statement, in reading order. */
function linked(acts: readonly Act[], statements: readonly Statement[]): Act[] {
  return acts
    .map((act): Act => {
      const index = statements.findIndex(({ cue, content }) => {
        const span = cue ?? content
        return span.start < act.end && act.start < span.end
      })
      return index < 0 ? act : { ...act, statement: index }
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
