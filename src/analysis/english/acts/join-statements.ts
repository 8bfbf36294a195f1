import { type Clausal, readSpan } from '#src/analysis/english/clauses/clauses.ts'
import { neutralVerbs } from '#src/analysis/english/lexicon/act-verbs.ts'
import { neutralForms } from '#src/analysis/english/lexicon/words-of-acts.ts'
import type { Act, Findings, NamedSpan, Statement } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'
import { codeContent } from './code-content.ts'
import { codeVerb } from './code-verb.ts'
import type { Coded } from './coded.ts'
import { type Parties, partyIn, subjectSpan, targetAfter } from './parties.ts'
import { statedAct } from './stated-act.ts'

/**
 * Gives each statement its act, and each act of a statement its index: a statement does what its cue does, or else what
 * its content does.
 *
 * @param deeds - Acts of the sentences, in reading order.
 */
export function joinStatements(parties: Parties, deeds: readonly Act[]): Pick<Findings, 'statements' | 'acts'> {
  const acts = [...deeds]
  const acted = parties.found.statements.map((statement, index): Statement => {
    const { cue, speaker, content } = statement
    const own = cue ? firstWithin(deeds, cue) : -1
    const deed = acts[own]
    if (deed) {
      acts[own] = { ...deed, actor: deed.actor ?? speaker, statement: index }
      // ““…,” complained Jo Doe”: nobody is the target of his own words
      const isOwn = deed.target !== null && deed.target.start === speaker?.start
      const target = isOwn || isSame(deed.target, speaker) ? null : deed.target
      acts[own] = { ...acts[own]!, target }
      return { ...statement, act: deed.act, target }
    }
    const worded = byCue(parties.found.text, statement)
    const clause = worded?.clause ?? readSpan(parties.found.text, opening(statement.parts[0] ?? content))
    const { act, coded } = worded ?? codeContent(clause)
    if (act === 'state' || (act === 'accuse' && !speaker?.actorId)) return statement
    const target = targetOf(parties, clause, coded, speaker, act === 'accuse' && !worded)
    // the deed that it tells of is there already
    const told = deeds[firstWithin(deeds, content)] ?? twin(deeds, cue ?? content, act, speaker)
    if (told) return { ...statement, act, target: told.act === act ? (told.target ?? target) : target }
    const { start, end } = cue ?? content
    const confidence = Math.round(60 * statement.confidence) / 100
    acts.push({ start, end, act, actor: speaker, target, statement: index, confidence })
    return { ...statement, act, target }
  })
  const statements = acted.map((statement) => ({ ...statement, stated: statedAct(parties.found.text, statement) }))
  return { statements, acts: acts.sort((a, b) => a.start - b.start || a.end - b.end) }
}

const isSame = (one: NamedSpan | null, other: NamedSpan | null): boolean =>
  one !== null && one.actorId !== null && one.actorId === other?.actorId

type Worded = { readonly clause: Clausal; readonly act: Act['act']; readonly coded: Coded }

/** The act of a cue that stands under another verb: “…, labelling Tehran a sponsor of terror”, “used a speech to call for …”. */
function byCue(text: string, { cue, content }: Statement): Worded | null {
  if (!cue || cue.start > content.start) return null
  if (neutralForms.has(text.slice(cue.start, cue.end))) return null
  const clause = readSpan(text, opening({ start: cue.start, end: Math.max(cue.end, content.end) }))
  const first = clause.groups[0]
  if (!first || first.first > 1 || neutralVerbs.has(first.lemma)) return null
  const coded = codeVerb(clause, 0)
  return coded && { clause, act: coded.act, coded }
}

/** What somebody does by saying something stands in its first clause; characters of it that are read. */
const longestOpening = 600

const opening = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + longestOpening) })

/** How far the same act of the same actor may stand off and still be one with a statement's. */
const near = 250

function twin(deeds: readonly Act[], { start }: Span, act: Act['act'], speaker: NamedSpan | null): Act | undefined {
  if (!speaker?.actorId) return undefined
  const from = firstWithin(deeds, { start: start - near, end: start })
  for (let at = from; at >= 0 && at < deeds.length && deeds[at]!.start < start; at += 1) {
    if (deeds[at]!.act === act && deeds[at]!.actor?.actorId === speaker.actorId) return deeds[at]
  }
  return undefined
}

/** Index of the first act that begins inside the span, -1 where none does. */
function firstWithin(deeds: readonly Act[], { start, end }: Span): number {
  let low = 0
  let high = deeds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (deeds[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const first = deeds[low]
  return first && first.start < end ? low : -1
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
