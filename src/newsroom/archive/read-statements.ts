import { briefStatement } from '#src/briefings/brief-statement.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { cite } from '#src/briefings/cite.ts'
import type { StatementPlace } from '#src/store/ports/statement-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'

/** Most further sources that are cited for one statement. */
const mostSources = 12

/** Statements of the ledger as readers see them: the words of the earliest source, with citations of the others. */
export async function readStatements(
  found: readonly (readonly StatementPlace[])[],
  at: Date,
  { store, articleCache }: Pick<ArchiveDeps, 'store' | 'articleCache'>,
): Promise<readonly BriefedStatement[]> {
  const shown = found.map((places) => places.slice(0, mostSources + 1))
  const outlets = await store.outlets.all()
  const articles = await articleCache.read([...new Set(shown.flat().map(({ articleId }) => articleId))], at, outlets)
  const byId = new Map(articles.map((read) => [read.article.id, read]))
  const placed = shown.map((places) =>
    places.flatMap(({ articleId, ordinal }) => {
      const read = byId.get(articleId)
      const statement = read?.analysis.statements[ordinal]
      return read && statement ? [{ read, statement }] : []
    }),
  )
  return placed.flatMap(([first, ...others]) =>
    first
      ? [
          briefStatement(
            first.read,
            first.statement,
            others
              .filter(({ read }) => read.outlet.id !== first.read.outlet.id)
              .map(({ read, statement }) => cite(read, statement.content)),
          ),
        ]
      : [],
  )
}
