import type { BriefedStatement } from '#src/briefings/briefing.ts'
import type { Desk } from './desk.ts'
import { corpusOf } from './gather-material.ts'
import type { Asking, QuoteCheck } from './newsroom.ts'
import { readStatements } from './read-statements.ts'

/** Statements that are looked at closely, of those that share words. */
const mostCandidates = 40

/** Below this share of common words a statement is another one. */
const leastSimilarity = 0.5

/** Versions of one statement share at least this much. */
const versionSimilarity = 0.6

const longAgo = new Date(0)

/** Holds a quotation against every statement that is kept: by shared words first, then by their order. */
export async function checkQuote(text: string, { signal }: Asking, desk: Desk): Promise<QuoteCheck> {
  const { store, clock } = desk
  const now = clock.now()
  const corpus = await corpusOf({ from: longAgo, to: now }, store)
  const asked = wordsOf(text)
  const places = await store.statements.alike([...new Set(asked)].slice(0, 60), mostCandidates)
  signal.throwIfAborted()
  const statements = await readStatements(
    places.map((place) => [place]),
    now,
    desk,
  )
  const ranked = statements
    .map((statement) => ({ statement, similarity: similarityOf(asked, wordsOf(contentOf(statement))) }))
    .toSorted((a, b) => b.similarity - a.similarity || a.statement.at.getTime() - b.statement.at.getTime())
  const best = ranked[0]
  if (!best || best.similarity < leastSimilarity) {
    return { closest: null, similarity: best?.similarity ?? 0, earliest: null, versions: [], corpus }
  }
  const own = wordsOf(contentOf(best.statement))
  const kin = ranked
    .map(({ statement }) => statement)
    .filter((other) => similarityOf(own, wordsOf(contentOf(other))) >= versionSimilarity)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return {
    closest: best.statement,
    similarity: best.similarity,
    earliest: kin[0]?.pieces[0]?.citation ?? null,
    versions: kin.filter((other) => other.id !== best.statement.id),
    corpus,
  }
}

function contentOf({ pieces }: BriefedStatement): string {
  return pieces.map(({ text }) => text).join(' ')
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu)
      ?.slice(0, 300) ?? []
  )
}

/**
 * Share of the shorter text's words that both have in the same order, so that a fragment of a long statement counts as
 * found. Longest common subsequence, 0 to 1.
 */
export function similarityOf(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length)
  if (shorter === 0) return 0
  let previous = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const current = [0]
    for (let index = 0; index < b.length; index += 1) {
      current.push(word === b[index] ? previous[index]! + 1 : Math.max(previous[index + 1]!, current[index]!))
    }
    previous = current
  }
  return previous[b.length]! / shorter
}
