import { describe, expect, it } from 'vitest'
import { articleKind } from '#src/articles/article-kind.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import { encodeNewsFacts, recallNewsFacts } from '#src/briefings/news-facts.ts'
import { isReport } from '#src/briefings/opinion.ts'
import { headlineTells } from '#src/briefings/story-headline.ts'
import { fitSentences } from '#src/briefings/story-summary.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import { aboutActor } from '#src/stories/facts/about-actor.ts'
import { topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { eventWordsOf } from '#src/stories/facts/event-words.ts'
import { aboutTopic } from '#src/stories/facts/topic-measure.ts'
import { readDemo } from '#test/support/demo-dossiers.ts'
import { readingOf } from '#test/support/reading.ts'
import { reading } from '../store/samples.ts'

const factsOf = (read: Pick<ReadArticle, 'article' | 'analysis'>) => ({
  kind: articleKind(read.article),
  isReport: isReport(read),
  tells: headlineTells(read),
  fit: fitSentences(read),
  words: eventWordsOf(read.article),
  about: read.analysis.actors.map((actor) => aboutActor(read, actor)),
  chances: topicsOf(read.analysis.actors).map((topic) => aboutTopic([read], topic).chance),
})

/** Each actor alone, each country with its places, somebody whom no article names, and two together. */
const topicsOf = (actors: ReadArticle['analysis']['actors']) =>
  [
    ...actors.map(({ id }) => [id]),
    ...actors.flatMap(({ country }) =>
      country === null
        ? []
        : [
            [
              `state:${country}`,
              ...actors.flatMap((one) => (one.kind === 'place' && one.country === country ? [one.id] : [])),
            ],
          ],
    ),
    ['person:nobody'],
    actors.slice(0, 2).map(({ id }) => id),
  ]
    .filter((actorIds) => actorIds.length > 0)
    .map((actorIds) => ({ query: '', kind: 'state', actorIds }))

/** The same article and analysis as other objects: nothing is remembered for them yet. */
const again = <Read extends Pick<ReadArticle, 'article' | 'analysis'>>(read: Read): Read => structuredClone(read)

const bridge = reading({
  slug: 'bridge',
  headline: 'Divers close the bridge at Sudmark amid the truce',
  body: 'Sudmark (AFP) — Divers closed the bridge at Sudmark on Monday after President Irma Vale had asked for it. Eleven cracks were found on 4 March 2026, 0.5 metres below the water of Saudi Arabia.',
})

const vessels = readingOf({
  id: 'vessels',
  title: 'President Irma Vale sends vessels to Sudan',
  body: 'President Irma Vale sent two vessels to Port Sudan on Monday. “They bring grain,” Irma Vale said. Ukraine thanked her.',
})

describe('what is kept of an article for questions', () => {
  it('is what its text gives', () => {
    const demo = readDemo(demoOutlets.slice(0, 2)).map(again)
    expect(demo.length).toBeGreaterThan(10)
    for (const read of demo) {
      const recalled = again(read)
      recallNewsFacts(recalled, encodeNewsFacts(read))
      expect(factsOf(recalled), read.article.id).toEqual(factsOf(read))
    }
  })

  it('has one form as long as its version is the same', () => {
    expect(encodeNewsFacts(bridge)).toMatchInlineSnapshot(
      `"[1,"news",1,1,[51,156,157,242],[["div","clos","bridg","sudmark","monday","irma","val","crack","found","march","metr","wat","saudi","arabia","saudi arabia"],[5,5,5,5,2,2,2,2,2,2,2,2,2,2,0.8],0.01703311058631448],[["divers","sudmark","monday","president","irma","vale","march","saudi","arabia","saudi arabia"],[5,5,2,2,2,2,2,2,2,0.8],0.011534510502712503],[["11","3-4","0.5"],[2,2,2],0.011819961609033177],["president"],["irma","vale"],[],[""],[-1.425]]"`,
    )
  })

  it('is not used where another version kept it', () => {
    const [kept, other] = [again(bridge), again(bridge)]
    const changed = encodeNewsFacts(bridge)!.replace('"news"', '"sport"')
    recallNewsFacts(kept, changed)
    expect(articleKind(kept.article)).toBe('sport')
    recallNewsFacts(other, changed.replace(/^\[\d+/, '[0'))
    expect(articleKind(other.article)).toBe('news')
  })

  it('says how much an article is about each name, without its lines', () => {
    const vale = { query: '', kind: 'person', actorIds: ['person:irma-vale'] }
    const read = again(vessels)
    const facts = JSON.parse(encodeNewsFacts(read)!) as unknown[]
    const [about, asked, sums] = facts.slice(-3) as [unknown[], string[], number[]]
    const place = read.analysis.actors.findIndex(({ id }) => id === 'person:irma-vale')
    expect(topicMatch(again(vessels), vale)).toBeGreaterThan(0)
    const silent = again(vessels)
    recallNewsFacts(silent, JSON.stringify([...facts.slice(0, -3), about.with(place, null), asked, sums]))
    expect(topicMatch(silent, vale)).toBe(0)
    const doubtful = again(vessels)
    const less = sums.with(asked.indexOf(`${place} ${place}`), -9)
    recallNewsFacts(doubtful, JSON.stringify([...facts.slice(0, -3), about, asked, less]))
    expect(aboutTopic([doubtful], vale).chance).toBeLessThan(0.001)
    expect(aboutTopic([again(vessels)], vale).chance).toBeGreaterThan(0.1)
  })

  it('is read where an early build kept less', () => {
    const [whole, short] = [again(vessels), again(vessels)]
    recallNewsFacts(whole, encodeNewsFacts(vessels))
    recallNewsFacts(short, JSON.stringify((JSON.parse(encodeNewsFacts(vessels)!) as unknown[]).slice(0, -3)))
    expect(factsOf(short)).toEqual(factsOf(whole))
  })

  it('leaves to the feed what it states', () => {
    const stated = { ...bridge, article: { ...bridge.article, statedKind: 'sport' as const } }
    recallNewsFacts(stated, encodeNewsFacts(bridge))
    expect(articleKind(stated.article)).toBe('sport')
  })

  it('is nothing of an excerpt and of a withdrawn article', () => {
    expect(encodeNewsFacts({ ...bridge, article: { ...bridge.article, isExcerpt: true } })).toBeNull()
    expect(encodeNewsFacts(reading({ slug: 'gone', headline: 'WITHDRAWN: Divers close the bridge' }))).toBeNull()
  })
})
