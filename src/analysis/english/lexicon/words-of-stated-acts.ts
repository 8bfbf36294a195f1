import type { ActType } from '#src/analysis/findings.ts'

/**
 * Words that `acts/stated-act.ts` asks for: cues that are an act themselves, and what stands round them and their object.
 *
 * Source: compiled by hand from newswire.
 */

/**
 * Cues that are an act themselves, by the beginnings of their verbs: who accuses, accuses; who announces what he plans
 * has agreed to nothing. A particle that the verb needs stands behind it.
 */
export const actsOfCues: readonly (readonly [RegExp, ActType])[] = [
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

/** “has also accused”: words that may stand in front of a cue's verb. */
export const beforeVerb = /^(?:has|have|had|is|are|was|were|also|again|even|\w+ly|been) /i

/** Words right before a verb that turn it round or leave it open. */
export const undoing =
  /(?:\b(?:not|never|to|without|would|could|may|might|will|shall|should|must|can|cannot|neither|nor|no longer)|n['’]t)(?:\s+\w+ly)?\s+$/i

/** Whose it is, right before a word that is then a noun: “Orlo’s request to open the port”. */
export const owning = /(?:['’]s?|\b(?:his|her|its|their|my|our|your))\s+$/

/** Words that may stand between a verb and the name of its object. */
export const leadingUp =
  /^(?:on|upon|to|at|the|both|all|his|her|its|their|fellow|former|then|president|prime|foreign|defen[cs]e|minister|secretary|leader|chief|rival|all(?:y|ies)|neighbou?ring|and)$/i

/** What stands behind an object. A further noun would be the object: “Israeli settlers”, “Iran’s navy”, “the Kessia talks”. */
export const behindObject =
  /^(?:\s*(?:[,.;:!?"”)—–]|[’'](?!s))|\s*$|\s+(?:of|for|to|over|with|after|on|in|by|about|as|not|and|at|against|from|during|because|when|while|if|that|who|which|both|\p{Lu}))/u
