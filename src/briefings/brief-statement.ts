import type { NamedSpan, Statement } from '#src/analysis/findings.ts'
import { toldAct } from '#src/analysis/shared/told-act.ts'
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

/** The wording of a statement in one article, in slices of its text. */
export function wordingOf(read: Pick<ReadArticle, 'article' | 'outlet'>, statement: Statement): StatementWording {
  const { pieces, kind, opening } = printedWords(read.article.text, statement)
  return { grade: statement.grade, kind, opening, pieces: pieces.map((piece) => source(read, piece)) }
}

/** A statement as readers see it, in slices of the article's text. */
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
    ...(statement.printed ? claimsOf(article.text, statement) : ownWordsOf(article.text, statement)),
    printed: statement.printed,
    confidence: statement.confidence,
    at: momentOf(article),
    alsoIn,
    ...(versions.length > 0 ? { versions } : {}),
  }
}

type Claims = Pick<BriefedStatement, 'speaker' | 'office' | 'via' | 'act' | 'target'>

function claimsOf(text: string, statement: Statement): Claims {
  const { speaker, office, via } = statement
  const { act, target } = toldAct(statement)
  return {
    speaker: namedSpeaker(speaker && { name: nameOf(text, speaker), actorId: speaker.actorId }),
    office,
    via: via?.name ?? null,
    act,
    target: target?.name ?? null,
  }
}

/** Longer descriptions of a state's body are cut to the state's name. */
const longestBody = 60

/**
 * What a speaker is called: the full name, but a state what the article calls it there: “the White House” and “Tehran”
 * are the article's words, “United States” and “Iran” would be ours. “Many Democrats” are no party.
 */
function nameOf(text: string, speaker: NamedSpan): string {
  const isOfParty = / Party$/.test(speaker.name) && / \p{L}+s$/u.test(sliceOf(text, speaker))
  if (!speaker.actorId?.startsWith('state:') && !isOfParty) return speaker.name
  const words = sliceOf(text, speaker).replaceAll(/\s+/g, ' ')
  // “US” alone is printed as “United States”
  const isName = /^\p{L}/u.test(words) && /\p{Lu}\p{Ll}/u.test(words) && !pronoun.test(words)
  return isName && words.length <= longestBody ? words.replace(/^The /, 'the ') : speaker.name
}

const pronoun = /^(?:it|its|he|she|they|we|their)\b/i

/** Where a statement is not certain enough, its speaker is called what the article calls the speaker at that place. */
function ownWordsOf(text: string, { speaker, via }: Statement): Claims {
  return {
    speaker: namedSpeaker(speaker && { name: sliceOf(text, speaker), actorId: null }),
    office: null,
    via: via && sliceOf(text, via),
    act: 'state',
    target: null,
  }
}
