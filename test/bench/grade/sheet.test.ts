import { describe, expect, it } from 'vitest'
import { linesOf } from '#bench/grade/briefing-lines.ts'
import { readItem } from '#bench/grade/feed-item.ts'
import { answerFrom } from '#bench/grade/newsroom-of-items.ts'
import { readSheet, sheetOf } from '#bench/grade/sheet.ts'
import { agreementOf, sumUp, wilson } from '#bench/grade/sum-up.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 4, hour))

const items = [
  {
    id: '1',
    outlet: 'Harbour Post',
    title: 'Iraq closes two border posts',
    url: 'https://harbour-post.example/1',
    teaser:
      'Iraq closed two border posts on Wednesday. Prime Minister Ali Sefi said the posts would stay shut for a month.',
    at: at(8),
  },
  {
    id: '2',
    outlet: 'Kessia Daily',
    title: 'Ferry sinks off Sudmark',
    teaser: 'Twelve people were killed.',
    at: at(9),
  },
]

describe('a sheet for graders', () => {
  it('holds each printed line with its source, and comes back as it was filled', async () => {
    const [answer] = await answerFrom(items, [{ topic: 'Iraq', to: at(12), hours: 24, stories: 5 }])
    const lines = linesOf(answer!)
    const headline = lines.find(({ row }) => row === 'headline')!
    expect(headline.line).toBe('Iraq closes two border posts')
    expect(headline.context).toContain('Harbour Post: ⟦Iraq closes two border posts⟧')
    expect(lines.some(({ row, line }) => row === 'speaker' && line.startsWith('Ali Sefi'))).toBe(true)
    expect(lines.every(({ line }) => !line.includes('Ferry'))).toBe(true)
    const filled = sheetOf(lines)
      .replace('1\ttopic\t\t', '1\ttopic\tw\t')
      .replace('\theadline\t\t', '\theadline\tright\t')
    const graded = readSheet(filled)
    expect(graded).toHaveLength(lines.length)
    expect(graded.filter(({ verdict }) => verdict !== null)).toMatchObject([
      { row: 'topic', verdict: 'wrong' },
      { row: 'headline', verdict: 'right' },
    ])
  })

  it('names the line whose verdict is none', () => {
    expect(() => readSheet('number\trow\tverdict\n7\ttopic\tmaybe\tx\ty\tz\t\n')).toThrow(/Line 7/)
  })

  it('leaves out what is not English', () => {
    const title = 'La ministra dimite tras la protesta de los agricultores'
    const teaser = 'La ministra de Agricultura dimitió el lunes tras varias semanas de protestas en todo el país.'
    expect(readItem({ id: '3', outlet: 'El Puerto', title, teaser, at: at(9) })).toBeNull()
  })
})

describe('what filled sheets come to', () => {
  const graded = (verdicts: string) =>
    [...verdicts].map((verdict, index) => ({
      number: index + 1,
      row: 'actor' as const,
      verdict: verdict === 'w' ? ('wrong' as const) : verdict === 'r' ? ('right' as const) : null,
    }))

  it('is a share with its interval; lines left empty do not count', () => {
    const [actor, ...others] = sumUp(graded('rrrw.'))
    expect(others).toEqual([])
    expect(actor).toMatchObject({ row: 'actor', graded: 4, wrong: 1 })
    expect(actor!.low).toBeCloseTo(0.0456, 3)
    expect(actor!.high).toBeCloseTo(0.6994, 3)
  })

  it.each([
    [0, 300, 0, 0.0126],
    [10, 10, 0.7225, 1],
  ])('of %i in %i lies between %f and %f', (hits, all, low, high) => {
    expect(wilson(hits, all).low).toBeCloseTo(low, 3)
    expect(wilson(hits, all).high).toBeCloseTo(high, 3)
  })

  it('is everything where nothing was counted', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('tells how far two graders agree', () => {
    expect(agreementOf(graded('rrww'), graded('rrww'))).toEqual({ lines: 4, share: 1, kappa: 1 })
    expect(agreementOf(graded('rrww'), graded('rwrw'))).toEqual({ lines: 4, share: 0.5, kappa: 0 })
    expect(agreementOf(graded('r.rw'), graded('rr..'))).toEqual({ lines: 1, share: 1, kappa: 1 })
    expect(agreementOf(graded('.'), graded('r'))).toEqual({ lines: 0, share: 0, kappa: 0 })
  })
})
