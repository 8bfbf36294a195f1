import { createHash } from 'node:crypto'

/** A story's id: from the article that opened it, short enough for a button's `custom_id`. */
export function storyIdOf(firstArticleId: string): string {
  return `s${createHash('sha256').update(firstArticleId).digest('hex').slice(0, 11)}`
}
