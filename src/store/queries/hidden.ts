import type { Engine, Queries } from '../dialects/dialect.ts'
import type { HiddenStore, HiddenThing, Hiding, ThingToHide } from '../ports/hidden-store.ts'
import { dateOf } from './columns.ts'
import { hiddenRules } from './hidden-rules.ts'
import { inChunks } from './in-chunks.ts'
import { articleRefiler } from './refile-article.ts'

/** How many articles one transaction files anew. */
const atOnce = 6

export function hiddenStore(engine: Engine): HiddenStore {
  const { db, write, writeDurably } = engine
  const refile = articleRefiler(engine)

  /** Statements are read by their place among the others: a rule on words and its articles change in one transaction. */
  async function apply(
    thing: { readonly kind: ThingToHide['kind']; readonly what: string },
    changeRules: (queries: Queries) => Promise<unknown>,
    articlesOf: (queries: Queries) => Promise<readonly number[]>,
    at: number,
  ): Promise<Hiding> {
    if (thing.kind === 'statement') {
      return await writeDurably(async (queries) => {
        const ids = await articlesOf(queries)
        await changeRules(queries)
        return await refileAll(queries, ids, at)
      })
    }
    const ids = await writeDurably(async (queries) => {
      await changeRules(queries)
      return await articlesOf(queries)
    })
    const stories = new Set<string>()
    for (let start = 0; start < ids.length; start += atOnce) {
      const some = ids.slice(start, start + atOnce)
      const { storyIds } = await write((queries) => refileAll(queries, some, at))
      for (const storyId of storyIds) stories.add(storyId)
    }
    return { articles: ids.length, storyIds: [...stories] }
  }

  async function refileAll(queries: Queries, ids: readonly number[], at: number): Promise<Hiding> {
    const rules = await hiddenRules(queries)
    for (const id of ids) await refile(queries, id, rules, at)
    const rows = await inChunks(ids, (some) =>
      queries
        .selectFrom('placement')
        .select('story_id')
        .distinct()
        .where('article_id', 'in', some)
        .where('until', 'is', null)
        .where('circle', 'in', [0, -1])
        .execute(),
    )
    return { articles: ids.length, storyIds: [...new Set(rows.map(({ story_id }) => story_id))] }
  }

  return {
    async list() {
      const rows = await db.selectFrom('hidden').selectAll().orderBy('hidden_at').orderBy('id').execute()
      return rows.map(({ kind, what, words, hidden_at }) => ({
        kind: kind as HiddenThing['kind'],
        what,
        words,
        hiddenAt: dateOf(hidden_at),
      }))
    },

    hide: (thing, at) =>
      apply(
        thing,
        (queries) =>
          queries
            .insertInto('hidden')
            .values({ kind: thing.kind, what: thing.what, ...wordsOf(thing), hidden_at: at.getTime() })
            .onConflict((conflict) => conflict.doNothing())
            .execute(),
        (queries) => articlesOf(queries, { ...thing, ...wordsOf(thing) }),
        at.getTime(),
      ),

    async show({ kind, what }, at) {
      const row = await db
        .selectFrom('hidden')
        .selectAll()
        .where('kind', '=', kind)
        .where('what', '=', what)
        .executeTakeFirst()
      if (!row) return null
      const { article_key, words_key } = row
      const stored = { kind, what, article_key, words_key }
      return await apply(
        { kind, what },
        (queries) => queries.deleteFrom('hidden').where('id', '=', row.id).execute(),
        (queries) => (kind === 'statement' ? articlesWithHidden(queries) : articlesOf(queries, stored)),
        at.getTime(),
      )
    },

    async ofArticle(articleId) {
      const row = await db
        .selectFrom('article')
        .select(['audience', 'hidden_at'])
        .where('key', '=', articleId)
        .executeTakeFirst()
      const { words } = await hiddenRules(db)
      return { at: dateOf(row?.hidden_at ?? null), isWhole: (row?.audience ?? 0) < 0, words }
    },

    async articlesAt(url) {
      const rows = await db.selectFrom('article').select('key').where('url', '=', url).orderBy('id').execute()
      return rows.map(({ key }) => key)
    },

    words: async () => (await hiddenRules(db)).words,
  }
}

function wordsOf(thing: ThingToHide) {
  if (thing.kind !== 'statement') return { article_key: null, words: null, words_key: null }
  const { articleId, words, wordsKey } = thing.said
  return { article_key: articleId, words, words_key: wordsKey }
}

type Stored = {
  readonly kind: ThingToHide['kind']
  readonly what: string
  readonly article_key: string | null
  readonly words_key: number | null
}

/** Row ids of the articles that a rule is about, as far as they are known by what is stored of them. */
async function articlesOf(
  queries: Queries,
  { kind, what, article_key, words_key }: Stored,
): Promise<readonly number[]> {
  const articles = queries.selectFrom('article').select('id').orderBy('id')
  if (kind === 'outlet') return idsOf(await articles.where('outlet_id', '=', what).execute())
  const own = await articles.where('key', '=', kind === 'article' ? what : article_key).execute()
  if (kind === 'article') return idsOf(own)
  const alike = await queries
    .selectFrom('statement')
    .select('article_id as id')
    .distinct()
    .where('words_key', '=', words_key)
    .execute()
  return idsOf([...own, ...alike])
}

/** Articles in which words may be hidden. What is hidden has no row by which it could be found. */
async function articlesWithHidden(queries: Queries): Promise<readonly number[]> {
  const { articleKeys, outletIds } = await hiddenRules(queries)
  const rows = await queries
    .selectFrom('article')
    .select(['id', 'key', 'outlet_id'])
    .where('hidden_at', 'is not', null)
    .orderBy('id')
    .execute()
  return idsOf(rows.filter((row) => !articleKeys.has(row.key) && !outletIds.has(row.outlet_id)))
}

function idsOf(rows: readonly { readonly id: number }[]): readonly number[] {
  return [...new Set(rows.map(({ id }) => id))]
}
