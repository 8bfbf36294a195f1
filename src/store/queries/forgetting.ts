import type { Engine } from '../dialects/dialect.ts'
import type { ForgettingStore } from '../ports/forgetting-store.ts'
import { decodeAnalysis } from './analysis-codec.ts'
import { articleOf, everyText } from './article-rows.ts'
import { forgetArticle } from './forget-article.ts'
import { forgetPosts } from './forget-posts.ts'
import { oldArticles, oldWaitingArticles } from './old-articles.ts'
import { reduceText } from './reduce-text.ts'
import { sweepNewsFacts } from './sweep-news-facts.ts'
import { isPrinted, withdrawArticle } from './withdraw-article.ts'

export function forgettingStore(engine: Engine): ForgettingStore {
  const { db, write } = engine

  return {
    async countWhole(seenBefore) {
      const row = await db
        .selectFrom('revision')
        .select(({ fn }) => fn.countAll<number>().as('texts'))
        .where('pruned_at', 'is', null)
        .where('seen_at', '<', seenBefore.getTime())
        .executeTakeFirstOrThrow()
      return row.texts
    },

    async wholeTexts(seenBefore, limit) {
      const rows = await everyText(db)
        .select(['revision.id', 'revision.analysis'])
        .where('revision.pruned_at', 'is', null)
        .where('revision.seen_at', '<', seenBefore.getTime())
        .where('article.removed_at', 'is', null)
        .orderBy('revision.seen_at')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ textId: row.id, article: articleOf(row), analysis: decodeAnalysis(row.analysis) }))
    },

    reduce: (texts, at) =>
      write(async (queries) => {
        for (const text of texts) await reduceText(queries, text, at, engine)
      }),

    async countArticles(filter) {
      const row = await oldArticles(db, filter)
        .select(({ fn }) => fn.countAll<number>().as('articles'))
        .executeTakeFirstOrThrow()
      const waiting = await oldWaitingArticles(db, filter)
        .select(({ fn }) => fn.countAll<number>().as('articles'))
        .executeTakeFirstOrThrow()
      return row.articles + waiting.articles
    },

    async articleIds(filter, limit) {
      const rows = await oldArticles(db, filter).select('article.key').orderBy('first_seen_at').limit(limit).execute()
      const waiting = await oldWaitingArticles(db, filter)
        .select('key')
        .orderBy('filed_at')
        .limit(limit - rows.length)
        .execute()
      return [...rows, ...waiting].map(({ key }) => key)
    },

    forget: (articleIds, at) =>
      write(async (queries) => {
        for (const id of articleIds) await forgetArticle(queries, id, at, engine)
      }),

    remove: (articleIds, at) =>
      write(async (queries) => {
        let waiting = 0
        for (const id of articleIds) {
          if (await isPrinted(queries, id)) {
            await withdrawArticle(queries, id, at, engine)
            waiting += 1
          } else await forgetArticle(queries, id, at, engine)
        }
        return waiting
      }),

    async removedAndEdited(limit) {
      const rows = await db
        .selectFrom('article')
        .select('key')
        .where('removed_at', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('delivery_citation as cited')
                .innerJoin('delivery', 'delivery.id', 'cited.delivery_id')
                .innerJoin('revision', 'revision.id', 'article.revision_id')
                .select('cited.delivery_id')
                .whereRef('cited.article_id', '=', 'article.id')
                .where('delivery.state', 'in', ['pending', 'sent'])
                .whereRef('cited.revision', '<', 'revision.revision'),
            ),
          ),
        )
        .orderBy('removed_at')
        .limit(limit)
        .execute()
      return rows.map(({ key }) => key)
    },

    async countRemoved() {
      const row = await db
        .selectFrom('article')
        .select(({ fn }) => fn.countAll<number>().as('articles'))
        .where('removed_at', 'is not', null)
        .executeTakeFirstOrThrow()
      return row.articles
    },

    async idsOf(idOrUrl) {
      const rows = await db
        .selectFrom('article')
        .select('key')
        .where((is) => is.or([is('key', '=', idOrUrl), is('url', '=', idOrUrl)]))
        .where('removed_at', 'is', null)
        .union(
          db
            .selectFrom('waiting_article')
            .select('key')
            .where((is) => is.or([is('key', '=', idOrUrl), is('url', '=', idOrUrl)])),
        )
        .execute()
      return rows.map(({ key }) => key)
    },

    forgetPosts: (before, limit) => write((queries) => forgetPosts(queries, before.getTime(), limit)),

    sweepFacts: (after) => write((queries) => sweepNewsFacts(queries, after)),

    giveBack: engine.giveBack,
  }
}
