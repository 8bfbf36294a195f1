import type {
  BriefedStatement,
  Citation,
  Dispute,
  FigureRange,
  FigureSource,
  OutletLabel,
  Unknown,
} from './briefing.ts'
import { figureEnds, figureWords } from './figure-ends.ts'
import { isAdded } from './is-added.ts'
import { introduced } from './named-speaker.ts'
import { statementForm, type Worded } from './statement-form.ts'

const ownerships = {
  state: 'state-owned',
  public: 'public',
  private: 'private',
  cooperative: 'cooperative',
  party: 'party-owned',
  'think-tank': 'think tank',
} as const

/** “Simurgh TV, state-owned, IR”: the outlet with the facts shown beside its name. */
export function labelOf(outlet: OutletLabel): string {
  const { name, ownership, country } = outlet
  return [name, ownership && ownerships[ownership], country, isAdded(outlet) && 'added here'].filter(Boolean).join(', ')
}

/** Facts side by side; no line begins with the dot between them. */
export function factsOf(facts: readonly (string | null | undefined | false)[]): string {
  return facts.filter(Boolean).join('\u00a0· ')
}

/** `1 story`, `12 stories`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** `5 min ago`, `3 h ago`, `2 d ago`; a moment ahead says so. */
export function ageOf(at: Date, now: Date): string {
  const elapsedMs = now.getTime() - at.getTime()
  if (elapsedMs < -minuteMs) return `dated ${dayAndTime(at)}`
  if (elapsedMs < minuteMs) return 'just now'
  if (elapsedMs < hourMs) return `${Math.floor(elapsedMs / minuteMs)} min ago`
  if (elapsedMs < 2 * dayMs) return `${Math.floor(elapsedMs / hourMs)} h ago`
  return `${Math.floor(elapsedMs / dayMs)} d ago`
}

/** `in 5 min`, `in 3 h`, `in 2 d`: a moment that is planned. */
export function untilWords(at: Date, now: Date): string {
  const aheadMs = at.getTime() - now.getTime()
  if (aheadMs < minuteMs) return 'now'
  if (aheadMs < hourMs) return `in ${Math.round(aheadMs / minuteMs)} min`
  if (aheadMs < 2 * dayMs) return `in ${Math.round(aheadMs / hourMs)} h`
  return `in ${Math.round(aheadMs / dayMs)} d`
}

const dayAndTimeFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** `22 Nov, 18:05 UTC`. */
export function dayAndTime(at: Date): string {
  return `${dayAndTimeFormat.format(at)} UTC`
}

const dayAndYearFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `22 Nov 2026`. */
export function dayAndYear(at: Date): string {
  return dayAndYearFormat.format(at)
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** `Tue 24 Nov` for `2026-11-24`; what is no date stays as it is. */
export function dayOf(date: string): string {
  const day = new Date(date)
  return Number.isNaN(day.getTime()) ? date : dayFormat.format(day)
}

/** `24 hours`, `7 days`. */
export function lengthOf(durationMs: number): string {
  if (durationMs % dayMs === 0 && durationMs > dayMs) return countOf(durationMs / dayMs, 'day')
  if (durationMs >= hourMs) return countOf(Math.round(durationMs / hourMs), 'hour')
  return countOf(Math.round(durationMs / minuteMs), 'minute')
}

/** When the cited article appeared, and how far its date can be believed. */
export function momentWords(citation: Pick<Citation, 'at' | 'dateQuality' | 'isExcerpt'>): string {
  return citation.isExcerpt ? `${dateWords(citation)}, full text no longer kept` : dateWords(citation)
}

function dateWords({ at, dateQuality }: Pick<Citation, 'at' | 'dateQuality'>): string {
  if (dateQuality === 'missing') return `first seen ${dayAndTime(at)}, undated`
  if (dateQuality === 'future') return `first seen ${dayAndTime(at)}, dated in the future`
  return dayAndTime(at)
}

/** Who is said to have said it: “Hossam Wagdy, Foreign Minister”, but “Col. Ada Brook”. */
export function speakerWords({
  speaker,
  office,
}: {
  readonly speaker: { readonly name: string } | null
  readonly office: string | null
}): string {
  if (!speaker) return 'Speaker unclear'
  const { rank, name, office: stated } = introduced(speaker, office)
  return `${rank ? `${rank} ` : ''}${name}${stated ? `, ${stated}` : ''}`
}

/** Before words that no verb of their source leads to. */
export const labels = { reported: 'reported: ', 'second-hand': 'said to say: ' } as const

/** The words of a statement, below the line that names its speaker. */
export function wordPieces(worded: Worded): { readonly text: string }[] {
  const { label, stretches } = statementForm(worded)
  return [...(label ? [{ text: labels[label] }] : []), ...stretches.map(({ text }) => ({ text }))]
}

/**
 * How near the statement is to its speaker's mouth, what it does, and to whom.
 *
 * @param nameOf - An act in words: `accuses`.
 */
export function gradeWords(
  { grade, via, act, target, kind }: BriefedStatement,
  nameOf: (act: BriefedStatement['act']) => string,
): string {
  const relayed = grade === 'second-hand' ? `second-hand${via ? `, relayed by ${via}` : ''}` : grade
  const partly = kind === 'mixed' && grade !== 'second-hand' ? 'partly verbatim' : relayed
  return factsOf([partly, act !== 'state' && `${nameOf(act)}${target ? `\u00a0→ ${target}` : ''}`])
}

/** `killed: 23 to 37`. Never an average. */
export function rangeWords(figure: FigureRange): string {
  const ends = figureEnds(figure).map((end) => figureWords(end, figure.unit, numberInEnglish))
  return `${figure.label}: ${ends.join(' to ')}`
}

/** What one source says of a quantity: `23`, `more than 20`. */
export const sourceFigure = (source: FigureSource): string => figureWords(source, null, numberInEnglish)

const numberInEnglish = (value: number): string => value.toLocaleString('en')

export const unknownWords: Record<Unknown, string> = {
  'single-origin': 'one source only',
  'no-date': 'no reliable date',
  'speaker-unclear': 'a speaker unclear',
}

/** Says what was searched and since when, so that an empty answer is no silence. */
export function unheardWords({ name, outlets }: NonNullable<Dispute['unheard']>, since: Date): string {
  return `no statement of ${name} found in ${countOf(outlets, 'outlet')} since ${dayAndTime(since)}`
}
