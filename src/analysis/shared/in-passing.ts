import type { Actor, Statement } from '#src/analysis/findings.ts'
import type { Span } from '#src/base/span.ts'

/** Sentences of the body that are its lead: an article says there what it is about. */
const leadSentences = 2

/** Share of an article's attention from which an actor is part of what it tells, wherever it stands. */
const leastSalience = 0.1

/** What the rule looks at. */
export type Read = {
  /** The headline's span. */
  readonly title: Span
  readonly sentences: readonly Span[]
  readonly statements: readonly Pick<Statement, 'speaker' | 'target'>[]
}

/**
 * Whether an article names somebody only by the way: not in headline or lead, with little of its attention, and neither
 * speaking nor spoken about. Such an article belongs to no briefing on that actor.
 */
export function isInPassing({ id, salience, mentions }: Actor, { title, sentences, statements }: Read): boolean {
  if (salience >= leastSalience) return false
  const lead = sentences.filter(({ start }) => start >= title.end).slice(0, leadSentences)
  const leadEnd = lead.at(-1)?.end ?? title.end
  if (mentions.some(({ start }) => start < leadEnd)) return false
  return !statements.some(({ speaker, target }) => speaker?.actorId === id || target?.actorId === id)
}
