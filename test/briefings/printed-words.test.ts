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
    stated: null,
    printed: true,
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
      story: 'plain saying stands with its words in one slice',
      text: 'Rana Odeh said that talks would go on.',
      cue: 'said',
      parts: ['talks would go on'],
      printed: ['said that talks would go on'],
    },
    {
      story: 'the negation and the adverb before a verb belong to it',
      text: 'Rana Odeh did not flatly deny that the army fired.',
      cue: 'deny',
      parts: ['the army fired'],
      printed: ['did not flatly deny that the army fired'],
    },
    {
      story: 'plain saying behind its content needs no cue',
      text: 'Talks would go on, Rana Odeh said.',
      cue: 'said',
      parts: ['Talks would go on'],
      printed: ['Talks would go on'],
      opening: 'words',
    },
    {
      story: 'a verb behind its content is a slice of its own, before the words',
      text: 'The army had fired first, Rana Odeh denied.',
      cue: 'denied',
      parts: ['The army had fired first'],
      printed: ['denied', 'The army had fired first'],
      opening: 'cue',
    },
    {
      story: 'a speaker between verb and content is not printed twice',
      text: 'Warned Rana Odeh: the dam would not hold.',
      cue: 'Warned',
      parts: ['the dam would not hold'],
      printed: ['Warned', 'the dam would not hold'],
      opening: 'cue',
    },
    {
      story: 'a verb in the paragraph before is no slice with the words',
      text: 'Rana Odeh warned again.\nThe dam would not hold.',
      cue: 'warned',
      parts: ['The dam would not hold'],
      printed: ['warned', 'The dam would not hold'],
      opening: 'cue',
    },
    {
      story: 'nor is one in the sentence before',
      text: 'Rana Odeh warned again. The dam would not hold.',
      cue: 'warned',
      parts: ['The dam would not hold'],
      printed: ['warned', 'The dam would not hold'],
      opening: 'cue',
    },
    {
      story: 'a participle that tells how keeps its place',
      text: 'Rana Odeh spoke on Monday, denying that the army had fired.',
      cue: 'denying',
      parts: ['the army had fired'],
      printed: ['denying that the army had fired'],
      opening: 'participle',
    },
    {
      story: 'a participle that tells nothing goes',
      text: 'Rana Odeh spoke on Monday, saying that talks would go on.',
      cue: 'saying',
      parts: ['talks would go on'],
      printed: ['talks would go on'],
      opening: 'words',
    },
    {
      story: 'what is according to somebody has no verb of theirs',
      text: 'According to Rana Odeh, talks would go on.',
      cue: 'According to',
      parts: ['talks would go on'],
      printed: ['talks would go on'],
      opening: 'words',
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
  ])('$story', ({ text, cue, parts, printed, opening = 'verb' }) => {
    const words = printedWords(text, statement(text, 'indirect', cue, parts))
    expect(words.pieces.map((piece) => sliceOf(text, piece))).toEqual(printed)
    expect(words.kind).toBe('indirect')
    expect(words.opening).toBe(opening)
  })

  it.each([
    {
      story: 'a rejected fragment',
      text: 'Rana Odeh rejected “the absurd charge” on Monday.',
      cue: 'rejected',
      part: 'the absurd charge',
      printed: 'rejected “the absurd charge”',
    },
    {
      story: 'a fragment that stands in a denial',
      text: 'Rana Odeh dismissed all talk of “a massacre by our men”.',
      cue: 'dismissed',
      part: 'a massacre by our men',
      printed: 'dismissed all talk of “a massacre by our men”',
    },
    {
      story: 'a fragment that is negated',
      text: 'Rana Odeh said it was not “a war on anybody”.',
      cue: 'said',
      part: 'a war on anybody',
      printed: 'said it was not “a war on anybody”',
    },
    {
      story: 'a rejected claim that begins with a capital',
      text: 'Rana Odeh rejected the slogan “Troops fired first” as false.',
      cue: 'rejected',
      part: 'Troops fired first',
      printed: 'rejected the slogan “Troops fired first”',
    },
  ])(
    'takes $story with its marks, the verb and all between, so that it is no claim',
    ({ text, cue, part, printed }) => {
      const words = printedWords(text, statement(text, 'direct', cue, [part]))
      expect(words.pieces.map((piece) => sliceOf(text, piece))).toEqual([printed])
      expect(words).toMatchObject({ kind: 'mixed', opening: 'verb' })
    },
  )

  it('puts the verb before a quoted fragment that stands before it', () => {
    const text = 'There was “a massacre by our men”? Rana Odeh denied it.'
    const words = printedWords(text, statement(text, 'direct', 'denied', ['a massacre by our men']))
    expect(words.pieces.map((piece) => sliceOf(text, piece))).toEqual(['denied', 'a massacre by our men'])
    expect(words).toMatchObject({ kind: 'direct', opening: 'cue' })
  })

  it('leaves a whole quoted sentence alone', () => {
    const text = 'Rana Odeh warned: “The dam will not hold.”'
    const words = printedWords(text, statement(text, 'direct', 'warned', ['The dam will not hold.']))
    expect(words.pieces.map((piece) => sliceOf(text, piece))).toEqual(['The dam will not hold.'])
    expect(words).toMatchObject({ kind: 'direct', opening: 'words' })
  })
})
