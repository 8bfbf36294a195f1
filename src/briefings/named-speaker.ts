import type { BriefedStatement } from './briefing.ts'

/** Words that point at somebody whom only the sentence before names, or at nobody in particular. */
const pointing = new Set(
  (
    'its his her hers their theirs our ours my your whose he she they it we i you who this that these those ' +
    'some many most several few others other another one ones both all everyone everybody anyone nobody somebody ' +
    'someone people speaker speakers'
  ).split(' '),
)

/** How many words of a phrase that only points may follow: “its chief military commander in the north” tells more. */
const mostWords = 4

/**
 * Whom a reader is told of. “Its commander” and “some” name nobody once they stand alone: that speaker is unclear.
 * What an article identifies is kept as it is, and so is “aid workers”: it says as much as the article does.
 */
export function namedSpeaker(speaker: BriefedStatement['speaker']): BriefedStatement['speaker'] {
  if (speaker === null || speaker.actorId !== null) return speaker
  const [first = '', ...others] = speaker.name.trim().toLowerCase().split(/\s+/)
  return pointing.has(first) && others.length < mostWords ? null : speaker
}

/** Whether a speaker bears a name, rather than being described: “the Kremlin”, but not “the governor of the island”. */
export function bearsName({ name }: { readonly name: string }): boolean {
  return /^\p{Lu}|^[^\p{Ll}]*$/u.test(name.replace(/^(?:the|an?) /i, ''))
}

/** A speaker with the office that the article states: “Col. Ada Brook”, “Hossam Wagdy, Foreign Minister”. */
export type Introduction = { readonly rank: string | null; readonly name: string; readonly office: string | null }

/** An office that the name says already is not said twice. */
export function introduced({ name }: { readonly name: string }, office: string | null): Introduction {
  if (!office || name.toLowerCase().includes(office.toLowerCase())) return { rank: null, name, office: null }
  return isRank(office) ? { rank: office, name, office: null } : { rank: null, name, office }
}

/** A title that stands nowhere but before a name: “Col.”, “Maj. Gen.”. */
const isRank = (office: string): boolean => office.split(' ').every((word) => /^\p{Lu}\p{L}*\.$/u.test(word))
