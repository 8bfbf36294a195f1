import { describe, expect, it } from 'vitest'
import { createClusterer } from '#src/stories/gathering/cluster.ts'
import { nameAffairs } from '#src/stories/gathering/name-affairs.ts'

const hourMs = 3_600_000

/** Story, headline, body, hours since the first. */
const articles: readonly (readonly [string, string, string, number])[] = [
  [
    'sinking',
    'Ferry Amelie sinks off Halvar with 90 aboard',
    'The ferry Amelie sank off Halvar in heavy seas. Rescuers pulled 41 people out of the water.',
    0,
  ],
  [
    'sinking',
    'Divers reach wreck of ferry Amelie',
    'Divers reached the sunken ferry Amelie off Halvar. The coast guard ended its search at dusk.',
    10,
  ],
  [
    'inquiry',
    'Owner of ferry Amelie skipped inspections, judge hears',
    'The owner of the Amelie skipped three inspections before the ferry sank off Halvar, an inquiry judge was told.',
    60,
  ],
  [
    'inquiry',
    'Lawyer asks judge for time in Halvar ferry inquiry',
    'A lawyer of the company that owned the Amelie told the judge in Halvar that its papers were in order.',
    61,
  ],
  ['harvest', 'Grain harvest in Sudmark falls by a third', 'Farmers in Sudmark brought in a third less grain.', 30],
  ['vote', 'Norland votes on a new bridge', 'Voters in Norland decide on Sunday whether a bridge is built.', 31],
  ['quake-a', 'Earthquake shakes Sudmark, 12 dead', 'A strong earthquake shook Sudmark and Telna at dawn.', 32],
  ['quake-b', 'Earthquake shakes Kessia, 30 dead', 'A strong earthquake shook Kessia and Vostrik at noon.', 33],
]

function affairsAfter(rows: typeof articles): readonly (readonly string[])[] {
  const clusterer = createClusterer()
  for (const [place, [storyId, title, body, hours]] of rows.entries()) {
    clusterer.adopt({ id: String(place), title, text: `${title}\n\n${body}`, at: hours * hourMs }, storyId)
  }
  return clusterer.affairs()
}

describe('affairs', () => {
  it('bring together the events of one matter, and leave look-alikes apart', () => {
    expect(affairsAfter(articles).filter(({ length }) => length > 1)).toEqual([['inquiry', 'sinking']])
  })

  it('hold every story once', () => {
    expect(affairsAfter(articles).flat().toSorted()).toEqual([
      'harvest',
      'inquiry',
      'quake-a',
      'quake-b',
      'sinking',
      'vote',
    ])
  })

  it('do not reach over weeks', () => {
    const late = articles.map(
      ([storyId, title, body, hours]) =>
        [storyId, title, body, storyId === 'inquiry' ? hours + 15 * 24 : hours] as const,
    )
    expect(affairsAfter(late).filter(({ length }) => length > 1)).toEqual([])
  })
})

describe('ids of affairs', () => {
  const changesOf = (groups: readonly (readonly string[])[], before: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      nameAffairs(groups, new Map(Object.entries(before))).map(({ storyId, affairId }) => [storyId, affairId]),
    )

  it('are new, and the same for the same stories', () => {
    const first = changesOf([['s1', 's2'], ['s3']])
    expect(first).toEqual(changesOf([['s3'], ['s2', 's1']]))
    expect(Object.keys(first)).toEqual(['s1', 's2'])
    expect(first.s1).toMatch(/^a[0-9a-f]{11}$/)
    expect(first.s2).toBe(first.s1)
  })

  it('stay with the greater part of their stories', () => {
    expect(
      changesOf(
        [
          ['s1', 's2', 's4'],
          ['s3', 's5'],
        ],
        { s1: 'a1', s2: 'a1', s3: 'a1' },
      ),
    ).toEqual({
      s4: 'a1',
      s3: expect.not.stringMatching('a1'),
      s5: expect.not.stringMatching('a1'),
    })
  })

  it('stay with a story whose companions are too old to be looked at', () => {
    expect(changesOf([['s1']], { s1: 'a1' })).toEqual({})
  })

  it('leave a story with which others do not go on', () => {
    expect(changesOf([['s1'], ['s2', 's3']], { s1: 'a1', s2: 'a1', s3: 'a1' })).toEqual({ s1: null })
  })

  it('become one where two affairs do', () => {
    expect(changesOf([['s1', 's2', 's3']], { s1: 'a1', s2: 'a2', s3: 'a2' })).toEqual({ s1: 'a2' })
  })
})
