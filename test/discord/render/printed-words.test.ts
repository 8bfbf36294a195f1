import { describe, expect, it } from 'vitest'
import { type PrintedPlace, printedForms, printedWords } from '#src/discord/render/printed-words.ts'

const lengths: Readonly<Record<PrintedPlace, number>> = {
  sentence: 500,
  headline: 300,
  comingUp: 300,
  timeline: 240,
  source: 120,
  title: 100,
  folded: 90,
  label: 48,
  choice: 90,
}

describe('words of a source', () => {
  it.each(Object.entries(lengths) as [PrintedPlace, number][])('as a %s have at most %d characters', (place, most) => {
    expect(printedWords('x'.repeat(most), place)).toBe('x'.repeat(most))
    expect(printedWords('x'.repeat(most + 1), place)).toBe(`${'x'.repeat(most - 1)}…`)
  })

  it.each(Object.keys(lengths) as PrintedPlace[])('as a %s are shown as they are', (place) => {
    // Markdown has no effect in a title and among the choices of a menu.
    const isPlain = place === 'title' || place === 'choice'
    expect(printedWords('*bold*', place)).toBe(isPlain ? '*bold*' : '\\*bold\\*')
  })

  it('are known by their forms of twelve characters and more, the longest first', () => {
    expect(printedForms('x'.repeat(12))).toEqual(['x'.repeat(12)])
    expect(printedForms('x'.repeat(11))).toEqual([])
    expect(printedForms('x'.repeat(11), 11)).toEqual(['x'.repeat(11)])
    const forms = printedForms('x'.repeat(600)).map(({ length }) => length)
    expect(forms).toEqual([600, 500, 300, 240, 120, 100, 90, 48])
  })
})
