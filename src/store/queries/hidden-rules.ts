import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { HiddenWords } from '#src/analysis/shared/hidden-words.ts'
import type { Queries } from '../dialects/dialect.ts'

/** All that is hidden. It is little, because a person hides each thing. */
export type HiddenRules = {
  readonly articleKeys: ReadonlySet<string>
  readonly outletIds: ReadonlySet<string>
  readonly words: readonly HiddenWords[]
}

export async function hiddenRules(db: Queries): Promise<HiddenRules> {
  const rows = await db.selectFrom('hidden').select(['kind', 'what', 'article_key', 'words', 'words_key']).execute()
  const whatOf = (kind: string) => new Set(rows.flatMap((row) => (row.kind === kind ? [row.what] : [])))
  return {
    articleKeys: whatOf('article'),
    outletIds: whatOf('outlet'),
    words: rows.flatMap(({ article_key, words, words_key }) =>
      article_key === null || words === null || words_key === null
        ? []
        : [{ articleId: article_key, words, wordsKey: words_key }],
    ),
  }
}

/** Whether an outlet is not hidden. `column`: where its id stands. */
export function ofShownOutlet(column: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(column)} not in (select what from hidden where kind = 'outlet')`
}

/** Whether a feed's outlet is hidden. */
export const ofHiddenOutlet: RawBuilder<SqlBool> = sql`feed.outlet_id in (select what from hidden where kind = 'outlet')`

/** Hidden articles have an audience to which no viewer belongs; from it the audience of before can be told. */
export function hiddenAudience(audience: number): number {
  return audience < 0 ? audience : -1 - audience
}

export function openAudience(audience: number): number {
  return audience < 0 ? -1 - audience : audience
}
