import { monthWords } from '#src/analysis/english/lexicon/clock-words.ts'
import { agencyAhead } from '#src/analysis/english/lexicon/page-words.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import type { Span } from '#src/base/span.ts'

/** Characters in which a dateline ends: “GENEVA/NEW YORK, N.Y., 3 June 2026 (Meridian Wire) - ”. */
const longest = 120

/** A span without the place, day and agency that a report begins with: they are no part of what it says. */
export function withoutDateline(text: string, span: Span): Span {
  if (span.start > 0 && text[span.start - 1] !== '\n') return span
  const opening = text.slice(span.start, Math.min(span.end, span.start + longest))
  const length =
    lengthOf(capitals, opening) ||
    lengthWithDay(opening) ||
    lengthOf(agencyAhead, opening) ||
    lengthWithTown(opening) ||
    (isFirstParagraph(text, span.start) ? lengthBeforeColon(opening) : 0)
  const start = span.start + length
  return start < span.end ? { start, end: span.end } : span
}

const lengthOf = (form: RegExp, opening: string): number => form.exec(opening)?.[0].length ?? 0

/**
 * “BAGHDAD (Meridian Wire) - ”, “FORT STEWART, Ga. — ”, “WASHINGTON, D.C., Nov 22 – ”: capitals, then a few words, an
 * agency in brackets, a dash.
 */
const capitals =
  /^\p{Lu}{3}[\p{Lu}.'’/-]{0,30}(?: \p{Lu}[\p{Lu}.'’/-]{0,20}){0,3}(?:, ?[\p{L}\d. ]{1,24}){0,3}(?: ?\([^()\n]{2,40}\))? ?(?:--|[-–—]) /u

/** “NEW DELHI, Nov 30 (MWI) ”, “Nov 30 (Meridian Wire) - ” */
const dayAndAgency =
  /^(?:\p{Lu}{3}[\p{Lu}.'’/ -]{0,40}, ?)?(?:(?<month>\p{Lu}\p{L}{2,8})\.? \d{1,2}|\d{1,2} (?<monthBehind>\p{Lu}\p{L}{2,8})\.?)(?:,? \d{4})? ?\(\p{Lu}[^()\n]{1,30}\) ?(?:(?:--|[-–—]) )?(?=[\p{Lu}"“‘'])/u

/** With a day before its agency a dateline needs no dash, or no place. */
function lengthWithDay(opening: string): number {
  const found = dayAndAgency.exec(opening)
  if (!found) return 0
  const { month, monthBehind } = found.groups!
  return monthWords.has((month ?? monthBehind!).toLowerCase()) ? found[0].length : 0
}

const townAndDash =
  /^(?<town>\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){0,2})(?:, \p{Lu}[\p{L}. ]{1,24})? (?:--|[-–—]) (?=\p{Lu})/u
const dashInside = /\s(?:--|[-–—])\s/

/** “Gaza City — Tanks moved in”, where no second dash closes an apposition: “Oslo — Norway's capital — waits”. */
function lengthWithTown(opening: string): number {
  const found = townAndDash.exec(opening)
  if (!found || !isTownName(found.groups!['town']!)) return 0
  return dashInside.test(opening.slice(found[0].length)) ? 0 : found[0].length
}

const capitalsAndColon = /^(?<town>\p{Lu}{3}[\p{Lu}'’ -]{0,30})(?:\/\p{Lu}[\p{Lu}'’ -]{1,30})?: (?=\p{Lu}|["“‘'])/u

/** “ISLAMABAD: The court ruled”; “DOE: Thank you” is a speaker. */
function lengthBeforeColon(opening: string): number {
  const found = capitalsAndColon.exec(opening)
  return found && isTownName(found.groups!['town']!) ? found[0].length : 0
}

function isTownName(written: string): boolean {
  const known = knownName(written)
  return known !== null && (known.kind === 'place' || known.form === 'capital')
}

/** Whether nothing but one line, the title, stands before a place in a text. */
const isFirstParagraph = (text: string, start: number): boolean => !text.slice(0, start).trimEnd().includes('\n')
