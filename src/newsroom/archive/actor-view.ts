import type { Asking } from '#src/base/asking.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { cite, labelOf } from '#src/briefings/cite.ts'
import { unknownOutlet } from '#src/feeds/unknown-outlet.ts'
import type { StatedOffice } from '#src/store/ports/actor-store.ts'
import type { ArchiveDeps } from './archive-deps.ts'
import { corpusOf } from './corpus-of.ts'
import { briefActor, findActors } from './find-actors.ts'
import { namesInstead } from './names-instead.ts'
import type { ActorProblem, ActorView } from './questions.ts'
import { readStatements } from './read-statements.ts'
import { windowOf } from './window-of.ts'

const most = { statements: 6, acts: 12, outlets: 12, offices: 10 } as const

/**
 * Answers `/actor`: the actor's offices, the latest statements by it and about it, its acts by target, the outlets that
 * quote it.
 */
export async function actorView(
  { name, sinceMs }: { readonly name: string; readonly sinceMs: number },
  { signal }: Asking,
  deps: ArchiveDeps,
): Promise<Result<ActorView, ActorProblem>> {
  const { store } = deps
  const window = windowOf({ sinceMs }, deps)
  const found = await findActors(name, deps)
  signal.throwIfAborted()
  if (found.kind === 'none') {
    return failed({ kind: 'unknown-actor', tryInstead: await namesInstead(name, window.to, store) })
  }
  if (found.kind === 'several') {
    const candidates = await Promise.all(found.actors.map((actor) => briefActor(actor, [actor.id], window, deps)))
    return failed({ kind: 'ambiguous-actor', candidates })
  }
  const { actor, ids } = found
  const first = { offset: 0, limit: most.statements }
  const anyone = { speakerIds: null, about: null, grade: null, act: null, printed: true, window }
  const [by, about, actsByTarget, quotedBy, offices, outlets] = await Promise.all([
    store.statements.find({ ...anyone, speakerIds: ids }, first),
    store.statements.find({ ...anyone, about: { actorIds: ids, phrases: [] } }, first),
    store.statements.actsByTarget(ids, window, most.acts),
    store.statements.byOutlet(ids, window, most.outlets),
    store.actors.offices(ids, window.to),
    store.outlets.all(),
  ])
  signal.throwIfAborted()
  const labels = new Map(outlets.map((outlet) => [outlet.id, labelOf(outlet)]))
  return done({
    actor: await briefActor(actor, ids, window, deps),
    offices: await citeOffices(offices.slice(0, most.offices), window.to, deps),
    by: await readStatements(by.statements, window.to, deps),
    about: await readStatements(about.statements, window.to, deps),
    actsByTarget: actsByTarget.map(({ act, target, count }) => ({ act, target, count })),
    quotedBy: quotedBy.map(({ outletId, count }) => ({
      outlet: labels.get(outletId) ?? labelOf(unknownOutlet({ id: outletId })),
      count,
    })),
    corpus: await corpusOf(window, store),
  })
}

/**
 * Offices with the words of an article that states them. An office whose words are not found in the article is left
 * out.
 */
async function citeOffices(
  offices: readonly StatedOffice[],
  at: Date,
  { store, articleCache }: Pick<ArchiveDeps, 'store' | 'articleCache'>,
): Promise<ActorView['offices']> {
  const outlets = await store.outlets.all()
  const articles = await articleCache.read([...new Set(offices.map(({ articleId }) => articleId))], at, outlets)
  const byId = new Map(articles.map((read) => [read.article.id, read]))
  return offices.flatMap(({ office, from, to, articleId }) => {
    const read = byId.get(articleId)
    const start = read ? read.article.text.indexOf(office) : -1
    if (!read || start < 0) return []
    return [{ office, from, to, citation: cite(read, { start, end: start + office.length }) }]
  })
}
