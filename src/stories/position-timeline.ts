import type { ActType } from '#src/analysis/findings.ts'
import { momentOf } from '#src/articles/article.ts'
import { sliceOf } from '#src/base/span.ts'
import { contentStems, sharedCount } from './plain-words.ts'
import type { Reading } from './reading.ts'
import { type StatementAt, sameStatements } from './same-statement.ts'

/** One dated statement of an actor on a matter. */
export type Position<Read extends Reading> = StatementAt<Read> & {
  readonly at: Date
  /** The act turned since the statement before: from yes to no, or from no to yes. Both texts are shown; no verdict. */
  readonly turned: boolean
}

/** Which way an act leans; acts that are not here lean neither way. */
const leanings: Partial<Record<ActType, 'for' | 'against'>> = {
  agree: 'for',
  support: 'for',
  cooperate: 'for',
  aid: 'for',
  concede: 'for',
  consult: 'for',
  reject: 'against',
  accuse: 'against',
  threaten: 'against',
  protest: 'against',
  sanction: 'against',
  coerce: 'against',
  assault: 'against',
}

/**
 * What one actor said on one matter, oldest first, each thing said once.
 *
 * @param matter - Words of the matter, all of which the statement's sentence must have; empty for everything said.
 */
export function positionsOf<Read extends Reading>(
  readings: readonly Read[],
  { actorId, matter }: { readonly actorId: string; readonly matter: string },
): readonly Position<Read>[] {
  const asked = contentStems(matter)
  const positions = sameStatements(readings)
    .map(({ first }) => first)
    .filter(({ statement }) => statement.speaker?.actorId === actorId)
    .filter(({ read, statement }) => {
      const said = contentStems(`${sliceOf(read.article.text, statement.content)} ${statement.target?.name ?? ''}`)
      return sharedCount(asked, said) === asked.size
    })
    .map((one) => ({ ...one, at: momentOf(one.read.article) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.statement.content.start - b.statement.content.start)
  let last: 'for' | 'against' | undefined
  return positions.map((one) => {
    const leaning = leanings[one.statement.act]
    const turned = leaning !== undefined && last !== undefined && leaning !== last
    last = leaning ?? last
    return { ...one, turned }
  })
}
