import { sliceOf } from '#src/base/span.ts'
import type { Engine, IndexedText, PrivateWordTable, Queries, WordIndexTable } from '#src/store/dialects/dialect.ts'
import { decodeAnalysis } from '#src/store/queries/analysis-codec.ts'

/** Texts indexed in one transaction. */
export const wordsAtOnce = 50

/**
 * Fills the word indexes of a copy for the texts behind a row id, from the texts themselves: an index of one engine
 * cannot be read by the other, and one of SQLite not at all.
 *
 * @returns How many texts there were, and the row id of the last; null: there are no more.
 */
export async function indexWordsAfter(
  queries: Queries,
  after: number,
  { fullText }: Pick<Engine, 'fullText'>,
): Promise<{ readonly texts: number; readonly last: number } | null> {
  const texts = await queries
    .selectFrom('revision')
    .innerJoin('article', 'article.id', 'revision.article_id')
    .select([
      'revision.id',
      'revision.text',
      'revision.analysis',
      'revision.pruned_at',
      'article.audience',
      'article.removed_at',
    ])
    .where('revision.id', '>', after)
    .orderBy('revision.id')
    .limit(wordsAtOnce)
    .execute()
  const last = texts.at(-1)
  if (!last) return null
  const statements = await queries
    .selectFrom('statement')
    .select(['id', 'revision_id', 'ordinal'])
    .where('revision_id', '>', after)
    .where('revision_id', '<=', last.id)
    .execute()
  const byText = Map.groupBy(statements, ({ revision_id }) => revision_id)
  const found: Record<WordIndexTable | PrivateWordTable, IndexedText[]> = {
    article_words: [],
    statement_words: [],
    private_article_words: [],
    private_statement_words: [],
  }
  for (const { id, text, analysis, pruned_at, removed_at, audience } of texts) {
    const kept = byText.get(id) ?? []
    // An article that is being removed is not found any more.
    const isFound = pruned_at === null && removed_at === null
    if (isFound) found[audience === 0 ? 'article_words' : 'private_article_words'].push({ id, text })
    const all = kept.length > 0 ? decodeAnalysis(analysis).statements : []
    found[audience === 0 ? 'statement_words' : 'private_statement_words'].push(
      ...kept.map((row) => ({ id: row.id, text: sliceOf(text, all[row.ordinal]!.content) })),
    )
  }
  for (const [table, some] of Object.entries(found)) {
    await fullText.index(queries, table as keyof typeof found, some)
  }
  return { texts: texts.length, last: last.id }
}
