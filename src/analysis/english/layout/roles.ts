import {
  creditAhead,
  endings,
  noReportTitle,
  openings,
  sectionLabels,
} from '#src/analysis/english/lexicon/page-words.ts'
import { isByline, isTimestamp } from '#src/analysis/english/summary/furniture.ts'
import type { BlockRole } from '#src/analysis/findings.ts'

/** Most letters that a pattern looks at, from the beginning or the end. */
const reach = 260

/** Lines of the page are shorter than this: a paragraph that opens with “Sign up” and goes on is text. */
const longestLine = 400

/** What a line of an article is for, by its words and its place. */
export function roleOfLine(
  line: string,
  { isEarly, isLast }: { readonly isEarly: boolean; readonly isLast: boolean },
): BlockRole {
  if (line.length > longestLine) return 'body'
  const role = patternRole(line)
  if (role !== null) return role
  if (sectionLabels.has(line.toLowerCase())) return 'kicker'
  if (isEarly && isByline(line)) return 'byline'
  if ((isEarly || isLast) && isTimestamp(line)) return 'dateline'
  return 'body'
}

/** What a sentence behind others in its line is for: credits alone stand there. */
export function roleOfSentence(sentence: string): BlockRole {
  const opening = sentence.slice(0, reach)
  return openings.some(([role, pattern]) => role === 'credit' && pattern.test(opening)) ? 'credit' : 'body'
}

/** How many letters of a picture's credit stand ahead of a sentence; 0 where none does. */
export function creditLength(sentence: string): number {
  return creditAhead.exec(sentence.slice(0, reach))?.[0].length ?? 0
}

function patternRole(line: string): BlockRole | null {
  const opening = line.slice(0, reach)
  for (const [role, pattern] of openings) if (pattern.test(opening)) return role
  const ending = line.slice(-reach)
  for (const [role, pattern] of endings) if (pattern.test(ending)) return role
  return null
}

/** Whether a headline heads no report: a photo gallery, a quiz, a newsletter. */
export function headsNoReport(title: string): boolean {
  return noReportTitle.test(title.slice(0, reach))
}

/** “Carl Milner”: a body that is no more than a name tells who wrote it. */
export function isBareName(line: string): boolean {
  return line.length <= 60 && /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(line)
}
