import type { BriefedStory, Dispute, FigureRange, UpcomingEvent } from '#src/briefings/briefing.ts'
import type { References } from '#src/briefings/references.ts'
import {
  ageOf,
  countOf,
  dayOf,
  factsOf,
  labelOf,
  rangeWords,
  sourceFigure,
  unheardWords,
  unknownWords,
} from '#src/briefings/wording.ts'
import type { Paragraph, Piece } from './paint.ts'
import { markOf, showSourced, showStatement } from './show-sourced.ts'

type StoryContext = { readonly references: References; readonly now: Date; readonly why: boolean }

/** A story in a briefing: headline, counts of its sources, summary, open questions. */
export function showStory(story: BriefedStory, number: number, page: StoryContext): Paragraph[] {
  const { references, now, why } = page
  const unknowns = story.unknowns.map((unknown) => unknownWords[unknown])
  const summary = story.summary.filter(({ text }) => text !== story.headline.text)
  return [
    {
      indent: number < 10 ? 1 : 0,
      hanging: 4,
      pieces: [{ text: `${number}. ` }, ...showSourced(story.headline, references, 'strong')],
    },
    { indent: 4, hanging: 6, pieces: [{ text: reach(story, now), tone: 'quiet' }] },
    { indent: 4, hanging: 6, pieces: [{ text: carriers(story), tone: 'quiet' }] },
    ...(unknowns.length > 0
      ? [{ indent: 4, hanging: 6, pieces: [{ text: `Open: ${unknowns.join(', ')}`, tone: 'alert' as const }] }]
      : []),
    ...summary.map((sentence) => ({ indent: 4, pieces: showSourced(sentence, references) })),
    ...(why ? [{ indent: 4, hanging: 6, pieces: [{ text: rankWords(story), tone: 'quiet' as const }] }] : []),
  ]
}

function reach({ phase, articles, outlets, origins, lastAt, sinceLast }: BriefedStory, now: Date): string {
  return factsOf([
    sinceLast?.state === 'unchanged' ? `still open, day ${sinceLast.day}` : phase,
    `${countOf(articles, 'article')} in ${countOf(outlets.length, 'outlet')}, ${countOf(origins, 'independent source')}`,
    `latest ${ageOf(lastAt, now)}`,
  ])
}

/** The first outlet, then up to three others. */
function carriers({ firstSeen, outlets }: BriefedStory): string {
  const others = outlets.filter(({ id }) => id !== firstSeen.outlet.id)
  const more = others.length > 3 ? `, and ${others.length - 3} more` : ''
  const also = others.length > 0 ? `; also ${others.slice(0, 3).map(labelOf).join('; ')}${more}` : ''
  return `First in ${labelOf(firstSeen.outlet)}${also}`
}

/** Each named term of the rank: weight times value, and the sum. */
function rankWords({ rank }: BriefedStory): string {
  const terms = rank.map(({ name, weight, value }) => `${name} ${weight} × ${value.toFixed(2)}`)
  const sum = rank.reduce((total, { weight, value }) => total + weight * value, 0)
  return `Rank ${sum.toFixed(2)} = ${terms.join(' + ')}`
}

/** Who claims and who denies. */
export function showDispute({ claim, denials, unheard }: Dispute, page: StoryContext): Paragraph[] {
  return [
    ...showStatement(claim, { ...page, indent: 2 }),
    ...denials.flatMap((denial) => [
      { indent: 4, pieces: [{ text: 'denied by', tone: 'alert' as const }] },
      ...showStatement(denial, { ...page, indent: 6 }),
    ]),
    ...(unheard ? [{ indent: 4, pieces: [{ text: unheardWords(unheard, claim.at), tone: 'quiet' as const }] }] : []),
  ]
}

/** A quantity as its sources give it, each value beside its source. */
export function showFigure(figure: FigureRange, { references }: StoryContext): Paragraph[] {
  return [
    { indent: 2, pieces: [{ text: rangeWords(figure), tone: 'strong' }] },
    ...figure.sources.map((sourced) => ({
      indent: 4,
      hanging: 6,
      pieces: [
        { text: `${sourceFigure(sourced)}: ` },
        { text: sourced.text },
        markOf(sourced, references),
      ] satisfies Piece[],
    })),
  ]
}

/** An event with a date in the future. */
export function showUpcoming({ on, sentence }: UpcomingEvent, { references }: StoryContext): Paragraph {
  return {
    indent: 2,
    hanging: 4,
    pieces: [{ text: `${dayOf(on)}\u00a0 `, tone: 'strong' }, ...showSourced(sentence, references)],
  }
}
