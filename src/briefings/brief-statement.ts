import type { ActType, Statement } from '#src/analysis/findings.ts'
import { momentOf } from '#src/articles/article.ts'
import { sliceOf } from '#src/base/span.ts'
import type { BriefedStatement, Citation, StatementWording } from './briefing.ts'
import { source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'
import { namedSpeaker } from './named-speaker.ts'
import { printedWords } from './printed-words.ts'

/** Id of a statement in the ledger: its article, revision, and where its content begins. */
export function statementIdOf(articleId: string, revision: number, statement: Statement): string {
  return `${articleId}.${revision}.${statement.content.start}`
}

/**
 * The act and whom it is about, as far as readers are told: a target is somebody who can be addressed. Where the target
 * is a place, or nobody that the article identifies, it is not named; an act towards a place is none.
 */
export function addressedAct({ act, target }: Pick<Statement, 'act' | 'target'>): {
  readonly act: ActType
  readonly target: string | null
} {
  if (target === null) return { act, target: null }
  if (target.actorId !== null && canBeAddressed(target.actorId)) return { act, target: target.name }
  return { act: target.actorId === null ? act : 'state', target: null }
}

/** Whether an actor is a person, organisation, state or group: the ids of places say that they are places. */
export function canBeAddressed(actorId: string): boolean {
  return !actorId.startsWith('place:')
}

/** How an article words a statement, with its pieces as they stand there. */
export function wordingOf(read: Pick<ReadArticle, 'article' | 'outlet'>, statement: Statement): StatementWording {
  const { pieces, kind, opening } = printedWords(read.article.text, statement)
  return { grade: statement.grade, kind, opening, pieces: pieces.map((piece) => source(read, piece)) }
}

/** A statement as readers see it, with its pieces as they stand in the article. */
export function briefStatement(
  read: Pick<ReadArticle, 'article' | 'outlet'>,
  statement: Statement,
  alsoIn: readonly Citation[] = [],
  versions: readonly StatementWording[] = [],
): BriefedStatement {
  const { article } = read
  return {
    ...wordingOf(read, statement),
    id: statementIdOf(article.id, article.revision, statement),
    ...(statement.printed ? claimsOf(statement) : ownWordsOf(article.text, statement)),
    printed: statement.printed,
    confidence: statement.confidence,
    at: momentOf(article),
    alsoIn,
    ...(versions.length > 0 ? { versions } : {}),
  }
}

type Claims = Pick<BriefedStatement, 'speaker' | 'office' | 'via' | 'act' | 'target'>

function claimsOf(statement: Statement): Claims {
  const { speaker, office, via } = statement
  return {
    speaker: namedSpeaker(speaker && { name: speaker.name, actorId: speaker.actorId }),
    office,
    via: via?.name ?? null,
    ...addressedAct(statement),
  }
}

/** Below the line nothing is concluded: the speaker is called what the article calls them there. */
function ownWordsOf(text: string, { speaker, via }: Statement): Claims {
  return {
    speaker: namedSpeaker(speaker && { name: sliceOf(text, speaker), actorId: null }),
    office: null,
    via: via && sliceOf(text, via),
    act: 'state',
    target: null,
  }
}
