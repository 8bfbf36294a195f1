import { describe, expect, it } from 'vitest'
import type { Sourced } from '#src/briefings/briefing.ts'
import { picturesOfTopic } from '#src/site/pages/page-pictures.ts'
import { quotingBy } from '#src/site/quoting/quoting.ts'
import { demoBriefing, saidOf } from '#test/support/pictured.ts'

const briefing = demoBriefing()
const quoted = (mostWords: number) => quotingBy({ mostWords, leftOut: new Set() }).briefing(briefing)
const places = (sentences: readonly Sourced[]) =>
  new Set(sentences.map(({ citation: { articleId, start, end } }) => `${articleId} ${start} ${end}`))

describe('what the pictures of the site are drawn of', () => {
  it('are places in sentences that are still printed', () => {
    const { stories } = quoted(20)
    const all = briefing.stories.flatMap((story) => story.places)
    const kept = stories.flatMap((story) => story.places)
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.length).toBeLessThan(all.length)
    for (const { headline, summary, timeline, places: named } of stories) {
      const printed = places([headline, ...summary, ...timeline.map(({ sentence }) => sentence)])
      const strays = named.filter(({ citation }) =>
        places([{ text: '', citation, alsoIn: [] }]).isDisjointFrom(printed),
      )
      expect(strays).toEqual([])
    }
  })

  it('are for a topic only statements and sentences that its page has', () => {
    const [story] = briefing.stories
    const statements = ['Ada', 'Ben', 'Cem', 'Dag', 'Eva'].map((who, id) =>
      saidOf(id, { who, about: 'Norland', act: 'accuse' }),
    )
    const named = { id: 'place:mosul', name: 'Mosul', country: 'IQ' }
    const [sentence] = story!.summary
    const later = { ...sentence!.citation, start: 1, end: 2 }
    const stories = [
      {
        ...story!,
        statements,
        places: [
          { ...named, citation: story!.headline.citation },
          { ...named, id: 'place:kirkuk', name: 'Kirkuk', citation: later },
        ],
        timeline: [{ at: later.at, sentence: { text: 'in Kirkuk', citation: later, alsoIn: [] } }],
      },
    ]
    const pictures = picturesOfTopic({ ...briefing, stories, statements: statements.slice(4) })
    const altOf = (kind: string) => pictures.find((picture) => picture.kind === kind)?.alt ?? ''
    expect(['Ada', 'Ben', 'Cem', 'Dag', 'Eva'].filter((name) => altOf('spoke').includes(name))).toEqual([
      'Ada',
      'Ben',
      'Cem',
      'Eva',
    ])
    expect(altOf('where')).toContain('Mosul')
    expect(altOf('where')).not.toContain('Kirkuk')
  })
})
