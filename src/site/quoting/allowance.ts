import type { Citation, Sourced } from '#src/briefings/briefing.ts'

/** Words of an article that one page prints, counted over all its quotations. */
export type Allowance = {
  /** The title of an article. It costs nothing, and neither does a later quotation inside it. */
  title(quotation: Sourced): void
  /**
   * Takes the words of several quotations, or of none where any of their articles has too few left. Words that stand on
   * the page already cost nothing. Outlets that print the same words are charged too.
   *
   * @param options.alsoIn - Other articles that have the words of all these quotations.
   * @param options.besides - Words of the first article that are printed with them: the speaker's name and office.
   */
  take(
    quotations: readonly Sourced[],
    options?: { readonly alsoIn?: readonly Citation[]; readonly besides?: string },
  ): boolean
}

type Place = Pick<Citation, 'articleId' | 'start' | 'end'>

/** @param mostWords - Of one article, besides its title. */
export function createAllowance(mostWords: number): Allowance {
  const printed = new Map<string, Place[]>()
  const spent = new Map<string, number>()
  const isPrinted = ({ articleId, start, end }: Place) =>
    (printed.get(articleId) ?? []).some((place) => place.start <= start && place.end >= end)
  const note = (place: Place) => printed.set(place.articleId, [...(printed.get(place.articleId) ?? []), place])

  return {
    title({ citation }) {
      note(citation)
    },
    take(quotations, { alsoIn = [], besides = '' } = {}) {
      const counted = quotations.map((quotation) => ({ ...quotation, words: wordsIn(quotation.text) }))
      const asked = counted.flatMap(({ words, citation, alsoIn: others }) =>
        [citation, ...others].map((place) => ({ place, words })),
      )
      const total = counted.reduce((sum, { words }) => sum + words, 0)
      const charges = [...asked, ...alsoIn.map((place) => ({ place, words: total }))].filter(
        ({ place }) => !isPrinted(place),
      )
      const costs = new Map<string, number>()
      const [first] = charges
      if (first) costs.set(first.place.articleId, wordsIn(besides))
      for (const { place, words } of charges) costs.set(place.articleId, (costs.get(place.articleId) ?? 0) + words)
      if ([...costs].some(([id, words]) => (spent.get(id) ?? 0) + words > mostWords)) return false
      for (const [id, words] of costs) spent.set(id, (spent.get(id) ?? 0) + words)
      for (const { place } of charges) note(place)
      return true
    },
  }
}

/** Words as a reader counts them: what stands between spaces and has a letter or a digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
