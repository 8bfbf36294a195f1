import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFindings } from '#src/analysis/blank-findings.ts'
import { markMentions } from '#src/analysis/english/names/mark-mentions.ts'
import { resolveActors } from '#src/analysis/english/names/resolve-actors.ts'
import { splitSentences } from '#src/analysis/english/sentences/sentences.ts'
import type { Findings } from '#src/analysis/findings.ts'
import { anyText } from '#test/support/any-text.ts'

function actorsOf(text: string): Findings {
  const nothing = { ...blankFindings(text), sentences: splitSentences(text) }
  return resolveActors(markMentions(nothing))
}

const pieces = fc.constantFrom(
  'Iran',
  'IRAN',
  'Iraqi',
  'U.S.',
  'Gen.',
  'J.',
  'al-',
  'Cole',
  'Ann',
  'of',
  'the',
  'and',
  '&',
  '-',
  ' ',
  ' ',
  ' ',
  '\n',
  '(',
  ')',
  'RSF',
  'Ministry',
  'Lake',
  '’s',
  "'s",
  '“',
  '”',
  ',',
  '42',
  '5th',
  'President',
  'said',
  '\ud83d',
  '\udc00',
  '\u200e',
  '\u0301',
  'İ',
  'ß',
  'ﬁ',
  'Ǆ',
)

describe('laws of names', () => {
  it('any text: no throw; mentions are in order, apart, trimmed and belong to one actor each', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText({ maxLength: 200 }),
          fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { mentions, actors } = actorsOf(text)
          let end = 0
          for (const mention of mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            expect(mention.end).toBeLessThanOrEqual(text.length)
            end = mention.end
            if (mention.office) expect(mention.office.end).toBeGreaterThan(mention.office.start)
          }
          const owned = actors.flatMap((actor) => actor.mentions.map(({ start }) => start)).sort((a, b) => a - b)
          expect(owned).toEqual(mentions.filter(({ actorId }) => actorId !== null).map(({ start }) => start))
          expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length)
          for (const { salience } of actors) expect(salience >= 0 && salience <= 1).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
})
