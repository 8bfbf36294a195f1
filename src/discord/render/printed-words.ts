import { clip, escapeFeedText, visible } from '#src/discord/render/feed-text.ts'

/** Most characters of a source's words that are printed in each place. Corrections know cut words by these. */
export const printedLengths = {
  sentence: 500,
  headline: 300,
  comingUp: 300,
  timeline: 240,
  source: 120,
  /** A forum post's title, as Discord takes it; Markdown has no effect there. */
  title: 100,
  /** A story that the channel has read, in one line with others. */
  folded: 90,
  /** A story's headline above what was said in it, on one line of a phone. */
  label: 48,
  /** A story among the choices of a menu. Markdown has no effect there. */
  choice: 90,
} as const

export type PrintedPlace = keyof typeof printedLengths

/** A source's words as a place prints them: cut to its length, and harmless. */
export function printedWords(words: string, place: PrintedPlace): string {
  const cut = clip(words, printedLengths[place])
  return place === 'title' || place === 'choice' ? visible(cut).slice(0, printedLengths[place]) : escapeFeedText(cut)
}

/** Shorter words stand in many sentences. */
const shortestForm = 12

/** Every form in which a message may print these words, the longest first. */
export function printedForms(words: string, shortest = shortestForm): readonly string[] {
  const places = Object.keys(printedLengths) as PrintedPlace[]
  const forms = [escapeFeedText(words), ...places.map((place) => printedWords(words, place))]
  return [...new Set(forms)].filter(({ length }) => length >= shortest).toSorted((a, b) => b.length - a.length)
}
