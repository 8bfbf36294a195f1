import type { Question } from '#src/base/asking.ts'
import { briefStatement, statementIdOf } from '#src/briefings/brief-statement.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import type { ArchiveDeps } from './archive-deps.ts'

/** Article, revision, and where the content begins: `statementIdOf`. */
const shapeOfId = /^(.+)\.(\d{1,9})\.\d{1,9}$/

/** A statement by its id; null where the viewer sees none by it. */
export async function statement(
  { id }: { readonly id: string },
  _asking: Question,
  { store }: Pick<ArchiveDeps, 'store'>,
): Promise<BriefedStatement | null> {
  const [, articleId, revision] = shapeOfId.exec(id) ?? []
  if (articleId === undefined) return null
  const readings = await store.articles.revisions(articleId)
  const reading = readings.find(({ article }) => article.revision === Number(revision))
  if (!reading) return null
  const { article, analysis } = reading
  const found = analysis.statements.find((one) => statementIdOf(articleId, article.revision, one) === id)
  if (!found) return null
  const outlets = await store.outlets.all()
  const outlet = outlets.find((one) => one.id === article.outletId) ?? unknownOutlet({ id: article.outletId })
  return briefStatement({ article, outlet }, found)
}
