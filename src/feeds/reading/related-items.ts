import { seekerOf } from '#src/base/seeker.ts'

/** Items that one item names as related; a list of more is not looked through. */
const mostRelated = 20

export type RelatedItems = {
  /** Whether all items from `start` on that begin before `to` end there too, one after the other. */
  areWhole(name: string, start: number, to: number): boolean
}

/**
 * Knows of items inside an item, as in `<related><item>…</item></related>`. Each item of the source is looked through at
 * most `mostRelated` times, so the time is linear.
 */
export function relatedItems(source: string): RelatedItems {
  const seek = seekerOf(source)
  let first = -1
  let spans: { readonly start: number; readonly end: number }[] = []

  function readFrom(name: string, start: number): void {
    first = start
    spans = []
    for (let at = start; at >= 0 && spans.length < mostRelated; at = seek(`<${name}`, at + 1)) {
      const end = seek(`</${name}`, at)
      spans.push({ start: at, end: end < 0 ? Number.POSITIVE_INFINITY : end })
    }
  }

  return {
    areWhole(name, start, to) {
      if (start !== first) readFrom(name, start)
      const inside = spans.filter((span) => span.start < to)
      const apart = inside.every(({ end }, index) => end < (inside[index + 1]?.start ?? to))
      return apart && inside.length > 0 && inside.length < mostRelated
    },
  }
}
