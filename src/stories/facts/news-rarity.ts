import { newsWords } from '#src/analysis/english/lexicon/words-of-news.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { countries } from '#src/analysis/gazetteer/countries.ts'

/** Share of feed items that are assumed to have a state or a capital, a short figure, another figure, a rare word. */
const assumed = { place: 1 / 50, shortFigure: 1 / 20, figure: 1 / 500, least: 1 / 3000 } as const

/** Of two words with one stem the more frequent one counts. */
const newsShareOfStem: ReadonlyMap<string, number> = new Map(
  newsWords.flatMap(([words, share]) => words.map((word) => [stemOf(word), share] as const)),
)

const placeStems: ReadonlySet<string> = new Set(
  countries
    .flatMap(({ name, capitals }) => [name, ...capitals])
    .flatMap((name) => name.toLowerCase().split(/[ -]/))
    .map(stemOf),
)

/**
 * How rare a term is in the news of any day: the negative logarithm of the share of feed items that have it. “Strike” and
 * “ceasefire” are rare in everyday English and are in a hundred items of every day.
 *
 * @param key - As `Vocabulary.keyOf`: `w` and a stem, `n` and a name, `#` and a figure.
 */
export function newsRarity(key: string): number {
  return -Math.log(Math.max(assumed.least, shareOf(key.slice(0, 1), key.slice(1))))
}

function shareOf(kind: string, term: string): number {
  if (kind === '#') return term.length <= 2 ? assumed.shortFigure : assumed.figure
  const stem = kind === 'n' ? stemOf(term) : term
  return newsShareOfStem.get(stem) ?? (placeStems.has(stem) ? assumed.place : 0)
}
