import type { Asking } from '#src/base/asking.ts'
import { foldName } from '#src/base/fold-name.ts'
import type { BriefedStatement, Citation, Corpus } from '#src/briefings/briefing.ts'
import { contentPieces } from '#src/briefings/statement-form.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { corpusOf } from './corpus-of.ts'
import type { QuoteCheck } from './questions.ts'
import { readStatements } from './read-statements.ts'

/** Most words of a quotation that are compared; these are enough to find a longer one. */
const mostWords = 60

/** Shorter words are in every text, so the search leaves them out. */
const shortestWord = 4

/** Most statements that are compared word by word. */
const mostCompared = 40

/** Two statements count as the same from this likeness on. */
const sameFrom = 0.5

const mostVersions = 5

/**
 * Compares a quotation with all stored statements. It finds the closest one, its first source, and the wordings of
 * other outlets.
 */
export async function checkQuote(
  { text }: { readonly text: string },
  { signal }: Asking,
  { store, articleCache, clock }: ArchiveDeps,
): Promise<QuoteCheck> {
  const now = clock.now()
  const asked = foldedWords(text).slice(0, mostWords)
  const sought = [...new Set(asked.filter(({ length }) => length >= shortestWord))]
  const [places, corpus, textsSince] = await Promise.all([
    store.statements.alike(sought.length > 0 ? sought : asked, mostCompared),
    everythingKept(now, store),
    store.scope.textsSince(),
  ])
  signal.throwIfAborted()
  const statements = await readStatements(
    places.map((place) => [place]),
    now,
    { store, articleCache },
  )
  const [closest] = statements
    .map((statement) => ({ statement, similarity: likeness(asked, foldedWords(contentOf(statement))) }))
    .sort((a, b) => b.similarity - a.similarity || a.statement.at.getTime() - b.statement.at.getTime())
  if (!closest || closest.similarity < sameFrom) {
    return { closest: null, similarity: 0, earliest: null, versions: [], corpus, textsSince }
  }
  const words = foldedWords(contentOf(closest.statement))
  const same = statements
    .filter((other) => likeness(words, foldedWords(contentOf(other))) >= sameFrom)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  return {
    closest: closest.statement,
    similarity: closest.similarity,
    earliest: same.flatMap(citationsOf).sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null,
    versions: same
      .filter((other) => other.id !== closest.statement.id && contentOf(other) !== contentOf(closest.statement))
      .slice(0, mostVersions),
    corpus,
    textsSince,
  }
}

/** The window of a check: all that is stored, from the oldest article on. */
async function everythingKept(now: Date, store: ArchiveDeps['store']): Promise<Corpus> {
  const oldest = await store.scope.oldest()
  const corpus = await corpusOf({ from: oldest ?? now, to: now }, store)
  return { ...corpus, from: oldest }
}

function citationsOf({ pieces, alsoIn }: BriefedStatement): readonly Citation[] {
  return [...pieces.map(({ citation }) => citation), ...alsoIn]
}

function contentOf(statement: BriefedStatement): string {
  return contentPieces(statement)
    .map(({ text }) => text)
    .join(' ')
}

function foldedWords(text: string): readonly string[] {
  return foldName(text)
    .split(/[ .'-]+/)
    .filter((word) => word !== '')
}

/**
 * Share of words that both have in the same order: 1 for the same words, 0 for none in common. Where the quotation is a
 * part of a longer statement, only its own words count.
 */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length)
  if (shorter === 0) return 0
  const common = longestCommon(a, b)
  const whole = (2 * common) / (a.length + b.length)
  const part = common / a.length
  return a.length >= 5 && a.length <= b.length ? Math.max(whole, 0.95 * part) : whole
}

/** Length of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let previous = new Uint16Array(b.length + 1)
  for (const word of a) {
    const current = new Uint16Array(b.length + 1)
    for (const [index, other] of b.entries()) {
      current[index + 1] = word === other ? previous[index]! + 1 : Math.max(previous[index + 1]!, current[index]!)
    }
    previous = current
  }
  return previous[b.length]!
}
