import { describe, expect, it } from 'vitest'
import { encodeText } from '#src/demo/encode.ts'
import { fillMoments } from '#src/demo/moments.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'

const now = new Date('2026-11-22T12:00:00Z')
const articles = demoOutlets.flatMap((outlet) => outlet.articles.map((article) => ({ outlet, article })))

describe("the demo's press", () => {
  it('has outlets of eight countries or more, of unlike ownership, in all three formats and both encodings', () => {
    const distinct = (values: readonly string[]) => new Set(values).size
    expect(demoOutlets.length).toBeGreaterThanOrEqual(8)
    expect(distinct(demoOutlets.map(({ country }) => country))).toBeGreaterThanOrEqual(8)
    expect(distinct(demoOutlets.map(({ ownership }) => ownership))).toBeGreaterThanOrEqual(5)
    expect(distinct(demoOutlets.map(({ format }) => format))).toBe(3)
    expect(distinct(demoOutlets.map(({ encoding }) => encoding))).toBe(2)
  })

  it('wrote forty articles or more within three days', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40)
    for (const { article } of articles) {
      expect(article.hoursAgo).toBeGreaterThan(0)
      expect(article.hoursAgo).toBeLessThanOrEqual(72)
    }
  })

  it('gives every article of an outlet an address of its own', () => {
    const addresses = articles.map(({ outlet, article }) => `${outlet.id}/${article.slug}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('leaves no moment unfilled, and closes every quotation mark that it opens', () => {
    for (const { article } of articles) {
      for (const text of [article.title, article.body, article.edit?.title ?? '', article.edit?.body ?? '']) {
        const filled = fillMoments(text, now)
        expect(filled).not.toMatch(/[{}]/)
        expect(filled.split('“').length).toBe(filled.split('”').length)
        expect(filled.split('"').length % 2).toBe(1)
      }
    }
  })

  it('has one wire text in four outlets, and one article that is edited', () => {
    const wire = articles.filter(({ article }) => article.body.includes('(Meridian Wire) - Iraq and Turkey agreed on'))
    expect(new Set(wire.map(({ outlet }) => outlet.id)).size).toBe(4)
    expect(articles.filter(({ article }) => article.edit).map(({ article }) => article.slug)).toEqual([
      'sudan-market-strike',
    ])
  })
})

describe('moments in the texts', () => {
  it.each([
    { text: 'on {day-1h}', filled: 'on Sunday' },
    { text: 'on {day-13h}', filled: 'on Saturday' },
    { text: 'by {date+240h}', filled: 'by 2 December' },
    { text: 'a {brace} of {day}', filled: 'a {brace} of {day}' },
  ])('$text', ({ text, filled }) => {
    expect(fillMoments(text, now)).toBe(filled)
  })
})

describe('windows-1252', () => {
  it('has one byte for each curly mark and accented letter', () => {
    const text = '“Océane” – l’été, 5 €'
    const bytes = encodeText(text, 'windows-1252')
    expect(bytes.length).toBe(text.length)
    expect(new TextDecoder('windows-1252').decode(bytes)).toBe(text)
  })

  it('refuses what it cannot write', () => {
    expect(() => encodeText('Diyarbakır', 'windows-1252')).toThrow('windows-1252 has no “ı”')
  })
})
