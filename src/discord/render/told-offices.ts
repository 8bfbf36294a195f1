import type { BriefedActor, BriefedStatement } from '#src/briefings/briefing.ts'
import { introduced } from '#src/briefings/named-speaker.ts'

/** The offices that a message has told, by name: “Turkish Energy Minister” of Alper Sezgin. */
export type ToldOffices = Map<string, readonly string[]>

/**
 * A statement without its speaker's office where the message has told it, in these words or in fewer or more of them:
 * “energy minister” and “Turkish Energy Minister” are one. A rank is part of the name and stays.
 */
export function introducedOnce(statement: BriefedStatement, told: ToldOffices): BriefedStatement {
  const { speaker, office: stated } = statement
  const { office } = speaker ? introduced(speaker, stated) : { office: null }
  if (!speaker || !office) return statement
  if (isTold(speaker.name, office, told)) return { ...statement, office: null }
  tell(speaker.name, office, told)
  return statement
}

/** Who acts in a briefing, and as what: told in one line, so that the statements below need no office any more. */
export function tellOffices(actors: readonly Pick<BriefedActor, 'name' | 'office'>[], told: ToldOffices): void {
  for (const { name, office: stated } of actors) {
    const { office } = introduced({ name }, stated)
    if (office) tell(name, office, told)
  }
}

/** The fullest form of an office among these: “Turkish Energy Minister”, not “energy minister”. */
export function fullestOffice(office: string, others: readonly string[]): string {
  return others.reduce((fullest, other) => (isPartOf(fullest, other) && other !== fullest ? other : fullest), office)
}

function tell(name: string, office: string, told: ToldOffices): void {
  const key = name.toLowerCase()
  told.set(key, [...(told.get(key) ?? []), office])
}

function isTold(name: string, office: string, told: ToldOffices): boolean {
  return (told.get(name.toLowerCase()) ?? []).some((known) => isPartOf(office, known) || isPartOf(known, office))
}

function isPartOf(part: string, whole: string): boolean {
  return wordsOf(part).isSubsetOf(wordsOf(whole))
}

const wordsOf = (office: string) => new Set(office.toLowerCase().match(/\p{L}+/gu))
