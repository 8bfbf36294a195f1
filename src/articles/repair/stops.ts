import { isSpeechVerb } from '#src/analysis/english/lexicon/speech-verbs.ts'
import { type Edit, editsOf } from './edits.ts'

/** “…,” said. Col. David Lang: a stop between the verb and its name. */
const stopBeforeName = /(?<=[,!?]["”] (\p{Ll}{3,12}))\.(?= (?:\p{Lu}\p{L}{0,8}\. )?\p{Lu}\p{Ll}+)/gu

export function mendStops(text: string): readonly Edit[] {
  return editsOf(text, stopBeforeName, 'stop', ([, verb]) => (isSpeechVerb(verb!) ? '' : null))
}

/** “…,” Colonel Rafe Dunmore, said. “…”: a comma between the name after a quotation and its verb. */
const commaAfterName =
  /(?<=[,!?]["”] (?:\p{Lu}[\p{L}.’'-]{0,30} ){1,5}\p{Lu}[\p{L}’'-]{0,30}),(?= (\p{Ll}{3,12})[.,:])/gu

/** “The research group Northlight, has said that …”: a sentence that begins with its subject, one comma, its verb. */
const commaAfterSubject =
  /(?<=(?:^|[.!?]["”]? )(?:The|A|An) (?:[\p{L}’'-]{1,30} ){1,6}\p{Lu}[\p{L}’'-]{0,30}),(?= (?:has |have |had )?(said|says|warned|told|announced) (?:that|on|in|it|its|the)(?!\p{L}))/gmu

export function mendCommas(text: string): readonly Edit[] {
  const names = editsOf(text, commaAfterName, 'comma', ([, verb]) => (isSpeechVerb(verb!) ? '' : null))
  const subjects = editsOf(text, commaAfterSubject, 'comma', () => '')
  return [...names, ...subjects].sort((one, other) => one.start - other.start)
}
