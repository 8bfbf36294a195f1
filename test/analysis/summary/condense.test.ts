import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFindings } from '#src/analysis/blank-findings.ts'
import { condense } from '#src/analysis/english/summary/condense.ts'
import type { Findings } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

/** Findings with one sentence a line, and nothing else found. */
function lines(sentences: readonly string[], summarySentences = 3, hasTitle = false): Findings {
  const text = sentences.join('\n')
  let at = 0
  const spans = sentences.map((sentence) => {
    const span = { start: at, end: at + sentence.length }
    at = span.end + 1
    return span
  })
  return {
    ...blankFindings(text),
    title: hasTitle ? spans[0]! : null,
    summarySentences,
    sentences: spans,
  }
}

const summaryOf = (found: Findings) => condense(found).summary.map(({ start, end }) => found.text.slice(start, end))

const harbour = [
  'the port of varna was shut on tuesday after a freighter with 3,000 tonnes of fuel ran aground .',
  'but the crew had warned of the storm .',
  'he was taken to hospital .',
  'scroll down for video .',
  'what went wrong ?',
  'harbour master ilian petkov said the freighter would be towed off the bank on thursday when the storm had passed .',
  'divers found a crack in the hull of the freighter , and oil booms were laid round the port of varna .',
  'ships on their way to varna were sent to burgas .',
]

describe('the summary of an article', () => {
  it('is the same whatever the page has put before the news', () => {
    const page = [
      'by .',
      'milena dobreva .',
      'published : .',
      '08:15 est , 12 december 2013 .',
      '| .',
      'updated : .',
      '16:40 est , 12 december 2013 .',
    ]
    expect(summaryOf(lines([...page, ...harbour]))).toEqual(summaryOf(lines(harbour)))
    expect(summaryOf(lines(['by milena dobreva , harbour post reporter .', ...harbour]))).toEqual(
      summaryOf(lines(harbour)),
    )
  })

  it('takes no byline for the news, though it is as long as a sentence', () => {
    const page = ['by .', 'milena dobreva and ilian petkov , harbour post reporters in varna .', 'published : .']
    expect(summaryOf(lines([...page, ...harbour]))).toEqual(summaryOf(lines(harbour)))
  })

  it('has no words in quotation marks without their speaker', () => {
    const bare = "`` the freighter with 3,000 tonnes of fuel ran aground in the storm off the port of varna . ''"
    expect(summaryOf(lines([bare, ...harbour], 50))).not.toContain(bare)
  })

  it('takes a line of a text cut into tokens whole, whatever stops stand in it', () => {
    const tokens = [
      'the freighter left no . 4 pier of varna on jan . 7 , 1990 , with the u.s . 6th fleet in sight .',
      'mr . petkov of st . george street saw the freighter turn to the bank of varna at 5 p.m . 20 minutes later .',
    ].join('\n')
    expect(analyze(tokens, { summarySentences: 2 }).summary.map(({ start, end }) => tokens.slice(start, end))).toEqual(
      tokens.split('\n'),
    )
  })

  it('is made of whole sentences in reading order', () => {
    const summary = summaryOf(lines(harbour))
    expect(summary).toHaveLength(3)
    expect(summary[0]).toBe(harbour[0])
    expect(summary.map((sentence) => harbour.indexOf(sentence))).toEqual(
      summary.map((sentence) => harbour.indexOf(sentence)).toSorted((a, b) => a - b),
    )
  })

  it.each([
    { story: 'a sentence that opens with “But”', sentence: harbour[1] },
    { story: 'a pronoun that nothing explains', sentence: harbour[2] },
    { story: 'a call to click', sentence: harbour[3] },
    { story: 'a question', sentence: harbour[4] },
  ])('never has $story, however many sentences are asked', ({ sentence }) => {
    expect(summaryOf(lines(harbour, 50))).not.toContain(sentence)
  })

  it('lets a pronoun stand right after the sentence that explains it', () => {
    const found = lines(
      [
        'minister ana dragomir resigned on friday over the flooded tunnel in constanta .',
        'she had promised that the tunnel in constanta would be safe before the floods of friday .',
      ],
      2,
    )
    expect(summaryOf(found)).toHaveLength(2)
  })

  it('says nothing twice', () => {
    const found = lines(
      [
        'rebels shelled the market of the northern town of sarabad and killed nine people .',
        'nine people were killed as rebels shelled the market of the northern town of sarabad .',
        'aid convoys with flour and tents turned back at the bridge on wednesday night .',
      ],
      3,
    )
    expect(summaryOf(found)).toHaveLength(2)
  })

  it('measures sentences by the headline, and never repeats it', () => {
    const found = lines(['Freighter aground at Varna', ...harbour], 3, true)
    expect(summaryOf(found)).not.toContain('Freighter aground at Varna')
    expect(summaryOf(found)[0]).toBe(harbour[0])
  })

  it('has as many sentences as asked where the text has them', () => {
    expect([1, 2, 4].map((asked) => summaryOf(lines(harbour, asked)).length)).toEqual([1, 2, 4])
  })

  it('is part of every analysis', () => {
    const text = `${harbour[0]}\n${harbour[5]}`
    expect(analyze(text, { summarySentences: 1 }).summary).toEqual([{ start: 0, end: harbour[0]!.length }])
  })
})

describe('laws of the summary', () => {
  const word = fc.constantFrom('but', 'he', 'the', 'freighter', 'varna', '12', 'said', 'storm', '?', 'é', '“', '😀')
  const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

  it('chooses some of the sentences, each once, in order, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), fc.integer({ min: 0, max: 12 }), (sentences, asked) => {
        const found = lines(sentences, asked)
        const { summary } = condense(found)
        const starts = summary.map(({ start }) => start)
        expect(summary.length).toBeLessThanOrEqual(asked)
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b))
        for (const span of summary) expect(found.sentences).toContainEqual(span)
      }),
    )
  })
})

describe('a sentence with half a quotation', () => {
  const half = 'Harbour master Ilian Petkov said: “The freighter of the port of Varna carried 3,000 tonnes of fuel.'
  const whole = 'Harbour master Ilian Petkov said “the freighter of Varna” carried 3,000 tonnes of fuel.'
  const rest = 'Oil booms were laid round the freighter in the port of Varna on Tuesday.'

  it('never stands in a summary', () => {
    expect(summaryOf(lines([half, rest], 1))).toEqual([rest])
    expect(summaryOf(lines([rest, half.replace('“', '"')], 2))).toEqual([rest])
  })

  it('is fine once the mark is closed', () => {
    expect(summaryOf(lines([whole, rest], 2))).toEqual([whole, rest])
  })
})
