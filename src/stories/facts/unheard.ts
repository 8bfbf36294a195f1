import type { Actor } from '#src/analysis/findings.ts'
import { contains, sliceOf } from '#src/base/span.ts'
import { accusingCue } from '#src/stories/facts/disputes.ts'
import type { SameStatement, StatementAt } from '#src/stories/facts/same-statement.ts'
import { actorIdOf } from '#src/stories/facts/speaker-key.ts'
import type { Reading } from '#src/stories/reading.ts'

/** An accusation, as an index into the given statements, and the party that no article of the story quotes. */
export type Unheard = { readonly claim: number; readonly party: { readonly actorId: string; readonly name: string } }

/** Whom a statement accuses, where that is certain: its target, named as the cue's object. */
function accusedIn<Read extends Reading>({ read, statement }: StatementAt<Read>): Actor | null {
  const { cue, speaker, target, content } = statement
  if (cue === null || speaker === null || target === null || content.start < read.article.title.end) return null
  if (!accusingCue.test(sliceOf(read.article.text, cue))) return null
  if (target.start < cue.end || target.start > content.end) return null
  // “accused police of throwing Molotov cocktails”: whoever stands behind “of” is not accused
  if (/\b(?:of|for|with|over|that|by)\b/i.test(read.article.text.slice(cue.end, target.start))) return null
  const id = actorIdOf(read, target)
  return read.analysis.actors.find((actor) => actor.id === id && actor.kind !== 'place') ?? null
}

/** Whether an article quotes a party: itself, or somebody of its country or with its name in the office. */
function isHeardIn({ analysis, article }: Reading, party: Actor): boolean {
  return analysis.statements.some(({ speaker, office }) => {
    if (speaker === null) return false
    const voice = analysis.actors.find(
      ({ id, mentions }) => id === speaker.actorId || mentions.some((mention) => contains(speaker, mention)),
    )
    if (voice?.id === party.id || speaker.actorId === party.id) return true
    if (party.kind === 'state' && voice?.country != null && voice.country === party.country) return true
    const words = `${sliceOf(article.text, speaker)} ${office ?? ''}`.toLowerCase()
    return words.includes(party.name.toLowerCase())
  })
}

/** “drew a furious response from Halvar”, “a denial by Orlo”. */
const answerBefore =
  /\b(?:responses?|reply|replies|denials?|rebuttals?|reactions?|rebukes?|retorts?|statements?) (?:from|by|of) (?:the )?$/i

/** “Orlo’s government denied it”, “Norland has rejected the claim”, “Orlo called it baseless”, “says the claims are …”. */
const answersAfter =
  /^(?:['’]s?)?(?: (?:foreign|defen[cs]e|coast|government|regime|ministry|guard|army|military|officials?|embassy|spokes\p{L}+|leaders?|company)){0,3} (?:(?:has |have |had )?(?:\p{L}+ly )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|refut(?:es?|ed)|hit back|respond(?:s|ed))|(?:called|says|said) (?:it|them|(?:the |these |such |that )?(?:claims?|allegations?|accusations?|reports?)))\b/iu

/** Letters beside a mention that are looked at. */
const reach = 80

/** “orlo” of “Jane al-Orlo”. */
const lastPartOf = (name: string): string => name.toLowerCase().split(/[ -]/).at(-1)!

/**
 * Whether the words of an article say that a party answered, though the analysis found no statement of it: “comments that
 * drew a furious response from Halvar”. A state answers in the name of its capital too, a person by the surname.
 */
function isAnsweredIn({ analysis, article: { text } }: Reading, party: Actor): boolean {
  const names = analysis.actors.filter(
    ({ id, kind, country, name }) =>
      id === party.id ||
      (party.kind === 'person' && kind === 'person' && lastPartOf(name) === lastPartOf(party.name)) ||
      (party.kind === 'state' && kind === 'place' && country !== null && country === party.country),
  )
  return names
    .flatMap(({ mentions }) => mentions)
    .some(
      ({ start, end }) =>
        answerBefore.test(text.slice(Math.max(0, start - reach), start)) ||
        answersAfter.test(text.slice(end, end + reach)),
    )
}

/**
 * Parties that a story accuses and never quotes, each with the earliest accusation. This is a fact about the outlets:
 * the party may have spoken.
 */
export function findUnheard<Read extends Reading>(
  statements: readonly SameStatement<Read>[],
  readings: readonly Read[],
): readonly Unheard[] {
  const found = new Map<string, Unheard>()
  for (const [claim, { first }] of statements.entries()) {
    const accused = accusedIn(first)
    if (accused === null || found.has(accused.id) || accused.id === first.statement.speaker?.actorId) continue
    if (readings.some((reading) => isHeardIn(reading, accused) || isAnsweredIn(reading, accused))) continue
    found.set(accused.id, { claim, party: { actorId: accused.id, name: accused.name } })
  }
  return [...found.values()]
}
