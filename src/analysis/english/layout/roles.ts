import {
  boxAhead,
  bracketedCredit,
  creditAhead,
  creditWithin,
  endings,
  labelWords,
  linkAhead,
  markAhead,
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

/** What of the page stands ahead of a sentence, in its line: how many letters, and what it is for. */
export type PageText = { readonly length: number; readonly role: BlockRole }

/** A caption is not longer than this. */
const longestCaption = 420

/** A picture's credit with its caption, a link, the headline of another story in capitals; null where none stands there. */
export function pageTextAhead(sentence: string): PageText | null {
  const opening = sentence.slice(0, longestCaption)
  const credit = (creditAhead.exec(opening) ?? bracketedCredit.exec(opening))?.[0].length
  if (credit) return { length: credit, role: 'credit' }
  const box = labelAhead(opening)
  if (box > 0 && patternRole(sentence) === null) return { length: box, role: 'furniture' }
  const link = linkAhead.exec(opening)?.[0].length ?? capitalsAhead(opening)
  if (link > 0) return { length: link, role: 'related' }
  const button = boxAhead.exec(opening)
  if (button) return { length: button[0].length, role: 'furniture' }
  const within = creditWithin.exec(opening)
  return within ? { length: within.index + within[0].length, role: 'caption' } : null
}

/** An agency's or an editor's mark ahead of a headline: “UPDATE 2-”; null where none stands there. */
export function headlineMark(headline: string): PageText | null {
  const mark = markAhead.exec(headline.slice(0, reach))?.[0].length ?? 0
  return mark > 0 ? { length: mark, role: 'kicker' } : null
}

/** Letters of a button or a section's label in capitals ahead of a sentence: “CLOSE President Doe said”, “JUST WATCHED Doe speaks”; but “AIDS Activists said”. */
function labelAhead(line: string): number {
  const found = /^(?:\p{Lu}{4,} ){1,3}(?=\p{Lu}\p{Ll}+ [\p{Lu}\p{Ll}])/u.exec(line)?.[0] ?? ''
  const words = found.toLowerCase().trim().split(' ')
  return words.every((word) => labelWords.has(word)) ? found.length : 0
}

/** Fewest words in capitals that make the headline of another story. */
const fewestCapitals = 5

/** Letters of a headline in capitals ahead of a sentence that has small letters: “MARSH CUTS DRILLS AS TESTS GO ON Marsh said …”. */
function capitalsAhead(line: string): number {
  // ““LEAVE THEM ALL IN PEACE,” Doe said”: somebody's words
  if (/^["“]/.test(line)) return 0
  let end = 0
  let words = 0
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    if (/\p{Ll}/u.test(word) || !/[\p{Lu}\d]/u.test(word)) break
    // “… TESTS “I am sorry,” Marsh said”
    if (/^["“]/.test(word) && words > 0 && /\p{Ll}/u.test(line.slice(index, index + 24))) break
    // “… TESTS A woman said”
    if (!(/^[AI]$/.test(word) && /^\S+ \p{Ll}/u.test(line.slice(index, index + 4)))) end = index + word.length + 1
    words += 1
  }
  return words >= fewestCapitals && end < line.length ? end : 0
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
