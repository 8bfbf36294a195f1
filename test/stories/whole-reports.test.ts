import { describe, expect, it } from 'vitest'
import { createClusterer } from '#src/stories/gathering/cluster.ts'

const hourMs = 3_600_000

/** That many invented words, no two alike. */
function wordsFrom(seed: string, count: number): string {
  const consonants = [...'bdfgklmnprtv']
  const syllables = consonants.flatMap((first) => consonants.map((second) => `${first}o${second}`))
  return Array.from({ length: count }, (_, place) => `${seed}${syllables[place]}`).join(' ')
}

/** A report of so many words of its own, after some that both reports have; it recalls one year. */
const report = (id: string, year: number, at: number | null, own: number) => ({
  id,
  title: '',
  text: `it was ${wordsFrom('ka', Math.ceil(own * 0.5))} and in ${year} ${wordsFrom(id, own)}.`,
  at,
})

/** Into how many stories two reports go that recall different years. */
function storiesOf(times: readonly [number | null, number | null], own: number): number {
  const clusterer = createClusterer()
  const reports = [report('mi', 2011, times[0], own), report('se', 2014, times[1], own)]
  for (const one of reports) clusterer.adopt(one, one.id)
  clusterer.mend()
  return new Set(reports.map(({ id }) => clusterer.storyOf(id))).size
}

describe('two reports that recall different years', () => {
  it('are one story where both are whole and of one day', () => {
    expect(storiesOf([0, 5 * hourMs], 60)).toBe(1)
  })

  it.each([
    { story: 'both are short', times: [0, 5 * hourMs] as const, own: 12 },
    { story: 'nobody knows of which days they are', times: [null, null] as const, own: 60 },
    { story: 'one has no time', times: [0, null] as const, own: 60 },
  ])('are two where $story', ({ times, own }) => {
    expect(storiesOf(times, own)).toBe(2)
  })
})
