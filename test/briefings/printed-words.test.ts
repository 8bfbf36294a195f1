import { describe, expect, it } from 'vitest'
import type { Statement, StatementKind } from '#src/analysis/findings.ts'
import { sliceOf } from '#src/base/span.ts'
import { printedWords } from '#src/briefings/printed-words.ts'

function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`)
  return { start, end: start + words.length }
}

function statement(text: string, kind: StatementKind, cue: string | null, parts: readonly string[]): Statement {
  const spans = parts.map((part) => spanOf(text, part))
  return {
    content: { start: spans[0]!.start, end: spans.at(-1)!.end },
    parts: spans,
    kind,
    grade: kind === 'direct' ? 'verbatim' : 'reported',
    speaker: { ...spanOf(text, 'Rana Odeh'), name: 'Rana Odeh', actorId: null },
    office: null,
    via: null,
    addressee: null,
    cue: cue === null ? null : spanOf(text, cue),
    act: 'state',
    target: null,
    confidence: 1,
  }
}

describe('what is printed of a statement', () => {
  it.each([
    {
      story: 'a denial keeps the word that denies',
      text: 'Rana Odeh denied that the army had fired first.',
      cue: 'denied',
      parts: ['the army had fired first'],
      printed: ['denied that the army had fired first'],
    },
    {
      story: 'a stance keeps its verb',
      text: 'Rana Odeh called for an immediate ceasefire.',
      cue: 'called for',
      parts: ['an immediate ceasefire'],
      printed: ['called for an immediate ceasefire'],
    },
    {
      story: 'plain saying needs no cue',
      text: 'Rana Odeh said that talks would go on.',
      cue: 'said',
      parts: ['talks would go on'],
      printed: ['talks would go on'],
    },
    {
      story: 'a cue behind its content stays there',
      text: 'Talks would go on, Rana Odeh insisted.',
      cue: 'insisted',
      parts: ['Talks would go on'],
      printed: ['Talks would go on'],
    },
    {
      story: 'a speaker between cue and content is not printed twice',
      text: 'Warned Rana Odeh: the dam would not hold.',
      cue: 'Warned',
      parts: ['the dam would not hold'],
      printed: ['the dam would not hold'],
    },
    {
      story: 'a cue in the paragraph before is too far',
      text: 'Rana Odeh warned again.\nThe dam would not hold.',
      cue: 'warned',
      parts: ['The dam would not hold'],
      printed: ['The dam would not hold'],
    },
    {
      story: 'the rest of a split statement stays as it is',
      text: 'Rana Odeh warned the dam would fail, the mayor added, and flood the town.',
      cue: 'warned',
      parts: ['the dam would fail', 'flood the town'],
      printed: ['warned the dam would fail', 'flood the town'],
    },
    {
      story: 'a quotation that ends with the content gets its closing mark',
      text: 'Rana Odeh dismissed the vote as “theatre for the cameras”.',
      cue: 'dismissed',
      parts: ['the vote as “theatre for the cameras'],
      printed: ['dismissed the vote as “theatre for the cameras”'],
    },
  ])('$story', ({ text, cue, parts, printed }) => {
    const words = printedWords(text, statement(text, 'indirect', cue, parts))
    expect(words.pieces.map((piece) => sliceOf(text, piece))).toEqual(printed)
    expect(words.kind).toBe('indirect')
  })

  it('takes a rejected fragment with its marks and the verb, so that it is no claim', () => {
    const text = 'Rana Odeh rejected “the absurd charge” on Monday.'
    const words = printedWords(text, statement(text, 'direct', 'rejected', ['the absurd charge']))
    expect(words.pieces.map((piece) => sliceOf(text, piece))).toEqual(['rejected “the absurd charge”'])
    expect(words.kind).toBe('mixed')
  })

  it('leaves a whole quoted sentence alone', () => {
    const text = 'Rana Odeh warned: “The dam will not hold.”'
    const words = printedWords(text, statement(text, 'direct', 'warned', ['The dam will not hold.']))
    expect(words.pieces.map((piece) => sliceOf(text, piece))).toEqual(['The dam will not hold.'])
    expect(words.kind).toBe('direct')
  })
})
