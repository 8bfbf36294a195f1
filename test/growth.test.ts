import { describe, expect, it } from 'vitest'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { repairText } from '#src/articles/repair/repair-text.ts'
import { link } from '#src/discord/render/links.ts'
import { isAllowedByRobots, parseRobots } from '#src/feeds/fetching/robots.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { tombstonesOf } from '#src/feeds/reading/tombstones.ts'
import {
  hostileLists,
  hostileRepairs,
  hostileRobots,
  hostileSentences,
  hostileTexts,
  namesakes,
  openTombstones,
  repeatTo,
  starryRobots,
} from '#test/support/hostile-texts.ts'
import { expectNoGrowth, stepsOf } from '#test/support/steps-of.ts'

/** What `npm run bench:hostile` measures at its full size, counted at a small one. */
describe('the steps of an analysis grow as its text', () => {
  it.each(Object.entries(hostileTexts))('%s', (_, unit) => {
    expectNoGrowth((size) => {
      const text = repeatTo(size, unit)
      return () => analyze(text)
    }, 4_000)
  })

  it('people who share a first name', () => {
    expectNoGrowth((people) => {
      const text = namesakes(people)
      return () => analyze(text)
    }, 300)
  })
})

describe('the steps of a repair grow as its text', () => {
  it.each(Object.entries(hostileRepairs))('%s', (_, unit) => {
    expectNoGrowth((size) => {
      const text = repeatTo(size, unit)
      return () => repairText(text)
    }, 10_000)
  })
})

describe('the steps of cutting sentences grow as their text', () => {
  it.each(Object.entries(hostileSentences))('%s', (_, unit) => {
    expectNoGrowth((size) => {
      const text = repeatTo(size, unit)
      return () => splitSentences(text)
    }, 10_000)
  })
})

describe('the steps of reading a document grow as the document', () => {
  it('robots.txt, however many stars', () => {
    expectNoGrowth((stars) => {
      const { rules, path } = starryRobots(stars)
      return () => expect(isAllowedByRobots(parseRobots(rules, 'Attache'), path)).toBe(true)
    }, 5_000)
  })

  it.each(Object.entries(hostileRobots))('robots.txt of %s', (_, line) => {
    expectNoGrowth((lines) => {
      const rules = Array.from({ length: lines }, (_each, index) => line(index)).join('\n')
      return () => parseRobots(rules, 'Attache')
    }, 400)
  })

  it.each(Object.entries(hostileLists))('OPML of %s', (_, unit) => {
    expectNoGrowth((size) => {
      const list = `<opml>${repeatTo(size, unit)}`
      return () => parseOpml(list)
    }, 50_000)
  })

  it('tombstones that are never closed', () => {
    expectNoGrowth((count) => {
      const feed = openTombstones(count)
      return () => tombstonesOf(feed)
    }, 500)
  })
})

describe('the steps of a link grow as its text', () => {
  it('that nearly names a host again and again', () => {
    expectNoGrowth((labels) => {
      const text = 'A.'.repeat(labels)
      return () => link(text, 'https://good.example/', 'source')
    }, 2_000)
  })
})

describe('counting steps', () => {
  it('tells work that grows as the square of its input', () => {
    const readAgain = (size: number) => () => {
      const text = 'a. '.repeat(size)
      for (let at = 0; at < text.length; at += 300) splitSentences(text.slice(at))
    }
    expect(() => expectNoGrowth(readAgain, 1_000)).toThrow(/steps at one and four times 1000/)
    const [once = 0, again = 0] = stepsOf([readAgain(1_000), readAgain(1_000)])
    expect(Math.abs(once - again) / once).toBeLessThan(0.05)
  })
})
