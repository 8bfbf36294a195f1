import type { BriefedStory, StorySource } from '#src/briefings/briefing.ts'
import { outletName } from './outlet-name.ts'
import type { TimelinePicture } from './picture.ts'
import { altText, momentWords, type Reader } from './picture-voice.ts'

/** Outlets that have a row; of more, the first to publish. */
const mostRows = 9

/** A shorter story is a moment, and no line. */
const shortestMs = 10 * 60_000

/** When which outlet published on a story and whom it quotes; null where fewer than two outlets or moments are known. */
export function timelinePicture(story: BriefedStory, reader: Reader): TimelinePicture | null {
  const { voice } = reader
  const news = story.sources.filter(({ kind }) => kind === 'news')
  const byOutlet = [...Map.groupBy(news, ({ outlet }) => outlet.id).values()]
  const moments = news.map(({ at }) => at.getTime())
  const [firstAt, lastAt] = [Math.min(...moments), Math.max(...moments)]
  if (byOutlet.length < 2 || lastAt - firstAt < shortestMs) return null
  const quoted = speakersByArticle(story)
  const retitled = retitledIn(story)
  const rows = byOutlet
    .toSorted((a, b) => a[0]!.at.getTime() - b[0]!.at.getTime())
    .slice(0, mostRows)
    .map((sources) => ({
      outlet: outletName(sources[0]!),
      articles: sources.map((source) => ({
        at: source.at.getTime(),
        speakers: quoted.get(source.articleId) ?? [],
        isChanged: retitled.has(source.articleId),
      })),
    }))
  const counts = {
    outlets: voice.say('count.outlets', { n: byOutlet.length }),
    articles: voice.say('count.articles', { n: news.length }),
  }
  const left = byOutlet.length - rows.length
  return {
    kind: 'timeline',
    title: story.headline.text,
    subtitle: voice.say('picture.timelineSubtitle', counts),
    notes: [
      ...(left > 0 ? [voice.say('picture.notDrawn', { what: voice.say('count.outlets', { n: left }) })] : []),
      voice.say('picture.clock', { zone: reader.zone }),
    ],
    alt: altText([
      voice.say('picture.timelineAlt', {
        ...counts,
        from: momentWords(new Date(firstAt), reader),
        to: momentWords(new Date(lastAt), reader),
      }),
      ...rows.map(({ outlet, articles }) => altOfRow(outlet, articles, reader)),
    ]),
    locale: voice.locale,
    zone: reader.zone,
    rows,
    firstAt,
    words: {
      article: voice.say('picture.article'),
      quoting: voice.say('picture.quoting'),
      change: voice.say('picture.changed'),
      first: voice.say('picture.first'),
    },
  }
}

function altOfRow(outlet: string, articles: TimelinePicture['rows'][number]['articles'], reader: Reader): string {
  const told = articles.map(({ at, speakers }) =>
    [momentWords(new Date(at), reader), ...(speakers.length > 0 ? [`(${speakers.join(', ')})`] : [])].join(' '),
  )
  return `${outlet}: ${told.join('; ')}.`
}

/** Whom each article is printed as quoting. */
function speakersByArticle({ statements }: BriefedStory): ReadonlyMap<string, readonly string[]> {
  const pairs = statements.flatMap(({ speaker, printed, pieces }) => {
    const articleId = pieces[0]?.citation.articleId
    return speaker && printed && articleId !== undefined ? [{ articleId, name: speaker.name }] : []
  })
  const grouped = Map.groupBy(pairs, ({ articleId }) => articleId)
  return new Map([...grouped].map(([id, found]) => [id, [...new Set(found.map(({ name }) => name))]]))
}

/** Articles that stand in the text with more than one headline: their outlet changed it. */
function retitledIn({ timeline, sources }: BriefedStory): ReadonlySet<string> {
  const newest = new Map<string, number>(sources.map(({ articleId, revision }: StorySource) => [articleId, revision]))
  const earlier = timeline.filter(({ sentence: { citation } }) => {
    const revision = newest.get(citation.articleId)
    return revision !== undefined && citation.revision < revision
  })
  return new Set(earlier.map(({ sentence }) => sentence.citation.articleId))
}
