import { officeHeads, writtenRanks } from '#src/analysis/english/lexicon/titles.ts'
import type { BriefedStatement } from './briefing.ts'

/** Words for somebody whom only the sentence before names, or for nobody in particular. */
const pointing = new Set(
  (
    'its his her hers their theirs our ours my your whose he she they it we i you who this that these those ' +
    'some many most several few others other another one ones both all everyone everybody anyone nobody somebody ' +
    'someone people speaker speakers'
  ).split(' '),
)

/** Most words of such a phrase; a longer one says who it is: “its chief military commander in the north”. */
const mostWords = 4

/**
 * The speaker as a reader is shown it. “Its commander” and “some” name nobody outside their article, so that speaker is
 * unclear. A speaker whom the article identifies stays as it is. So does “aid workers”: the article says no more.
 */
export function namedSpeaker(speaker: BriefedStatement['speaker']): BriefedStatement['speaker'] {
  if (speaker === null || speaker.actorId !== null) return speaker
  const [first = '', ...others] = speaker.name.trim().toLowerCase().split(/\s+/)
  const isPair = first === 'the' && /^(?:two|three|four|pair|couple|duo|former|latter|other)$/.test(others[0] ?? '')
  return (pointing.has(first) || isPair) && others.length < mostWords ? null : speaker
}

/** Whether a speaker has a name and is not only described: “the Kremlin”, but not “the governor of the island”. */
export function bearsName({ name }: { readonly name: string }): boolean {
  return /^\p{Lu}|^[^\p{Ll}]*$/u.test(name.replace(/^(?:the|an?) /i, ''))
}

/** A speaker with the office that the article states: “Col. Ada Brook”, “Hossam Wagdy, Foreign Minister”. */
export type Introduction = { readonly rank: string | null; readonly name: string; readonly office: string | null }

/** An office that is already part of the name is not repeated. */
export function introduced({ name }: { readonly name: string }, office: string | null): Introduction {
  if (!office || name.toLowerCase().includes(office.toLowerCase())) return { rank: null, name, office: null }
  if (isRank(office)) return { rank: office, name, office: null }
  return { ...splitAtRank(office), name }
}

/** A title that is used only before a name: “Col.”, “Maj. Gen.”. */
const isRank = (office: string): boolean => office.split(' ').every((word) => /^\p{Lu}\p{L}*\.$/u.test(word))

/** “army spokesman Brigadier” before a name is an office and a rank; “Foreign Minister” is an office alone. */
function splitAtRank(stated: string): { readonly rank: string | null; readonly office: string } {
  const words = stated.split(' ')
  const [before = '', last = ''] = words.slice(-2).map((word) => word.toLowerCase())
  const isBehindOffice = officeHeads.has(before) && !writtenRanks.has(before)
  const isCapital = /\p{Lu}/u.test(words.at(-1)?.[0] ?? '')
  if (!isBehindOffice || !isCapital || !writtenRanks.has(last)) return { rank: null, office: stated }
  return { rank: words.at(-1)!, office: words.slice(0, -1).join(' ') }
}
