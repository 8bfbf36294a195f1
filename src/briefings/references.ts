import type { Citation } from './briefing.ts'

/** Numbers the sources of a page in the order in which they are first cited; an article keeps its number. */
export type References = {
  numberOf(citation: Citation): number
  readonly cited: readonly Citation[]
}

export function createReferences(): References {
  const numbers = new Map<string, number>()
  const cited: Citation[] = []
  return {
    cited,
    numberOf(citation) {
      const key = `${citation.articleId} ${citation.revision}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, cited.push(citation))
      return cited.length
    },
  }
}
