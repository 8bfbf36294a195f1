import type { Actor, Analysis, NamedSpan, Statement } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import type { Span } from '#src/base/span.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Reading } from '#src/stories/reading.ts'

export const noon = new Date('2026-03-10T12:00:00Z')

export function hoursAfter(date: Date, hours: number): Date {
  return new Date(date.getTime() + hours * 3_600_000)
}

export const harbourTimes: Outlet = {
  id: 'harbour-times',
  name: 'Harbour Times',
  homePage: 'https://harbour-times.example/',
  country: 'GB',
  language: 'en',
  ownership: 'private',
  owner: 'Harbour Media',
  creditLine: null,
}

export const tigrisPost: Outlet = {
  id: 'tigris-post',
  name: 'Tigris Post',
  homePage: 'https://tigris-post.example/',
  country: 'IQ',
  language: 'en',
  ownership: 'state',
  owner: 'Republic of Iraq',
  creditLine: null,
}

/** Where `words` first stand in `text`. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the sample text`)
  return { start, end: start + words.length }
}

type Sample = {
  readonly slug: string
  readonly headline?: string
  readonly body?: string
  readonly outlet?: Outlet
  readonly feedId?: number | null
  readonly publishedAt?: Date | null
  readonly seenAt?: Date
  readonly guid?: string | null
  readonly url?: string | null
  /** Of every actor; 0.5 if absent. */
  readonly salience?: number
  /** Names in the text, by actor id. */
  readonly actors?: Readonly<Record<string, string>>
  readonly says?: readonly {
    readonly who: string
    readonly words: string
    /** The verb that says so; none if absent. */
    readonly cue?: string
    readonly office?: string
    readonly grade?: Statement['grade']
    readonly act?: Statement['act']
    readonly target?: string
  }[]
}

/** An article with an analysis whose spans are true. Actor ids are `kind:slug`. */
export function reading({
  slug,
  headline = `Headline of ${slug}`,
  body = `Body of ${slug}.`,
  outlet = harbourTimes,
  feedId = null,
  publishedAt = noon,
  seenAt = publishedAt ?? noon,
  guid = null,
  url = `${outlet.homePage}${slug}`,
  salience = 0.5,
  actors = {},
  says = [],
}: Sample): Reading {
  const text = `${headline}\n\n${body}`
  const article: Article = {
    id: `a-${outlet.id}-${slug}`,
    outletId: outlet.id,
    feedId,
    url,
    guid,
    contentHash: `hash of ${text}`,
    text,
    title: { start: 0, end: headline.length },
    language: 'en',
    publishedAt,
    dateQuality: publishedAt === null ? 'missing' : 'stated',
    firstSeenAt: seenAt,
    revision: 1,
  }
  return { article, analysis: analysisOf(text, actors, says, salience) }
}

function analysisOf(
  text: string,
  names: Readonly<Record<string, string>>,
  says: NonNullable<Sample['says']>,
  salience: number,
): Analysis {
  const actors = Object.entries(names).map(([id, name]): Actor => {
    const [kind, rest] = id.split(':')
    return {
      id,
      name,
      kind: kind as Actor['kind'],
      office: says.find(({ who, office }) => who === id && office)?.office ?? null,
      country: kind === 'state' ? (rest ?? null) : null,
      salience,
      mentions: placesOf(text, name),
    }
  })
  const named = (id: string): NamedSpan => ({ ...spanOf(text, names[id]!), name: names[id]!, actorId: id })
  return {
    language: 'en',
    sentences: sentencesOf(text),
    statements: says.map(({ who, words, office = null, grade = 'verbatim', act = 'state', target, cue }) => ({
      content: spanOf(text, words),
      parts: [spanOf(text, words)],
      kind: grade === 'verbatim' ? 'direct' : 'indirect',
      grade,
      speaker: named(who),
      office,
      via: null,
      addressee: null,
      cue: cue === undefined ? null : spanOf(text, cue),
      act,
      target: target ? named(target) : null,
      stated: act === 'state' ? null : { act, hasTarget: target !== undefined },
      printed: true,
      confidence: 0.9,
    })),
    actors,
    acts: [],
    summary: sentencesOf(text).slice(1, 2),
  }
}

function placesOf(text: string, name: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    places.push({ start: at, end: at + name.length })
  }
  return places
}

/** Good enough for samples: lines, and full stops before a space. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(/\n+|(?<=\.) /g)) {
    if (match.index > start) spans.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}
