import { type Article, momentOf } from '#src/articles/article.ts'
import { byText } from '#src/base/by-text.ts'
import { remembering } from '#src/base/remember.ts'
import { contains, sliceOf } from '#src/base/span.ts'
import { type Figure, figuresOf } from '#src/stories/facts/figures.ts'
import { akinCount, contentStems } from '#src/stories/plain-words.ts'
import type { FigureRange, FigureSource } from './briefing.ts'
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

/** Headlines of what comes long after the dead: a trial, an inquiry, a day of mourning. */
const aftermath =
  /\b(?:sentenc\p{L}*|jail(?:s|ed)?|convict\p{L}*|guilty|trial|courts?|judges?|verdict|charge[sd]?|suspects?|inquiry|probe[sd]?|investigat\p{L}*|anniversary|memorial|mourn\p{L}*|funerals?|remember\p{L}*|lawsuit|sues?|compensat\p{L}*|apolog\p{L}*|clear(?:s|ed)?|plot(?:s|ted)?)\b/iu

/** “Bombing near court”, “Bomber strikes memorial service”: what was hit, no aftermath. */
const whatWasHit =
  /\b(?:(?:attack|blast|bomb(?:ing|s)?|explosion|shooting|strike|raid|fire)s? (?:at|on|near|outside|inside|hits?)|(?:strikes?|hits?|attacks?|bombs?|targets?)) (?:(?:an?|the) )?(?:\p{L}+ )?(?:courts?|courthouse|funerals?|memorial)\b/giu

/** “the attack that killed 150”, “a campaign which has killed 700”: a side clause recalls the dead of another day. */
const recalling =
  /\b(?:that|which|who) (?:(?:has|had|have|also) )?(?:killed|left|wounded|injured|claimed|displaced|caused|took)\b/i

/** The words of a figure's clause before it. */
const clauseBefore = (text: string, { sentence, span }: Figure): string =>
  text.slice(sentence.start, span.start).split(/[,.;]/).at(-1)!

/** “40 people have been killed in Halvar”: a count that goes on, where nothing says of what. */
const goingOn = /\b(?:has|have) (?:\p{L}+ )?been (?:killed|wounded|injured)\b/iu

/** The count of a whole war is a story's own where its headline tells it; in a lead it is background. */
const isTotalTold = ({ read: { article }, figure }: FigureAt): boolean =>
  figure.span.start < article.title.end || article.title.end === article.title.start

/**
 * Whether an article tells the event in which people came to harm: an article on a speech or a trial recalls the dead of
 * another one.
 */
function tellsHarm(one: FigureAt): boolean {
  const { article } = one.read
  const { label, sentence } = one.figure
  if (recalling.test(clauseBefore(article.text, one.figure))) return false
  if (label !== 'killed' && label !== 'wounded') return true
  const title = sliceOf(article.text, article.title)
  if (title.trim() === '') return true
  if (aftermath.test(title.replaceAll(whatWasHit, ' '))) return false
  if (harm.test(title)) return true
  return mishap.test(title) && !talk.test(title) && !goingOn.test(sliceOf(article.text, sentence))
}

/** Fewest words that two headlines of one event share. */
const fewestShared = 2

/** Articles whose headlines an article's is like, where the story's newest headline is about a later step. */
const fewestLike = 2

const titleWords = remembering(({ text, title }: Article) => contentStems(sliceOf(text, title)))

/** Whether an article tells the event of the story's headline, or of several of its articles. */
function tellsEvent({ article }: ReadArticle, headline: string, articles: readonly ReadArticle[]): boolean {
  const own = titleWords(article)
  const isLike = (words: ReadonlySet<string>) => akinCount(words, own) >= Math.min(fewestShared, words.size)
  if (isLike(contentStems(headline))) return true
  return articles.filter((other) => other.article !== article && isLike(titleWords(other.article))).length >= fewestLike
}

/** Whether a figure is of the place that the story's headline gives, where both give one. */
function isOfPlace({ read: { article, analysis }, figure }: FigureAt, headline: string): boolean {
  if (!somewhere.test(headline)) return true
  // “displaced across Norland” beside “… displace thousands in Sudmark”
  return analysis.actors
    .filter(({ kind }) => kind === 'state')
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => contains(figure.sentence, mention))
    .filter(({ start }) => /\b(?:in|across|inside|throughout) $/i.test(article.text.slice(0, start).slice(-12)))
    .every((mention) => headline.includes(sliceOf(article.text, mention)))
}

const somewhere = /\b(?:in|across|inside|throughout) \p{Lu}/u

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

/** A toll climbs: beside a newer figure one from so long before counts less of the same. */
const longestBetweenMs = 12 * 60 * 60_000

/** The figures of about the time of the newest one that a headline or a lead states; none where there is no such one. */
function ofOneTime(figures: readonly FigureAt[]): readonly FigureAt[] {
  const momentMs = ({ read }: FigureAt) => momentOf(read.article).getTime()
  const told = figures.filter((one) => isUpFront(one) && (!one.figure.isTotal || isTotalTold(one)))
  if (told.length === 0) return []
  const newest = Math.max(...told.map(momentMs))
  return figures.filter((one) => newest - momentMs(one) <= longestBetweenMs)
}

/** The first that are shown of many, and among them those that give the lowest and the highest value. */
function shownOf(figures: readonly FigureAt[]): readonly FigureAt[] {
  const values = figures.map(({ figure }) => figure.value)
  const ends = [Math.min(...values), Math.max(...values)].map((end) => figures[values.indexOf(end)]!)
  const kept = new Set([...new Set([...ends, ...figures])].slice(0, mostSources))
  return figures.filter((one) => kept.has(one))
}

function figureSource({ read, figure: { sentence, value, words } }: FigureAt): FigureSource {
  const own = words && sliceOf(read.article.text, words)
  return { ...source(read, sentence), value, ...(own && { words: own }) }
}

/**
 * Quantities of a story as ranges: the newest figure of each outlet, lowest to highest, each with its source. There is
 * no average and no judgement which figure is right. All figures of a range are of one event, and at least one of them
 * stands in a headline or a lead: what is counted only further down is another event or its background.
 *
 * @param articles - Earliest first.
 * @param headline - Of the story; an empty one asks nothing.
 */
export function figureRanges(articles: readonly ReadArticle[], headline: string): readonly FigureRange[] {
  const counts: Count[] = []
  for (const read of articles.filter((one) => tellsEvent(one, headline, articles))) {
    for (const one of greatestOfEach(read).filter((figure) => isOfPlace(figure, headline))) {
      const known = counts.find((count) => countsTheSame(one, [...count.values()]))
      const count = known ?? new Map<string, FigureAt>()
      if (!known) counts.push(count)
      count.delete(read.outlet.id)
      count.set(read.outlet.id, one)
    }
  }
  return counts
    .map((byOutlet) => ofOneTime([...byOutlet.values()].filter(tellsHarm)))
    .filter((figures) => figures.length > 0)
    .map((figures) => {
      const values = figures.map(({ figure }) => figure.value)
      const { label, unit } = figures[0]!.figure
      return {
        label,
        low: Math.min(...values),
        high: Math.max(...values),
        unit,
        sources: shownOf(figures.toReversed()).map(figureSource),
      }
    })
    .sort((a, b) => b.sources.length - a.sources.length || byText(a.label, b.label))
}
