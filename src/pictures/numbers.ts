import type { FigureRange } from '#src/briefings/briefing.ts'
import { figureEnds, figureWords } from '#src/briefings/figure-ends.ts'
import { outletName } from './outlet-name.ts'
import type { NumbersPicture } from './picture.ts'
import { altText, momentWords, type Reader } from './picture-voice.ts'

/** Quantities in one picture, and outlets for each. */
const mostFigures = 3
const mostSources = 8

/** Figures that several outlets give, each with who says how many and when; null where no two outlets count the same. */
export function numbersPicture(
  { title, figures }: { readonly title: string; readonly figures: readonly FigureRange[] },
  reader: Reader,
): NumbersPicture | null {
  const { voice } = reader
  const shared = figures.filter(({ sources }) => new Set(sources.map(({ citation }) => citation.outlet.id)).size >= 2)
  if (shared.length === 0) return null
  const drawn = shared.slice(0, mostFigures).map((figure) => ({
    label: labelOfFigure(figure, reader),
    low: figure.low,
    high: figure.high,
    sources: figure.sources
      .slice(0, mostSources)
      .map((source) => ({
        outlet: outletName(source.citation),
        at: source.citation.at.getTime(),
        value: source.value,
        words: figureWords(source, null, voice.number),
      }))
      .toSorted((a, b) => a.at - b.at),
  }))
  return {
    kind: 'numbers',
    title,
    subtitle: voice.say('picture.numbersSubtitle'),
    notes: [
      ...(shared.some(({ sources }) => sources.length > mostSources)
        ? [voice.say('picture.numbersMore', { n: mostSources })]
        : []),
      voice.say('picture.clock', { zone: reader.zone }),
    ],
    alt: altText([
      voice.say('picture.numbersAlt'),
      ...drawn.map(
        ({ label, sources }) =>
          `${label} — ${sources.map(({ outlet, at, words }) => `${outlet}: ${words} (${momentWords(new Date(at), reader)})`).join('; ')}.`,
      ),
    ]),
    locale: voice.locale,
    zone: reader.zone,
    figures: drawn,
  }
}

/** “killed: 20–37”, as the text prints it. */
function labelOfFigure(figure: FigureRange, { voice }: Reader): string {
  const ends = figureEnds(figure)
  const dash = ends.some(({ words }) => words !== undefined) ? ' – ' : '–'
  const range = ends.map((end) => figureWords(end, figure.unit, voice.number)).join(dash)
  return `${voice.word(`figure.${figure.label}`)}: ${range}`
}
