import { expect, it } from 'vitest'
import { sliceOf } from '#src/base/span.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import { toldOf } from '#src/stories/facts/about-topic.ts'
import { topicMatch } from '#src/stories/facts/belongs-to-topic.ts'
import { findDisputes } from '#src/stories/facts/disputes.ts'
import { tellingOneEvent, tellSameEvent } from '#src/stories/facts/one-event.ts'
import { findOrigins } from '#src/stories/facts/origins.ts'
import { phaseOf } from '#src/stories/facts/phase.ts'
import { rankTerms } from '#src/stories/facts/rank.ts'
import { sameStatements } from '#src/stories/facts/same-statement.ts'
import { toldAlike } from '#src/stories/facts/told-alike.ts'
import { findUnheard } from '#src/stories/facts/unheard.ts'
import { createClusterer } from '#src/stories/gathering/cluster.ts'
import { clusterBatch } from '#src/stories/gathering/cluster-json-lines.ts'
import { conflictFactor, principalsOf } from '#src/stories/gathering/conflict.ts'
import { eventTermsOf, likenessOfSums } from '#src/stories/gathering/event-core.ts'
import { evidenceFactor, evidenceOf } from '#src/stories/gathering/event-evidence.ts'
import { storyFeatures } from '#src/stories/gathering/features.ts'
import { similarity, vectorOf } from '#src/stories/gathering/similarity.ts'
import { createVocabulary } from '#src/stories/gathering/vocabulary.ts'
import { demoDossiers, demoNow, demoOutletServer, readDemo } from '#test/support/demo-dossiers.ts'
import { readLookAlikes } from '../../bench/stories/look-alikes.ts'
import { retoldArticles, retoldHeadlines } from '../../bench/stories/retold.ts'

/**
 * What gathering and comparing compute of the demo's press, number by number. It is a record of what a change of the
 * rules does, not of what is right: `demo-stories.test.ts` holds that. Its difference is to be read.
 */
const golden = (name: string) => `../golden/stories/${name}.txt`
const read = readDemo()
const shown = (value: number) => String(Number(value.toFixed(4)))
const storyArticle = ({ article }: ReadArticle) => ({
  id: article.id,
  title: sliceOf(article.text, article.title),
  text: article.text,
  at: article.firstSeenAt.getTime(),
})

it('terms of each article, with their weights', async () => {
  const listed = (terms: ReadonlyMap<string, number>) =>
    [...terms].map(([term, weight]) => `${term} ${shown(weight)}`).join(', ')
  const lines = read.slice(0, 24).map((one) => {
    const { word, name, number, sureNames, leaders } = storyFeatures(storyArticle(one))
    return [
      `=== ${one.article.id}`,
      `words   ${listed(word)}`,
      `names   ${listed(name)}`,
      `numbers ${listed(number)}`,
      `sure    ${[...sureNames].join(', ')}`,
      `leaders ${[...leaders].join(', ')}`,
    ].join('\n')
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('terms'))
})

it('likeness of each pair of articles, and its factors', async () => {
  const vocabulary = createVocabulary()
  const bags = read.map((one) => vocabulary.learn(storyFeatures(storyArticle(one))))
  const all = bags.map((bag) => {
    const vector = vectorOf(bag, vocabulary)
    const evidence = evidenceOf(bag, vocabulary)
    return { vector, evidence, principals: principalsOf(bag, vocabulary), terms: eventTermsOf(vector, evidence) }
  })
  const lines = all.flatMap((a, i) =>
    all.slice(0, i).flatMap((b, j) => {
      const likeness = similarity(a.vector, b.vector)
      if (likeness < 0.06) return []
      const factors = [
        conflictFactor(a.principals, b.principals),
        evidenceFactor(a.evidence, b.evidence),
        toldAlike(read[i]!, read[j]!),
        likenessOfSums([a.terms], [b.terms]),
      ]
      const numbers = [likeness, ...factors].map(shown).join(' ')
      return [`${read[j]!.article.id} ${read[i]!.article.id}: ${numbers}`]
    }),
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('pairs'))
})

it('stories with what is told of each', async () => {
  const stories = demoDossiers()
  const topic = { query: 'talks', kind: 'words', actorIds: [] }
  const lines = stories.flatMap(({ articles }, at) => {
    const moments = articles.map(({ article }) => article.firstSeenAt)
    const origins = findOrigins(articles, demoOutletServer)
    const same = sameStatements(articles)
    const words = (index: number) => {
      const { read: one, statement } = same[index]!.first
      return `${statement.speaker?.name ?? '–'}: ${sliceOf(one.article.text, statement.content).slice(0, 60)}`
    }
    const core = tellingOneEvent(articles, [])
    const facts = {
      storyId: String(at),
      origins: origins.length,
      countries: new Set(articles.map(({ outlet }) => outlet.country)).size,
      lastAt: new Date(Math.max(...moments.map((moment) => moment.getTime()))),
      officialStatements: articles.flatMap(({ analysis }) => analysis.statements).filter(({ office }) => office).length,
      topicMatch: Math.max(...articles.map((one) => topicMatch(one, topic))),
    }
    const alike = stories.slice(0, at).filter((other) => tellSameEvent(other.articles, articles))
    return [
      `=== ${articles.map(({ article }) => article.id).join(' ')}`,
      `phase ${phaseOf(moments, demoNow)}; on talks: ${toldOf(articles, topic).share}; told as one: ${core.news.length}`,
      `rank ${rankTerms(facts, demoNow)
        .map(({ value }) => shown(value))
        .join(' ')}`,
      ...origins.map(({ articleIds, agencyId }) => `origin ${agencyId ?? '–'}: ${articleIds.join(' ')}`),
      ...same.map(
        ({ also, versions }, index) => `said ${also.length + 1}×, ${versions.length} versions: ${words(index)}`,
      ),
      ...findDisputes(same).map(({ claim, denials }) => `disputed ${words(claim)} | ${denials.map(words).join(' | ')}`),
      ...findUnheard(same, articles).map(({ claim, party }) => `unheard ${party.name}: ${words(claim)}`),
      ...alike.map((other) => `same event as ${other.articles[0]!.article.id}`),
    ]
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('stories'))
})

it('what a clusterer knows, forgets and goes on from', async () => {
  const clusterer = createClusterer()
  const placed = read.map((one) => {
    const { storyId, isNew } = clusterer.place(storyArticle(one))
    return `${one.article.id} ${isNew ? 'opens' : 'joins'} ${storyId}`
  })
  const { moves } = clusterer.mend()
  const half = read[Math.floor(read.length / 2)]!.article.firstSeenAt.getTime()
  const affairs = clusterer.affairs().filter((group) => group.length > 1)
  clusterer.forget(half)
  const kept = read.filter(({ article }) => clusterer.storyOf(article.id) !== null).length
  const again = createClusterer({ snapshot: clusterer.snapshot() })
  const would = read.map((one) => again.wouldJoin({ ...storyArticle(one), id: `again-${one.article.id}` }) ?? '–')
  const lines = [
    ...placed,
    ...moves.map(({ articleId, from, to }) => `${articleId} moves from ${from} to ${to}`),
    ...affairs.map((group) => `affair ${group.join(' ')}`),
    `${kept} kept in ${clusterer.storyIds().size} stories`,
    ...would,
  ]
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('clusterer'))
})

it('stories of invented articles that look alike', async () => {
  const sets = {
    'look-alikes': readLookAlikes(),
    'short articles': retoldArticles({ half: 'kept', facts: [1, 3] }),
    headlines: retoldHeadlines('kept'),
  }
  const lines = Object.entries(sets).flatMap(([name, articles]) => {
    const placed = clusterBatch(
      articles.map(({ id, title, text }, index) => ({
        id,
        title,
        text,
        at: index % 5 === 0 ? null : index * 1_800_000,
      })),
    )
    const groups = Map.groupBy(placed, ({ story }) => story)
    return [`=== ${name}`, ...[...groups.values()].map((group) => group.map(({ id }) => id).join(' '))]
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('look-alikes'))
})
