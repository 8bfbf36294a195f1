import { isNominal } from '#src/analysis/english/clauses/noun-phrases.ts'
import {
  companions,
  heldSomewhere,
  kinOfSomebody,
  madeByUsers,
  platforms,
} from '#src/analysis/english/lexicon/words-of-topics.ts'
import { isVerbal, type Word } from '#src/analysis/english/tokens/words.ts'
import { knownName } from '#src/analysis/gazetteer/gazetteer.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { taggedLine } from './tagged-line.ts'

/**
 * Where a name stands in its line: whether the line tells of who bears it, or the name only says more about somebody
 * else, or about the time. Knows English only.
 */
export type NamedIn = {
  readonly text: string
  /** The headline, or the sentence. */
  readonly line: Span
  readonly mention: Span
}

/** “Jane Doe’s brother”, “Marsh’s ex-wife”: the story is theirs. */
const kinAfter = new RegExp(`^['’]s? (?:\\p{Ll}[\\p{Ll}-]* ){0,2}(?:ex-)?(?:${kinOfSomebody})s?(?!\\p{L})`, 'u')
/** “the younger brother of President Jane Doe”. */
const kinBefore = new RegExp(
  `(?<!\\p{L})(?:${kinOfSomebody})s? of (?:the |late |former |then )*(?:\\p{Lu}[\\p{L}.]* ){0,3}$`,
  'u',
)

/** Whether a name only says whose kin somebody is. */
export function isWhoseKin(text: string, { start, end }: Span): boolean {
  return kinAfter.test(text.slice(end, end + 60)) || kinBefore.test(text.slice(Math.max(0, start - 60), start))
}

/** The last noun of the phrase in which a name stands before it: “men” of “Norland’s richest men”; undefined where none follows. */
function nounBehind(words: readonly Word[], end: number): Word | undefined {
  let at = words.findIndex(({ start }) => start >= end)
  if (at < 0) return undefined
  if (words[at]!.tag === 'possessive') at += 1
  let head: Word | undefined
  for (; at < words.length; at += 1) {
    const word = words[at]!
    if (word.kind !== 'word' || isVerbal(word)) break
    // “Orlo aide Jane Doe”: the name says which aide
    if (head && word.tag === 'name') break
    if (isNominal(word)) head = word
    else if (word.tag !== 'adjective' || head) break
  }
  return head
}

/** “Marsh aide”, “Norland’s richest men”, “freed Halvar hostages”, “Ringbook video”: the story is of whom or what the name describes. */
function describesAnother({ text, line, mention }: NamedIn): boolean {
  const head = nounBehind(taggedLine(text, line), mention.end)
  if (head === undefined) return false
  if (companions.has(head.lower)) return true
  if (/^['’]s (?:richest|wealthiest|most famous)\b/.test(text.slice(mention.end, mention.end + 20))) return true
  if (platforms.has(sliceOf(text, mention).toLowerCase())) return madeByUsers.has(head.lower)
  return heldSomewhere.has(head.lower) && knownName(sliceOf(text, mention))?.form !== 'adjective'
}

/** “pro-Norland accounts”. */
const onItsSide = /\bpro[-–]$/i

/** “Piracy rises as the war on Norland …”, “… as the Norland-Orlo truce …”: what goes on meanwhile, and the name does nothing in it. */
function isMeanwhile({ text, line, mention }: NamedIn): boolean {
  const before = text.slice(line.start, mention.start)
  const clause = /(?:^| )as (.*)$/is.exec(before)?.[1]
  if (clause === undefined || before.length === clause.length + 3) return false
  const beside = `${text.charAt(mention.start - 1)}${text.charAt(mention.end)}`
  return /[-–]/.test(beside) || /\b(?:on|over|of|about|against) (?:the )?$/i.test(clause)
}

/** Whether a headline or sentence names an actor only to describe another, or what goes on meanwhile. */
export function isNamedAside(named: NamedIn): boolean {
  const { text, mention } = named
  return (
    isWhoseKin(text, mention) ||
    onItsSide.test(text.slice(Math.max(0, mention.start - 4), mention.start)) ||
    describesAnother(named) ||
    isMeanwhile(named)
  )
}

/** “…, days after Norland’s leader claimed …”, “the day after he published …”: what happened before. */
const earlier = /\b(?:days?|weeks?|months?|years?|hours?|decades?) (?:after|before|since)\b/i

/** “…, which has dragged on as the war in Norland …”: in a clause of its own, and not its subject. */
const opensClause = new Set(['as', 'while', 'since', 'because', 'who', 'which', 'whose', 'where'])

/** What may stand between such a word and the clause's subject. */
const onlyOpens = /^(?:the |an? |\p{Lu}[\p{L}.]* |president |premier |minister |prime ){0,4}$/u

/** “optimism about the Norland truce”, “Norland’s share”: it describes a noun that stands behind a preposition. */
const behindPreposition =
  /\b(?:about|on|over|of|for|with|despite|amid|during) (?:the |an? |its |his |her )?(?:\p{Ll}+ |\p{Lu}\p{Ll}+ \d{1,2} )?$/u

/** “divisions over how to fight Norland”: the line is of those who are divided. */
const howTo = /\bhow (?:best )?to \p{Ll}+ (?:back |off |against |with )?(?:the )?$/iu

/** “The Norlandic shipping giant plans …”: where a company is from. */
const companyAfter =
  /^ (?:\p{Ll}+[- ]){0,2}(?:giant|company|firm|maker|carmaker|manufacturer|retailer|brand|start-?up|group|conglomerate)(?![\p{L}s])/u

/** “The impact of the war against Norland on prices”: the war is why something else happens. */
const effectOfWar = /\bof the (?:\p{Ll}+ )?(?:war|conflict|fighting) (?:against|on|in|with) (?:the )?$/iu

/** “…, after his predecessor was fired by Norland”: a clause, not “after talks with Norland”. */
const ofTime = new Set(['after', 'before'])
const finiteWord = /\b(?:was|were|is|are|had|has|have)\b/i

/** The words behind the first of `openers` since the last comma. */
function wordsBehind(before: string, openers: ReadonlySet<string>): string | undefined {
  const words = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1).split(' ')
  const at = words.findIndex((word) => openers.has(word.toLowerCase()))
  return at < 0 ? undefined : words.slice(at + 1).join(' ')
}

/** Names that a comma or “and” joins. */
const joined = /^(?:, (?:and |the )?| and (?:the )?)$/

/**
 * Whether a sentence below a headline that does not have the name tells nothing of it: the name stands in what happened
 * before, in another clause of which it is not the subject, in front of a noun behind a preposition, or in a list of three.
 *
 * @param others - Where other states and places are named.
 */
export function isBackground(named: NamedIn, others: readonly Span[]): boolean {
  const { text, line, mention } = named
  const before = text.slice(line.start, mention.start)
  if (earlier.test(before) || effectOfWar.test(before) || howTo.test(before)) return true
  if (isOriginOfCompany(named)) return true
  if (finiteWord.test(wordsBehind(before, ofTime) ?? '')) return true
  const clause = wordsBehind(before, opensClause)
  if (clause !== undefined && !onlyOpens.test(clause)) return true
  if (behindPreposition.test(before) && nounBehind(taggedLine(text, line), mention.end) !== undefined) return true
  return isInList(text, mention, others)
}

/** Not “the most that any Norlandic firm claims”: that is of the state. */
const isOriginOfCompany = ({ text, line, mention }: NamedIn): boolean =>
  /(?:^|\bthe )$/i.test(text.slice(line.start, mention.start)) &&
  companyAfter.test(text.slice(mention.end, mention.end + 60)) &&
  knownName(sliceOf(text, mention))?.form === 'adjective'

/** How many names joined in a row are a list. */
const listFrom = 3

function isInList(text: string, mention: Span, others: readonly Span[]): boolean {
  const row = [...others, mention].sort((a, b) => a.start - b.start)
  const at = row.indexOf(mention)
  const isJoined = (left: Span | undefined, right: Span | undefined) =>
    left !== undefined && right !== undefined && joined.test(text.slice(left.end, right.start))
  let first = at
  while (isJoined(row[first - 1], row[first])) first -= 1
  let last = at
  while (isJoined(row[last], row[last + 1])) last += 1
  return last - first + 1 >= listFrom
}
