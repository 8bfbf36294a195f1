import type { Statement } from '#src/analysis/findings.ts'
import { momentOf } from '#src/articles/article.ts'
import type { BriefedStatement, Citation, Sourced } from './briefing.ts'
import { source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'
import { printedWords } from './printed-words.ts'

/** Id of a statement in the ledger: its article, revision, and where its content begins. */
export function statementIdOf(articleId: string, revision: number, statement: Statement): string {
  return `${articleId}.${revision}.${statement.content.start}`
}

/** A statement as readers see it, with its pieces as they stand in the article. */
export function briefStatement(
  read: Pick<ReadArticle, 'article' | 'outlet'>,
  statement: Statement,
  alsoIn: readonly Citation[] = [],
  versions: readonly Sourced[] = [],
): BriefedStatement {
  const { article } = read
  const { pieces, kind } = printedWords(article.text, statement)
  return {
    id: statementIdOf(article.id, article.revision, statement),
    speaker: statement.speaker && { name: statement.speaker.name, actorId: statement.speaker.actorId },
    office: statement.office,
    via: statement.via?.name ?? null,
    grade: statement.grade,
    kind,
    pieces: pieces.map((piece) => source(read, piece)),
    act: statement.act,
    target: statement.target?.name ?? null,
    confidence: statement.confidence,
    at: momentOf(article),
    alsoIn,
    ...(versions.length > 0 ? { versions } : {}),
  }
}
