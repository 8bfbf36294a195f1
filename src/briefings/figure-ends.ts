import type { FigureRange, FigureSource } from './briefing.ts'

/** The newest sources that give the lowest and the highest value of a range; one where these are the same. */
export function figureEnds({ low, high, sources }: FigureRange): readonly FigureSource[] {
  const values = low === high ? [low] : [low, high]
  return values.flatMap((end) => sources.find(({ value }) => value === end) ?? [])
}

/**
 * A quantity in the source's own words where these say more than the number, else the number, with its currency.
 *
 * @param number - Writes a number for the reader.
 */
export function figureWords(
  { value, words }: Pick<FigureSource, 'value' | 'words'>,
  unit: string | null,
  number: (value: number) => string,
): string {
  const amount = words === undefined ? number(value) : asWithinLine(words)
  return unit === null || /[$€£]/.test(amount) ? amount : `${amount} ${unit}`
}

/** “More than 70” began a sentence; here it stands within a line. */
const asWithinLine = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
