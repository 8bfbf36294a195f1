import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '#src/analysis/evidence.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { certaintyOf, lineOf, printedFrom } from '#src/analysis/shared/certainty.ts'
import { certaintyTerms, neverFor, teaserLength } from '#src/analysis/shared/certainty-terms.ts'
import { certaintyWeights } from '#src/analysis/shared/certainty-weights.ts'

/** “Doe met Roe and Poe. ‘We will hold the line,’ she said.”, in an article. */
const usual: Evidence = {
  sieve: 'quotation beside cue',
  cue: 'say',
  distance: 0,
  inverted: false,
  announced: true,
  negated: false,
  reality: 'real',
  sideClause: false,
  borrowed: false,
  verbs: 1,
  wordsAhead: 0,
  paragraphsAway: 0,
  otherCues: 0,
  commas: 0,
  wordsInMarks: 12,
  plainWords: 0,
  wordsBehindMarks: 0,
  joiningWords: 0,
  firstPerson: true,
  thirdPerson: false,
  titleCase: false,
  begins: 'capital',
  ends: 'comma',
  order: 'cue last',
  pieces: 1,
  speakerWords: 1,
  speakerCapital: false,
  speakerBy: 'pronoun',
  speakerKind: 'person',
  floor: 'nobody',
  namedSince: 0,
  speakerNoun: 'name',
  saying: true,
  commonCue: true,
  tense: 'past',
  rivals: 0,
  margin: 1,
  headline: false,
  hearsay: false,
  kind: 'direct',
  length: 12,
  lone: false,
  textLength: 4000,
}

const confidenceOf = (change: Partial<Evidence>) => certaintyOf({ ...usual, ...change }, () => true).confidence

const amount = fc.nat({ max: 40 })
const evidence = fc.record({
  distance: amount,
  paragraphsAway: amount,
  rivals: amount,
  margin: fc.double({ min: 0, max: 1, noNaN: true }),
  otherCues: amount,
  kind: fc.constantFrom<Evidence['kind']>('direct', 'mixed', 'indirect'),
  sieve: fc.constantFrom<Evidence['sieve']>(
    'quotation beside cue',
    'reported clause',
    'stance',
    'run-on',
    'loose quotation',
  ),
  textLength: fc.nat({ max: 9000 }),
})

describe('how certain a statement is', () => {
  it.each(['distance', 'paragraphsAway', 'rivals', 'otherCues'] as const)('never grows with more of %s', (name) => {
    fc.assert(
      fc.property(evidence, amount, (known, more) => {
        expect(confidenceOf({ ...known, [name]: known[name] + more })).toBeLessThanOrEqual(confidenceOf(known))
      }),
    )
  })

  it('never grows as the margin shrinks, or in a teaser', () => {
    fc.assert(
      fc.property(evidence, fc.double({ min: 0, max: 1, noNaN: true }), (known, share) => {
        expect(confidenceOf({ ...known, margin: known.margin * share })).toBeLessThanOrEqual(confidenceOf(known))
        expect(confidenceOf({ ...known, textLength: teaserLength - 1 })).toBeLessThanOrEqual(
          confidenceOf({ ...known, textLength: teaserLength }),
        )
      }),
    )
  })

  it.each([
    { with: 'a narrow margin', change: { margin: 0.2 } },
    { with: 'rivals', change: { rivals: 3 } },
    { with: 'hearsay', change: { hearsay: true } },
    { with: 'a speaker lent by another verb', change: { borrowed: true } },
    { with: 'paragraphs between', change: { paragraphsAway: 3 } },
    {
      with: 'further words of saying',
      change: { kind: 'mixed' as const, otherCues: 2 },
      than: { kind: 'mixed' as const },
    },
  ])('falls with $with', ({ change, than = {} }) => {
    expect(confidenceOf(change)).toBeLessThan(confidenceOf(than))
  })

  it('is a probability', () => {
    fc.assert(
      fc.property(evidence, (known) => {
        expect(confidenceOf(known)).toBeGreaterThanOrEqual(0)
        expect(confidenceOf(known)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('takes a cue that was seldom seen for a rare one', () => {
    const cues = [...certaintyTerms({ ...usual, cue: 'yodel' }, (term) => term in certaintyWeights).keys()]
    expect(cues.filter((term) => term.startsWith('cue:'))).toEqual(['cue: rare, in marks'])
  })
})

describe('what is printed', () => {
  it('follows from certainty, kind and length of the text alone', () => {
    fc.assert(
      fc.property(evidence, (known) => {
        const { confidence, printed } = certaintyOf({ ...usual, ...known }, () => true)
        expect(printed).toBe(confidence >= lineOf(known))
      }),
    )
  })

  it('has the strictest line for words wholly in marks, and a stricter one in teasers', () => {
    for (const { direct, mixed, indirect } of Object.values(printedFrom)) {
      expect(direct).toBeGreaterThan(mixed)
      expect(mixed).toBeGreaterThan(indirect)
    }
    for (const kind of ['direct', 'mixed', 'indirect'] as const)
      for (const [textLength, sieve] of [
        [teaserLength - 1, 'quotation beside cue'],
        [teaserLength, 'loose quotation'],
        [teaserLength, 'fragment'],
      ] as const)
        expect(lineOf({ kind, textLength, sieve })).toBeGreaterThan(
          lineOf({ kind, textLength: teaserLength, sieve: 'quotation beside cue' }),
        )
  })

  it('has a speaker who can be told', () => {
    expect(certaintyOf(usual, () => true).printed).toBe(true)
    expect(certaintyOf(usual, () => false).printed).toBe(false)
  })

  it.each([
    {
      text: 'Mara Voss, the foreign minister, spoke on Monday. “We will hold the line for years,” Mara Voss said.',
      printed: true,
    },
    { text: '“We will hold the line for as long as it takes,” he said.', printed: false },
    { text: '“We will hold the line for as long as it takes,” its government said.', printed: false },
  ])('$text: $printed', ({ text, printed }) => {
    const article = `${text}\n\n${'The town lies by the sea. '.repeat(30)}`
    expect(analyze(article).statements.map((statement) => statement.printed)).toEqual([printed])
  })
})

describe('the table of weights', () => {
  const page = readFileSync('docs/accuracy.md', 'utf8')
  const rows = page
    .slice(page.indexOf('<!-- certainty:'), page.indexOf('<!-- end of certainty -->'))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  it('gives no weight to what may only speak against a statement', () => {
    for (const term of neverFor) expect(certaintyWeights[term] ?? 0).toBeLessThanOrEqual(0)
  })

  it('is documented with the lines that hold', () => {
    for (const kind of ['direct', 'mixed', 'indirect'] as const) {
      const [, , article, teaser] = rows.find(([, name]) => name === kind)!
      expect([article, teaser]).toEqual([printedFrom.article[kind].toFixed(2), printedFrom.teaser[kind].toFixed(2)])
    }
  })

  it('is documented by the number that the page says', () => {
    expect(page).toContain(`${Object.keys(certaintyWeights).length} weights`)
  })

  it('is off by four points at most on the half that nothing was learnt from', () => {
    const tenths = rows
      .filter(([, name]) => /^\d\.\d to/.test(name!))
      .map((cells) => cells.slice(5, 8).map((cell) => (cell === '–' ? 0 : Number(cell))))
    const all = tenths.reduce((sum, [count]) => sum + count!, 0)
    const off = tenths.reduce((sum, [count, said, right]) => sum + count! * Math.abs(said! - right!), 0)
    expect(all).toBeGreaterThan(2000)
    expect(off / all).toBeLessThanOrEqual(4)
  })
})
