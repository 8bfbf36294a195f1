import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type LookAlike = { readonly id: string; readonly event: string; readonly title: string; readonly text: string }

/**
 * Invented articles on invented events, in pairs of the same kind: `== event`, then a line `headline | body` for each
 * article. Neighbouring events are a pair.
 */
export function readLookAlikes(): readonly LookAlike[] {
  const articles: LookAlike[] = []
  for (const name of readdirSync(import.meta.dirname).sort()) {
    if (!name.startsWith('look-alikes-') || !name.endsWith('.txt')) continue
    let event = ''
    for (const line of readFileSync(join(import.meta.dirname, name), 'utf8').split('\n')) {
      if (line.startsWith('== ')) event = line.slice(3).trim()
      else if (line.includes(' | ')) {
        const [title = '', text = ''] = line.split(' | ')
        articles.push({ id: `${event}.${articles.length}`, event, title: title.trim(), text: text.trim() })
      }
    }
  }
  return articles
}

/** The same articles in another order; the same seed gives the same order. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items]
  let state = seed
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (last + 1)
    ;[result[last], result[other]] = [result[other]!, result[last]!]
  }
  return result
}
