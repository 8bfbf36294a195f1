import type { ActType, NamedSpan, StatedAct, Statement } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'

/**
 * Cues that are an act themselves, by the beginnings of their verbs: who accuses, accuses; who announces what he plans
 * has agreed to nothing. A particle that the verb needs stands behind it.
 */
const actsOfCues: readonly (readonly [RegExp, ActType])[] = [
  // Who criticises, slams or blasts somebody accuses nobody of anything.
  [/^(?:accus|blam|condemn|denounc)/, 'accuse'],
  [
    /^(?:call(?:ed|s|ing)? (?:on|upon|for)|urg(?:e|es|ed|ing)\b|demand|appeal(?:ed|s|ing)? (?:to|for)|plead|beg(?:s|ged|ging)?\b|ask(?:ed|s|ing)?\b(?! (?:whether|if|about|why|how|what|when|who|where))|request)/,
    'request',
  ],
  [/^(?:reject|den(?:y|ies|ied|ying)\b|dismiss|rebuff|refut|rul(?:ed|es|ing) out|disput)/, 'reject'],
  [/^threaten/, 'threaten'],
  // Who praises, welcomes or thanks somebody may be of another mind.
  [/^(?:back(?:ed|s|ing)?\b|endors|support)/, 'support'],
  // “agreed that”, “agreed, saying” are opinions.
  [/^(?:agree(?:d|s|ing)? (?:to|on|upon)\b|accept|approv|consent)/, 'agree'],
]

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
  const verb = text
    .slice(cue.start, cue.end + 12)
    .replace(/^(?:has|have|had|is|are|was|were|also|again|even|\w+ly|been) /i, '')
  const act = actsOfCues.find(([form]) => form.test(verb.toLowerCase()))?.[1]
  if (act === undefined || (/^ask/i.test(verb) && !asksFor.test(text.slice(cue.end, cue.end + 160)))) return null
  return { act, hasTarget: target !== null && concernSomebody.has(act) && isObject(text, cue, target) }
}

/** “asked Norland to withdraw”, “asked for help”: who asks a question wants an answer only. */
const asksFor = /^[^.?!"“”]*\b(?:to|for)\b/

/** Words right before a verb that turn it round or leave it open. */
const undoing =
  /(?:\b(?:not|never|to|without|would|could|may|might|will|shall|should|must|can|cannot|neither|nor|no longer)|n['’]t)(?:\s+\w+ly)?\s+$/i

function isUndone(before: string): boolean {
  return undoing.test(before)
}

/** The ids of places say that they are places: nobody accuses a town. */
const isPlace = (actorId: string): boolean => actorId.startsWith('place:')

/** Words that may stand between a verb and the name of its object. */
const leadingUp =
  /^(?:on|upon|to|at|the|both|all|his|her|its|their|fellow|former|then|president|prime|foreign|defen[cs]e|minister|secretary|leader|chief|rival|all(?:y|ies)|neighbou?ring|and)$/i

/** Whether the target is what follows the verb at once, and is named there for itself: not “Norland’s plan”. */
function isObject(text: string, cue: Span, target: NamedSpan): boolean {
  if (target.actorId === null || target.start < cue.end || isPlace(target.actorId)) return false
  const between = text.slice(cue.end, target.start).trim()
  if (!between.split(/\s+/).every((word) => word === '' || leadingUp.test(word) || /^\p{Lu}[\p{L}.'-]*$/u.test(word)))
    return false
  // A further noun would be the object: “Israeli settlers”, “Iran’s navy”, “the Kessia talks”.
  return /^(?:\s*(?:[,.;:!?"”)—–]|[’'](?!s))|\s*$|\s+(?:of|for|to|over|with|after|on|in|by|about|as|not|and|at|against|from|during|because|when|while|if|that|who|which|both|\p{Lu}))/u.test(
    text.slice(target.end, target.end + 24),
  )
}
