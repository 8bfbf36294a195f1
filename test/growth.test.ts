import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/analyze.ts'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import { isAllowedByRobots, parseRobots } from '#src/feeds/fetching/robots.ts'
import { parseOpml } from '#src/feeds/opml/parse-opml.ts'
import { tombstonesOf } from '#src/feeds/reading/tombstones.ts'
import { expectNoGrowth, stepsOf } from '#test/support/steps-of.ts'

/** Texts and documents made to hurt: each is one unit, again and again. `npm run bench:hostile` has their times. */
const repeat = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length))

describe('the steps of an analysis grow as its text', () => {
  it.each([
    ['nested marks', '“a ‘b" '],
    ['opening marks alone', '“'],
    ['straight marks alone', '"'],
    ['one mark a line', '"\n'],
    ['one endless sentence of cues', 'he said, '],
    ['one endless list', 'Doe and '],
    ['relative clauses in each other', 'who said that '],
    ['according to, without end', 'according to Doe, '],
    ['brackets', '('],
    ['blocks in each other', 'I said:\n'],
    ['a colon on every line', 'A:\n'],
    ['a single line of one letter', 'a'],
    ['capital letters', 'A '],
    ['one name', 'Ann Cole '],
    ['one long word', 'A'],
    ['hyphens', 'Al-'],
    ['titles', 'Deputy '],
    ['of', 'Ministry of '],
    ['commas', 'Ann Cole, '],
    ['a headline without end', 'GUNMEN SHELL KABUL AND '],
    ['new people', 'Xann Yole. '],
    ['readiness', 'Iran said it is ready to leave and '],
    ['who is ready', 'who said that he is ready and '],
    ['attacks', 'Rebels attacked Iraq. '],
    ['agreement', '“We agree,” he said. '],
    ['talks', 'talks talks '],
  ])('%s', (_, unit) => {
    expectNoGrowth((size) => {
      const text = repeat(unit, size)
      return () => analyze(text)
    }, 4_000)
  })

  it('people who share a first name', () => {
    const name = (index: number): string =>
      `Ann ${String.fromCharCode(65 + (index % 26))}${index.toString(36).replace(/[0-9]/g, 'q')}`
    expectNoGrowth((people) => {
      const text = Array.from({ length: people }, (_, index) => `${name(index)} spoke.`).join(' ')
      return () => analyze(text)
    }, 300)
  })
})

describe('the steps of cutting sentences grow as their text', () => {
  it.each([
    ['full stops', '.'],
    ['spaced full stops', '. '],
    ['quotation marks', '“'],
    ['open brackets', '('],
    ['initials', 'A.'],
    ['numbers', '1. '],
    ['one long word', 'a'],
  ])('%s', (_, unit) => {
    expectNoGrowth((size) => {
      const text = repeat(unit, size)
      return () => splitSentences(text)
    }, 10_000)
  })
})

describe('the steps of reading a document grow as the document', () => {
  it('robots.txt, however many stars', () => {
    expectNoGrowth((stars) => {
      const rules = `User-agent: *\nDisallow: /${'*a'.repeat(stars)}b$`
      const path = `/${'a'.repeat(stars)}`
      return () => expect(isAllowedByRobots(parseRobots(rules, 'Attache'), path)).toBe(true)
    }, 5_000)
  })

  it.each([
    ['outlines without end', '<outline text="a'],
    ['open comments', '<!--'],
  ])('OPML of %s', (_, unit) => {
    expectNoGrowth((size) => {
      const list = `<opml>${repeat(unit, size)}`
      return () => parseOpml(list)
    }, 50_000)
  })

  it('tombstones that are never closed', () => {
    expectNoGrowth((count) => {
      const feed = `${'<at:deleted-entry ref='.repeat(count)}${'<entry '.repeat(count)}`
      return () => tombstonesOf(feed)
    }, 500)
  })
})

describe('counting steps', () => {
  it('tells work that grows as the square of its input', () => {
    const readAgain = (size: number) => () => {
      const text = 'a. '.repeat(size)
      for (let at = 0; at < text.length; at += 300) splitSentences(text.slice(at))
    }
    expect(() => expectNoGrowth(readAgain, 1_000)).toThrow(/steps at one, two and four times 1000/)
    const [once, twice] = [stepsOf(readAgain(1_000)), stepsOf(readAgain(1_000))]
    expect(Math.abs(once - twice) / once).toBeLessThan(0.05)
  })
})
