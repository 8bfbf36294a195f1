import { describe, expect, it } from 'vitest'
import { analyze } from '#src/analysis/running/analyze.ts'
import { done, failed } from '#src/base/result.ts'
import { onlyWhatWeRead } from '#src/newsroom/filing/only-known-languages.ts'

const read = (text: string) => done({ text, title: null, url: null, analysis: analyze(text) })

describe('what is found in a text that somebody hands in', () => {
  it('is shown where we read its language', async () => {
    const english = read(
      '“We will not open the dam before spring,” the minister Nadia Karim said on Monday in Baghdad.',
    )
    expect(await onlyWhatWeRead(english)).toBe(english)
  })

  it('is not shown where we do not, except its own sentences', async () => {
    const german = read(
      'Die Regierung in Berlin hat am Montag neue Hilfen beschlossen. „Wir lassen niemanden allein“, sagte der Minister.',
    )
    const { value } = (await onlyWhatWeRead(german)) as typeof german
    expect(value.analysis).toMatchObject({ language: 'de', statements: [], actors: [], acts: [] })
    expect(value.analysis.summary).toEqual(german.value.analysis.summary)
    expect(value.analysis.sentences).toEqual(german.value.analysis.sentences)
  })

  it('is nothing where nothing could be read', async () => {
    const nothing = failed({ kind: 'unreadable', reason: 'No text' } as const)
    expect(await onlyWhatWeRead(nothing)).toBe(nothing)
  })
})
