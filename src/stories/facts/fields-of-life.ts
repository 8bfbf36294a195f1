import { type FieldOfLife, fieldOfWord } from '#src/analysis/english/lexicon/words-of-fields.ts'
import type { Article } from '#src/articles/article.ts'
import { remembering } from '#src/base/remember.ts'

/** Characters below the headline that tell what field an article is from. */
const beginning = 400

/** This many words of one field make it the article's field beyond doubt. */
const fullFrom = 4

const word = /[\p{L}\p{N}’'-]+/gu

/** How much an article is from each field of life, 0 to 1, by its headline and first words; fields without a word are absent. */
export const fieldsOfLife = remembering(
  ({ text, title }: Pick<Article, 'text' | 'title'>): ReadonlyMap<FieldOfLife, number> => {
    const counts = new Map<FieldOfLife, number>()
    for (const [written] of text.slice(0, title.end + beginning).matchAll(word)) {
      const field = fieldOfWord.get(written.toLowerCase().replace(/['’]s?$/, ''))
      if (field) counts.set(field, Math.min(1, (counts.get(field) ?? 0) + 1 / fullFrom))
    }
    return counts
  },
)
