import { momentOf } from '#src/articles/article.ts'
import { sliceOf } from '#src/base/span.ts'
import { type Figure, figuresOf } from '#src/stories/facts/figures.ts'
import type { FigureRange } from './briefing.ts'
import { source } from './cite.ts'
import type { ReadArticle } from './dossier.ts'
import { isMoneyMoved } from './money-moved.ts'

type FigureAt = { readonly read: ReadArticle; readonly figure: Figure }

/** Most sources shown under one range. */
const mostSources = 8

/** Counts of one event differ by less than this factor, whoever counts. */
const mostApart = 6

/** Whether two counts may be of one event: “3 wounded” and “30,000 wounded” are not. */
const areNear = (a: number, b: number): boolean => Math.max(a, b) < mostApart * Math.min(a, b)

/** Of one article the greatest of each kind and size: “two more died, 24 in all”. */
function greatestOfEach(read: ReadArticle): FigureAt[] {
  const greatest: FigureAt[] = []
  for (const figure of figuresOf(read)) {
    if (figure.label === 'sum' && !isMoneyMoved(read.article.text, figure)) continue
    const place = greatest.findIndex(
      ({ figure: { label, unit, isTotal, value } }) =>
        label === figure.label &&
        unit === figure.unit &&
        (label === 'sum' || (isTotal === figure.isTotal && areNear(value, figure.value))),
    )
    if (place < 0) greatest.push({ read, figure })
    else if (figure.value > greatest[place]!.figure.value) greatest[place] = { read, figure }
  }
  return greatest
}

/** Sentences of the body in which an article tells its event; further down it recalls others. */
const leadSentences = 2

/** Whether a figure stands where its article tells the event: in the headline or the lead. */
function isUpFront({ read, figure }: FigureAt): boolean {
  const { article, analysis } = read
  const lead = analysis.sentences.filter(({ start }) => start >= article.title.end).slice(0, leadSentences)
  return figure.sentence.start < (lead.at(-1)?.end ?? article.title.end)
}

/** Whole words where other words begin alike: “executive”, “stability”, “deadline”, “warm”. */
const harm =
  /\b(?:kill|die[ds]?\b|dying\b|dead(?:ly|lier|liest)?\b|death|tolls?\b|casualt|massacre|victim|fatal|murder|slain|slay|injur|wound|hurt|lives\b|bod(?:y|ies)\b|genocid|shoot|shot|stab(?:s|bed|bings?)?\b|rampage|execut(?:es?|ed|ing|ions?)\b|behead|starv|drown)/i
const mishap =
  /\b(?:attack|strike|raid|bomb(?:s|ed|ings?|ers?|ard\w*)?\b|shell(?:s|ed|ing)?\b|drone|missile|rocket|crash|collision|collapse|quake|earthquake|flood|blast|explo(?:d|si)|fires?\b|fired (?:at|into|on)\b|firebomb|blaze|storm|cyclone|typhoon|hurricane|landslide|clash|ambush|assault|sink(?:s|ing)?\b|sank|derail|outbreak|wars?\b|warfare|hit(?:s|ting)?\b)/i
const talk =
  /\b(?:says?|said|tells?|told|to UN|message|warns?|condemns?|priority|speech|sanctions?|talks?|trial|envoy)\b/i

/** Whether the headline is about the event in which people came to harm: an article on a speech recalls the dead of another one. */
function tellsHarm({ read: { article }, figure }: FigureAt): boolean {
  if (figure.label !== 'killed' && figure.label !== 'wounded') return true
  const title = sliceOf(article.text, article.title)
  return title.trim() === '' || harm.test(title) || (mishap.test(title) && !talk.test(title))
}

/** Figures that count the same thing: the newest one of each outlet. */
type Count = Map<string, FigureAt>

/** Words that say that a count goes on: such a figure is of the same event even a day later. */
const goesOn = /\b(?:so far|toll|(?:has|had|have) (?:risen|climbed|reached)|rose to|climbed to)\b/i

/**
 * Whether a figure counts what others count: one kind, no other place, one event or one whole war, and of like size.
 * Sums are of one matter only where they are equal.
 */
function countsTheSame(one: FigureAt, others: readonly FigureAt[]): boolean {
  const { label, unit, place, value, isTotal } = one.figure
  const isAlike = others.every(({ figure }) => {
    if (figure.label !== label || figure.unit !== unit) return false
    if (label === 'sum') return figure.value === value
    if (figure.isTotal !== isTotal || !areNear(figure.value, value)) return false
    return figure.place === null || place === null || figure.place === place
  })
  return isAlike && (label === 'sum' || goesOnFrom(one, others))
}

const dayMs = 24 * 60 * 60_000

/** Whether a figure is of the same day as one of the others, or its sentence says that the count goes on. */
function goesOnFrom(one: FigureAt, others: readonly FigureAt[]): boolean {
  const momentMs = ({ read }: FigureAt) => momentOf(read.article).getTime()
  const isOfTheDay = others.some((other) => Math.abs(momentMs(other) - momentMs(one)) <= dayMs)
  return isOfTheDay || goesOn.test(sliceOf(one.read.article.text, one.figure.sentence))
}

/**
 * Quantities of a story as ranges: the newest figure of each outlet, lowest to highest, each with its source. There is
 * no average and no judgement which figure is right. All figures of a range are of one event, and at least one of them
 * stands in a headline or a lead: what is counted only further down is another event or its background.
 *
 * @param articles - Earliest first.
 */
export function figureRanges(articles: readonly ReadArticle[]): readonly FigureRange[] {
  const counts: Count[] = []
  for (const read of articles) {
    for (const one of greatestOfEach(read)) {
      const known = counts.find((count) => countsTheSame(one, [...count.values()]))
      const count = known ?? new Map<string, FigureAt>()
      if (!known) counts.push(count)
      count.delete(read.outlet.id)
      count.set(read.outlet.id, one)
    }
  }
  return counts
    .filter((byOutlet) => [...byOutlet.values()].some((one) => isUpFront(one) && tellsHarm(one)))
    .map((byOutlet) => {
      const figures = [...byOutlet.values()]
      const values = figures.map(({ figure }) => figure.value)
      const { label, unit } = figures[0]!.figure
      return {
        label,
        low: Math.min(...values),
        high: Math.max(...values),
        unit,
        sources: figures
          .toReversed()
          .slice(0, mostSources)
          .map(({ read, figure }) => ({ ...source(read, figure.sentence), value: figure.value })),
      }
    })
    .sort((a, b) => b.sources.length - a.sources.length || (a.label < b.label ? -1 : 1))
}
