import { describe, expect, it } from 'vitest'
import { comingLine, coverageLines, figureLine, rankLine } from '#src/discord/render/facts.ts'
import { dot } from '#src/discord/render/parts.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { iraq, sourced, stories } from '#test/support/invented-news.ts'

const voice = voiceOf('en')
const outlet = (name: string, country: string | null) => ({
  ...stories[0]!.outlets[0]!,
  name,
  country,
  ownership: null,
})
const group = (country: string | null, outlets: number, ownership: 'public' | null = null) => ({
  country,
  ownership,
  outlets,
})

describe('who carries a story', () => {
  it('is told by country and owner, and outlets outside the catalogue by name', () => {
    const coverage = {
      carriedBy: [group('NO', 2, 'public'), group('IQ', 1), group(null, 1)],
      notIn: [group('FR', 1), group(null, 3), group(null, 1, 'public')],
    }
    expect(coverageLines({ coverage, outlets: [outlet('Pier Post', null), outlet('Quay', 'NO')] }, voice)).toEqual([
      `Carried by: ${['Norway (public) ×2', 'Iraq', 'Pier Post'].join(dot)}`,
      `Read, but not found in: ${['France', '3 outlets outside the catalogue', 'unknown (public)'].join(dot)}`,
    ])
  })

  it('is told by number where the names are not those of the group', () => {
    const coverage = { carriedBy: [group(null, 2)], notIn: [] }
    expect(coverageLines({ coverage, outlets: [outlet('Pier Post', null)] }, voice)).toEqual([
      'Carried by: 2 outlets outside the catalogue',
    ])
  })

  it('is left out where nothing is known of it', () => {
    expect(coverageLines({ coverage: { carriedBy: [], notIn: [] }, outlets: [] }, voice)).toEqual([])
  })
})

describe('a rank', () => {
  it('is shown with bars and its sum', () => {
    const term = (name: 'freshness' | 'independent origins', weight: number, value: number) => ({ name, weight, value })
    const line = rankLine([term('freshness', 0.2, 0.5), term('independent origins', 0.3, 1)], voice)
    expect(line.split('\n').map((one) => one.replaceAll(/[^▰▱\d.=×*]/g, ''))).toEqual([
      '▰▰▰▱▱0.20×0.50',
      '▰▰▰▰▰0.30×1.00',
      '=**0.40**',
    ])
  })
})

describe('a figure', () => {
  const at = (value: number, slug: string) => ({ value, ...sourced('x', 'tigris', 1, slug) })
  const figure = { ...iraq.figures[0]!, unit: null }

  it('is one where all sources agree, and else a range with the source of each end', () => {
    const one = figureLine({ ...figure, low: 4, high: 4, sources: [at(4, 'four')] }, voice)
    expect(one).toContain('**4**, [Tigris Post](https://tigris-post.example/four)')
    expect(one).not.toContain('–')
    const two = figureLine({ ...figure, low: 4, high: 9, sources: [at(9, 'nine'), at(4, 'four')] }, voice)
    const own = figureLine(
      { ...figure, low: 4, high: 4, sources: [{ ...at(4, 'four'), words: 'more than four' }] },
      voice,
    )
    expect(own).toContain('**more than four**, [Tigris Post]')
    expect(two).toMatch(/\*\*4\*\*, \[Tigris Post\]\(\S+four\).* – \*\*9\*\*, \[Tigris Post\]\(\S+nine\)/)
  })
})

it('a day that is no day is printed as it stands', () => {
  const [event] = iraq.comingUp
  expect(comingLine({ ...event!, on: 'soon' }, voice)).toMatch(/^• soon /)
  expect(comingLine({ ...event!, on: '2026-11-24' }, voice)).toMatch(/^• <t:1795521600:d> /)
})
