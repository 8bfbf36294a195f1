import type { Asking } from '#src/base/asking.ts'
import type { BriefedStatement } from '#src/briefings/briefing.ts'
import type { StatementFilter } from '#src/store/ports/statement-store.ts'
import { turnsOf } from '#src/stories/facts/position-timeline.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { corpusOf } from './corpus-of.ts'
import { briefActor, findActors } from './find-actors.ts'
import { findTopic } from './find-topic.ts'
import { namesInstead } from './names-instead.ts'
import type { SaidAnswer, SaidQuery } from './questions.ts'
import { readStatements } from './read-statements.ts'
import { windowOf } from './window-of.ts'

const usualPageSize = 6

/** Of an actor with more statements in a window the newest are counted: a month of the busiest of a large newsroom. */
const mostEntries = 20_000

/** Who said what about whom: the ledger of statements, newest first. */
export async function said(query: SaidQuery, { signal }: Asking, deps: ArchiveDeps): Promise<SaidAnswer> {
  const { store } = deps
  const window = windowOf(query, deps)
  const corpusFrom = (from: Date) => corpusOf({ ...window, from }, store, { isPast: query.at !== undefined })
  const nothing: Omit<SaidAnswer, 'corpus'> = {
    query,
    candidates: [],
    total: 0,
    others: 0,
    page: 0,
    pages: 0,
    statements: [],
    tryInstead: [],
  }

  const who = query.who?.trim() ? await findActors(query.who, deps) : null
  if (who?.kind === 'several') {
    const candidates = await Promise.all(who.actors.map((actor) => briefActor(actor, [actor.id], window, deps)))
    return { ...nothing, candidates, corpus: await corpusFrom(window.from) }
  }
  const about = query.about?.trim() ? (await findTopic(query.about, deps)).scope : null
  signal.throwIfAborted()
  const filter: StatementFilter = {
    speakerIds: who && (who.kind === 'one' ? who.ids : []),
    about,
    grade: query.grade ?? null,
    act: query.act ?? null,
    printed: !query.lessCertain,
    window,
  }
  const pageSize = query.pageSize ?? usualPageSize
  const page = Math.max(0, query.page ?? 0)
  const { total, others, since, statements } = await store.statements.find(filter, {
    offset: page * pageSize,
    limit: pageSize,
    mostEntries,
  })
  signal.throwIfAborted()
  const newestFirst = await readStatements(statements, window.to, deps)
  return {
    ...nothing,
    total,
    others,
    page,
    pages: Math.ceil(total / pageSize),
    ...(since && { since }),
    corpus: await corpusFrom(since ?? window.from),
    ...(query.timeline ? timelineOf(newestFirst, about !== null) : { statements: newestFirst }),
    tryInstead: total === 0 ? await namesInstead(query.who ?? query.about ?? '', window.to, store) : [],
  }
}

/**
 * A position belongs to one speaker and one matter. The matter is the topic that was asked about, else the target of
 * the act.
 */
function timelineOf(
  newestFirst: readonly BriefedStatement[],
  isOnOneTopic: boolean,
): Pick<SaidAnswer, 'statements' | 'turns'> {
  const statements = newestFirst.toReversed()
  const matterOf = ({ speaker, target }: BriefedStatement): string | null => {
    const matter = isOnOneTopic ? '' : target
    return speaker === null || matter === null ? null : JSON.stringify([speaker.actorId ?? speaker.name, matter])
  }
  const matters = Map.groupBy(statements.keys(), (index) => matterOf(statements[index]!))
  matters.delete(null)
  const turns = [...matters.values()].flatMap((places) => {
    const turned = turnsOf(places.map((index) => statements[index]!.act))
    return places.filter((_, order) => turned[order])
  })
  return { statements, turns: turns.toSorted((a, b) => a - b) }
}
