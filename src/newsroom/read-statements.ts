import { briefStatement } from '#src/briefings/brief-statement.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import { cite } from '#src/briefings/cite.ts'
import type { StatementPlace } from '#src/store/store.ts'
import type { Desk } from './desk.ts'
import { outletFinder } from './gather-material.ts'

/** Further sources of one statement that are cited. */
const mostSources = 12

/** Statements of the ledger as readers see them: the earliest source speaks, the others are cited. */
export async function readStatements(
  found: readonly (readonly StatementPlace[])[],
  at: Date,
  { store }: Pick<Desk, 'store'>,
): Promise<readonly BriefedStatement[]> {
  const shown = found.map((places) => places.slice(0, mostSources + 1))
  const [readings, outlets] = await Promise.all([
    store.articles.load([...new Set(shown.flat().map(({ articleId }) => articleId))], { at }),
    store.outlets.all(),
  ])
  const outletOf = outletFinder(outlets)
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]))
  const placed = shown.map((places) =>
    places.flatMap(({ articleId, ordinal }) => {
      const reading = byId.get(articleId)
      const statement = reading?.analysis.statements[ordinal]
      return reading && statement ? [{ read: { ...reading, outlet: outletOf(reading) }, statement }] : []
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
