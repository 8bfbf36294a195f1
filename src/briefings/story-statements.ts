import type { Statement } from '#src/analysis/findings.ts'
import { momentOf } from '#src/articles/article.ts'
import { findDisputes } from '#src/stories/facts/disputes.ts'
import { type SameStatement, sameStatements } from '#src/stories/facts/same-statement.ts'
import { findUnheard } from '#src/stories/facts/unheard.ts'
import { briefStatement, wordingOf } from './brief-statement.ts'
import type { BriefedStatement, Dispute } from './briefing.ts'
import { cite } from './cite.ts'
import type { ReadArticle } from './dossier.ts'
import { isFitStatement } from './fit-statement.ts'
import { underOneName } from './under-one-name.ts'

/** Most statements that a story shows; the ledger has the rest. */
const mostStatements = 12

/** One statement with the outlets that carry it too, and their wordings where these differ. */
export function briefSameStatement({ first, also, versions }: SameStatement<ReadArticle>): BriefedStatement {
  const outlets = new Map(also.map((one) => [one.read.outlet.id, cite(one.read, one.statement.content)]))
  outlets.delete(first.read.outlet.id)
  return briefStatement(
    first.read,
    first.statement,
    [...outlets.values()],
    versions.map(({ read, statement }) => wordingOf(read, statement)),
  )
}

/**
 * The order of statements: first those of speakers with an office, in their own words, in many outlets. Who the speaker
 * is does not count.
 */
function weightOf({ first, also }: SameStatement<ReadArticle>): number {
  const { statement, read } = first
  const isHeadline = statement.content.start < read.article.title.end
  return (
    (statement.office === null ? 0 : 1) -
    (isHeadline ? 1 : 0) +
    (statement.grade === 'verbatim' ? 0.75 : statement.grade === 'reported' ? 0.25 : 0) +
    Math.log2(1 + new Set(also.map(({ read }) => read.outlet.id)).size) +
    statement.confidence
  )
}

/**
 * A key for one speaker of one article: a statement of the headline is left out where the text has one of the same
 * speaker.
 */
function speakerIn(articleId: string, { speaker }: Statement): string | null {
  return speaker && `${articleId} ${speaker.actorId ?? speaker.name.toLowerCase()}`
}

export type StoryStatements = {
  readonly statements: readonly BriefedStatement[]
  readonly disputes: readonly Dispute[]
}

/**
 * What was said in a story, each thing once, the weightiest first; and who denies whom.
 *
 * @param fresh - Ids of the articles the reader does not know; their statements come before the others.
 * @param unprinted - Articles of the story of which nothing is printed here: whoever speaks there is heard.
 */
export function storyStatements(
  articles: readonly ReadArticle[],
  fresh: ReadonlySet<string>,
  unprinted: readonly ReadArticle[] = [],
): StoryStatements {
  const fit = new Set(
    articles.flatMap((read) =>
      read.analysis.statements.filter((statement) => statement.printed && isFitStatement(read, statement)),
    ),
  )
  const said = sameStatements(articles, (statement) => fit.has(statement))
  const named = underOneName(articles)
  const shown = (one: SameStatement<ReadArticle>) => named(briefSameStatement(one))
  const inText = new Set(
    articles.flatMap(({ article, analysis }) =>
      analysis.statements
        .filter((statement) => fit.has(statement) && statement.content.start >= article.title.end)
        .flatMap((statement) => speakerIn(article.id, statement) ?? []),
    ),
  )
  const isFresh = ({ first }: SameStatement<ReadArticle>) => Number(fresh.has(first.read.article.id))
  const statements = said
    .filter(({ first: { read, statement } }) => {
      const isHeadline = statement.content.start < read.article.title.end
      return !(isHeadline && inText.has(speakerIn(read.article.id, statement) ?? ''))
    })
    .toSorted(
      (a, b) =>
        isFresh(b) - isFresh(a) ||
        weightOf(b) - weightOf(a) ||
        momentOf(b.first.read.article).getTime() - momentOf(a.first.read.article).getTime() ||
        a.first.statement.content.start - b.first.statement.content.start,
    )
    .slice(0, mostStatements)
    .map(shown)
  const denied = findDisputes(said)
  const outlets = new Set(articles.map(({ outlet }) => outlet.id)).size
  const unheard = findUnheard(said, [...articles, ...unprinted]).filter(({ claim }) =>
    denied.every((dispute) => dispute.claim !== claim),
  )
  const disputes = [
    ...denied.map(({ claim, denials }) => ({
      claim: shown(said[claim]!),
      denials: denials.map((denial) => shown(said[denial]!)),
      unheard: null,
    })),
    ...unheard.map(({ claim, party }) => ({
      claim: shown(said[claim]!),
      denials: [],
      unheard: { ...party, outlets },
    })),
  ]
  // A dispute needs two named sides.
  const twoSided = disputes.filter(({ claim, denials }) => [claim, ...denials].every(({ speaker }) => speaker !== null))
  return { statements, disputes: twoSided }
}
