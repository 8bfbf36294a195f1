import { describe, expect, it } from 'vitest'
import { shareByRules, toldOf } from '#src/stories/facts/about-topic.ts'
import { storyEvidence, topicEvidence } from '#src/stories/facts/topic-evidence.ts'
import { aboutTopic } from '#src/stories/facts/topic-measure.ts'
import { topicWeights } from '#src/stories/facts/topic-weights.ts'
import { readingOf } from '#test/support/reading.ts'

const iraq = { query: 'Iraq', kind: 'state', actorIds: ['state:IQ', 'place:basra'] }

/** A headline, and where parted by “ / ” the body below it. */
function evidenceOf(written: string) {
  const [title = '', body = ''] = written.split(' / ')
  return topicEvidence(readingOf({ id: 'a', title, body }), iraq)
}

const longBody = 'The posts will stay shut for a month. '.repeat(30)

describe('the measure of topics', () => {
  it.each([
    ['title: subject', 'Iraq closes two border posts', 'Sudmark fines Iraq'],
    ['title: object', 'Jordan attacks Iraq at night', 'Iraq closes two border posts'],
    ['title: place', 'Bomb kills two in Iraq', 'Sudmark writes to Iraq'],
    ['title: counterpart', 'Sudmark writes to Iraq', 'Bomb kills two in Iraq'],
    ['title: alone', 'Iraq', 'Iraq closes two border posts'],
    ['title: meanwhile', 'Oil rises amid war in the Gulf and after Iraq', 'Iraq closes two border posts'],
    ['title: not named', 'Two border posts close / Iraq closed them.', 'Iraq closes two border posts'],
    ['title: in a row', 'Marsh flies out for talks on Iraq, Jordan and Syria', 'Marsh flies out for talks on Iraq'],
    ['title by: itself', 'Sudmark fines Iraq', 'Iraqi troops cross the river'],
    ['title: subject', 'Parliament of Iraq votes on law', 'Bank of Iraq votes on law'],
    ['title by: state', 'The army of Iraq crosses the river', 'A carmaker of Iraq opens yard'],
    ['title by: state', 'Iraqi troops cross the river', 'Iraqi carmaker opens yard'],
    ['title by: origin', 'Iraqi carmaker opens yard', 'Iraqi troops cross the river'],
    ['title by: thing', 'Two flee Iraq jail', 'Two flee Iraqi jail'],
    ['title by: adjective', 'Two flee Iraqi jail', 'Two flee Iraq jail'],
    ['lead: subject', 'Posts close / Iraq closes two border posts.', 'Posts close / Sudmark fines Iraq.'],
    ['lead: place', 'Bomb kills two / They died in Iraq.', 'Posts close / Iraq closes two border posts.'],
    ['lead: not named', 'Iraq closes posts / They are shut.', 'Posts close / Iraq closes two border posts.'],
    ['lead by: origin', 'Festival opens / The Iraqi carmaker opened it.', 'Posts close / Iraqi troops came.'],
    ['named once', 'Iraq closes posts / They are shut.', 'Iraq closes posts / Iraq shut them.'],
    ['only as adjective', 'Two flee Iraqi jail / They are free.', 'Two flee Iraqi jail / Iraq seeks them.'],
    ['another in title', 'Jordan closes posts / Iraq lies beyond.', 'Jordan and Iraq close posts'],
    [
      'most salient',
      'Iraq closes posts / Iraq shut them.',
      'Jordan closes posts / Jordan shut them. Iraq lies beyond.',
    ],
    ['speaks', 'Posts close / “They stay shut,” Iraq said.', 'Iraq closes posts / “They stay shut,” Jordan said.'],
    ['match', 'Iraq closes two border posts', 'Iraq war veteran opens shop in Leeds'],
    ['mentions that count', 'Iraq closes two border posts', 'Iraq war veteran opens shop in Leeds'],
    ['teaser', 'Iraq closes posts / They are shut.', `Iraq closes posts / ${longBody}`],
    ['no body', 'Iraq closes posts', `Iraq closes posts / ${longBody}`],
    ['field: culture', 'Iraq opens film festival for actors', 'Iraq closes two border posts'],
    ['field: technology', 'Iraq buys chips for robots', 'Iraq closes two wells'],
    ['field: states', 'Iraq sends troops to the border', 'Iraq opens two museums'],
    ['title by: origin', 'Iraqi engineers hail new dam', 'Iraqi troops hail new dam'],
    ['title: opens', 'Iraq closes two border posts', 'Sudmark fines Iraq'],
    ['title: no other name', 'Iraq closes two border posts', 'Jordan fines Iraq'],
    ['title: behind another', 'Jordan fines Iraq', 'Iraq fines Jordan'],
    ['title: behind somebody', 'Jane Doe praises Iraq in court', 'Iraq praises Jane Doe in court'],
    ['title: its leader', 'Orlo meets Sudani in Iraq', 'Orlo meets Jane Doe in Iraq'],
    ['title: a foreigner', 'Putin praises Iraq', 'Sudani praises Iraq'],
    ['title: its place', 'Flood hits Mosul in Iraq', 'Flood hits Amman near Iraq'],
    ['lead: its place', 'Iraq counts dead / A flood hit Mosul.', 'Iraq counts dead / A flood hit the south.'],
    ['title: before a state', 'Iraq Jordan border closes', 'Iraq closes border'],
    ['title: from it', 'Two flee from Iraq', 'Two flee to Iraq'],
    ['title: in a side clause', 'Oil rises as talks begin in Iraq', 'Talks begin in Iraq as oil rises'],
    ['title: far from the verb', 'Oil rises at the end of a long day of talks in Iraq', 'Oil rises in Iraq'],
    ['others named more', 'Iraq and Jordan close posts', 'Iraq closes posts'],
    ['acts', 'Posts close / Iraq closes two border posts.', 'Posts close / Sudmark fines Iraq.'],
    ['acts or is acted upon', 'Jordan attacks Iraq at night', 'Two flee to Iraq'],
    ['only where from', 'Iraqi carmaker opens yard', 'Iraqi troops cross the river'],
    ['far from states', 'Film festival opens in Iraq with actors', 'Iraq sends troops to the border'],
    ['far from states, describes', 'Iraqi carmaker opens yard with film stars', 'Film festival opens in Iraq'],
    ['culture, does not describe', 'Film festival opens in Iraq', 'Iraqi carmaker opens yard with film stars'],
    ['once, below', 'Posts close / Iraq closed them.', 'Iraq closes posts / Iraq closed them.'],
    ['once, below another', 'Jordan closes posts / Iraq is near.', 'Posts close / Iraq closed them.'],
    ['aside, behind another', 'Jordan writes to Iraq', 'Sudmark writes to Iraq'],
    ['aside, behind somebody', 'Jane Doe writes to Iraq', 'Iraq writes to Jane Doe'],
    ['aside, not in lead', 'Doe writes to Iraq / She waits.', 'Doe writes to Iraq / Iraq waits.'],
  ])('has “%s” for “%s” and not for “%s”', (name, one, other) => {
    expect(evidenceOf(one).get(name) ?? 0).toBeGreaterThan(0)
    expect(evidenceOf(other).get(name) ?? 0).toBe(0)
  })

  it('has names of evidence for its weights only', () => {
    const roles = /^(?:title|lead)(?: by)?: |^field: /
    const known = new Set([
      ...evidenceOf('Iraq’s army closes two posts / “They stay shut,” General Ali Hadi of Iraq said.').keys(),
      ...['Jordan writes to Iraq / It is Monday.', 'Jane Doe writes to Iraq / Monday.', 'Film opens in Iraq'].flatMap(
        (line) => [...evidenceOf(line).keys()],
      ),
      ...['Iraqi carmaker opens yard with film stars', 'Posts close in Jordan / Iraq closed them.'].flatMap((line) => [
        ...evidenceOf(line).keys(),
      ]),
      ...['several articles', 'named once', 'only as adjective', 'only its places', 'another in title', 'no body'],
      ...['speaks', 'an official speaks', 'an official', 'most salient'],
    ])
    expect(Object.keys(topicWeights).filter((name) => !roles.test(name) && !known.has(name))).toEqual([])
  })

  it('takes the mean of several articles, and that there are several', () => {
    const articles = ['Iraq closes posts', 'Posts close'].map((title, at) =>
      readingOf({ id: `${at}`, title, body: '' }),
    )
    const evidence = storyEvidence(articles, iraq)
    expect(evidence.get('title: subject')).toBe(0.5)
    expect(evidence.get('several articles')).toBeGreaterThan(0)
    expect(storyEvidence(articles.slice(0, 1), iraq).has('several articles')).toBe(false)
  })

  it('reads the weights: who acts is likelier the topic than where a firm is from', () => {
    const chanceOf = (title: string) => aboutTopic([readingOf({ id: 'a', title, body: 'It was Monday.' })], iraq).chance
    expect(chanceOf('Iraq closes two border posts')).toBeGreaterThan(0.9)
    expect(chanceOf('Iraqi startup raises money for film app')).toBeLessThan(0.7)
  })

  it('does not measure words that name nobody', () => {
    const words = { query: 'tariffs', kind: 'words', actorIds: [] }
    expect(aboutTopic([readingOf({ id: 'a', title: 'Tariffs rise', body: '' })], words)).toEqual({
      chance: 1,
      isEnough: true,
    })
  })

  it('tells nothing of a story that the rules let through and that is unlikely about the topic', () => {
    const app = readingOf({
      id: 'a',
      title: 'Iraqi startup raises money for film app',
      body: 'The app streams movies.',
    })
    expect(shareByRules([app], iraq)).toBe('whole')
    expect(toldOf([app], iraq).share).toBe('nothing')
  })
})
