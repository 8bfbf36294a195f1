import type { Grade, Statement } from '#src/analysis/findings.ts'
import { momentOf } from '#src/articles/article.ts'
import { byText } from '#src/base/by-text.ts'
import { rememberingBy } from '#src/base/remember.ts'
import { sliceOf } from '#src/base/span.ts'
import { plainWords, sharedCount } from '#src/stories/plain-words.ts'
import type { Reading } from '#src/stories/reading.ts'
import { isSameQuotation, renderingOf } from './same-quotation.ts'
import { speakerKeysOf } from './speaker-key.ts'

/** A statement and its article. */
export type StatementAt<Read extends Reading> = { readonly read: Read; readonly statement: Statement }

/** One statement, however many articles carry it. */
export type SameStatement<Read extends Reading> = {
  /** The earliest source. */
  readonly first: StatementAt<Read>
  /** The same statement in later articles, one for each article. */
  readonly also: readonly StatementAt<Read>[]
  /** Those of `also` whose words differ: other wordings or translations of it. */
  readonly versions: readonly StatementAt<Read>[]
}

/** The values by which statements are compared. */
type Wording = {
  readonly words: readonly string[]
  readonly bag: ReadonlySet<string>
  readonly speakerKeys: readonly string[]
}

type Prepared<Read extends Reading> = StatementAt<Read> & Wording & { readonly at: number }

/** Least number of words that two wordings must share. Shorter ones must be equal word for word. */
const fewestShared = 4

/** Least share of the shorter wording's words that the longer one must have too. */
const sameFrom = 0.75

const gradeOrder: Record<Grade, number> = { verbatim: 0, reported: 1, 'second-hand': 2 }

const wordingOf: (statementAt: StatementAt<Reading>) => Wording = rememberingBy(
  ({ statement }) => statement,
  ({ read, statement }) => {
    const parts = statement.parts.length > 0 ? statement.parts : [statement.content]
    const words = parts.flatMap((part) => plainWords(sliceOf(read.article.text, part)))
    return { words, bag: new Set(words), speakerKeys: speakerKeysOf(read, statement.speaker) }
  },
)

function prepare<Read extends Reading>(read: Read, statement: Statement): Prepared<Read> {
  return { read, statement, ...wordingOf({ read, statement }), at: momentOf(read.article).getTime() }
}

const negations = new Set(['not', 'no', 'never', 'nobody', 'none', 'nothing', 'without', 'cannot'])

/** What changes the meaning of a statement: a “not”, and every figure. */
function pivotsOf({ words }: { readonly words: readonly string[] }): string {
  const denied = words.filter((word) => negations.has(word) || word.endsWith("n't")).length % 2 === 1
  const figures = words.filter((word) => /^\d/.test(word)).sort()
  return `${denied ? 'not ' : ''}${figures.join(' ')}`
}

/** Whether two statements are the same: their speakers agree, and their words agree. */
function isSame<Read extends Reading>(a: Prepared<Read>, b: Prepared<Read>): boolean {
  const isWordForWord = a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index])
  const sameSpeaker = a.speakerKeys.some((key) => b.speakerKeys.includes(key))
  if (!sameSpeaker && a.speakerKeys.length > 0 && b.speakerKeys.length > 0) return false
  if (isWordForWord) return sameSpeaker || a.words.length >= 2 * fewestShared
  const smaller = Math.min(a.bag.size, b.bag.size)
  const shared = sharedCount(a.bag, b.bag)
  if (!sameSpeaker || pivotsOf(a) !== pivotsOf(b)) return false
  return (shared >= fewestShared && shared / smaller >= sameFrom) || isTranslated(a, b)
}

/** Whether two statements are one quotation that two outlets translated differently. */
function isTranslated<Read extends Reading>(a: Prepared<Read>, b: Prepared<Read>): boolean {
  const areQuoted = a.statement.grade === 'verbatim' && b.statement.grade === 'verbatim'
  if (!areQuoted || a.read.article.outletId === b.read.article.outletId) return false
  return isSameQuotation(renderingOf(a.words.join(' '), a.at), renderingOf(b.words.join(' '), b.at))
}

function earlierFirst<Read extends Reading>(a: Prepared<Read>, b: Prepared<Read>): number {
  return (
    a.at - b.at ||
    byText(a.read.article.id, b.read.article.id) ||
    gradeOrder[a.statement.grade] - gradeOrder[b.statement.grade] ||
    b.words.length - a.words.length ||
    a.statement.content.start - b.statement.content.start
  )
}

/** The wanted statements of many articles, each once, the earliest source first. */
export function sameStatements<Read extends Reading>(
  readings: readonly Read[],
  isAskedFor: (statement: Statement) => boolean = () => true,
): readonly SameStatement<Read>[] {
  const all = readings
    .flatMap((read) => read.analysis.statements.filter(isAskedFor).map((statement) => prepare(read, statement)))
    .filter(({ words }) => words.length > 0)
    .sort(earlierFirst)
  const groups: Prepared<Read>[][] = []
  const bySpeaker = new Map<string, Prepared<Read>[][]>()
  for (const one of all) {
    const keys = one.speakerKeys.length > 0 ? one.speakerKeys : ['']
    const near = new Set(keys.flatMap((key) => bySpeaker.get(key) ?? []))
    let group = [...near].find(([first]) => isSame(first!, one))
    if (group === undefined) {
      group = []
      groups.push(group)
    }
    group.push(one)
    for (const key of keys) {
      const known = bySpeaker.get(key) ?? []
      if (!known.includes(group)) known.push(group)
      bySpeaker.set(key, known)
    }
  }
  return groups.map((group) => {
    const [first, ...rest] = group as [Prepared<Read>, ...Prepared<Read>[]]
    const seen = new Set([first.read.article.id])
    const also = rest.filter(({ read }) => !seen.has(read.article.id) && seen.add(read.article.id))
    const spoken = first.words.join(' ')
    return { first, also, versions: also.filter(({ words }) => words.join(' ') !== spoken) }
  })
}
