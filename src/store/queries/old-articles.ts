import type { Queries } from '../dialects/dialect.ts'
import type { ForgettingFilter } from '../ports/forgetting-store.ts'

/** Articles with no text from that moment or later. */
export function oldArticles(db: Queries, { seenBefore, outletId }: ForgettingFilter) {
  return db
    .selectFrom('article')
    .where('article.removed_at', 'is', null)
    .$if(outletId !== null, (query) => query.where('article.outlet_id', '=', outletId))
    .$if(seenBefore !== null, (query) =>
      query
        .where('article.first_seen_at', '<', seenBefore!.getTime())
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('revision')
                .select('revision.id')
                .whereRef('revision.id', '=', 'article.revision_id')
                .where('revision.seen_at', '>=', seenBefore!.getTime()),
            ),
          ),
        ),
    )
}

/** Articles that wait to be analysed, and are no later text of one that we have. */
export function oldWaitingArticles(db: Queries, { seenBefore, outletId }: ForgettingFilter) {
  return db
    .selectFrom('waiting_article')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('article').select('article.id').whereRef('article.key', '=', 'waiting_article.key'))),
    )
    .$if(outletId !== null, (query) => query.where('outlet_id', '=', outletId))
    .$if(seenBefore !== null, (query) => query.where('filed_at', '<', seenBefore!.getTime()))
}
