import {
  actsOfCues,
  beforeVerb,
  behindObject,
  leadingUp,
  owning,
  undoing,
} from '#src/analysis/english/lexicon/words-of-stated-acts.ts'
import type { ActType, NamedSpan, StatedAct, Statement } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'

/** Acts that have somebody for their object; what is rejected or agreed to is a thing. */
const concernSomebody: ReadonlySet<string> = new Set<ActType>(['accuse', 'request', 'threaten', 'support'])

/**
 * The act that the source's own verb states, and whether the target is that verb's object. Everything else is told by
 * the words themselves: null.
 *
 * @param text - The article's text.
 */
export function statedAct(
  text: string,
  { cue, target, printed }: Pick<Statement, 'cue' | 'target' | 'printed'>,
): StatedAct | null {
  if (!printed || !cue || isUndone(text.slice(Math.max(0, cue.start - 40), cue.start))) return null
  // “called on”: the cue itself may end before its particle.
  const verb = text.slice(cue.start, cue.end + 12).replace(beforeVerb, '')
  const act = actsOfCues.find(([form]) => form.test(verb.toLowerCase()))?.[1]
  if (act === undefined || (/^ask/i.test(verb) && !asksFor.test(text.slice(cue.end, cue.end + 160)))) return null
  return { act, hasTarget: target !== null && concernSomebody.has(act) && isObject(text, cue, target) }
}

/** “asked Norland to withdraw”, “asked for help”: who asks a question wants an answer only. */
const asksFor = /^[^.?!"“”]*\b(?:to|for)\b/

function isUndone(before: string): boolean {
  return undoing.test(before) || owning.test(before)
}

/** The ids of places say that they are places: nobody accuses a town. */
const isPlace = (actorId: string): boolean => actorId.startsWith('place:')

/** Whether the target is what follows the verb at once, and is named there for itself: not “Norland’s plan”. */
function isObject(text: string, cue: Span, target: NamedSpan): boolean {
  if (target.actorId === null || target.start < cue.end || isPlace(target.actorId)) return false
  const between = text.slice(cue.end, target.start).trim()
  if (!between.split(/\s+/).every((word) => word === '' || leadingUp.test(word) || /^\p{Lu}[\p{L}.'-]*$/u.test(word)))
    return false
  return behindObject.test(text.slice(target.end, target.end + 24))
}
