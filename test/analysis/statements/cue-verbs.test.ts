import { describe, expect, it } from 'vitest'
import { cueFrame, cueVerbs, phrasalCues } from '#src/analysis/english/lexicon/cue-verbs.ts'
import { analyze } from '#src/analysis/running/analyze.ts'

describe('the words that tell that somebody says something', () => {
  it('are at least 320 verbs and 80 phrases, each with what it takes', () => {
    expect(cueVerbs.size).toBeGreaterThanOrEqual(320)
    expect(phrasalCues.size).toBeGreaterThanOrEqual(80)
    for (const [word, frames] of [...cueVerbs, ...phrasalCues]) {
      expect(word, 'a word, no remnant of the table').toMatch(/^[a-z]+(?:-[a-z]+)?(?: [a-z]+)*$/)
      expect(frames, word).toBeGreaterThan(0)
    }
  })

  it('are found beside a quotation wherever they take one', () => {
    const quoting = [...cueVerbs].filter(([, frames]) => frames & cueFrame.quote && frames & cueFrame.clause)
    const missed = quoting.filter(([verb]) => {
      const text = `“We will wait,” Doe will ${verb}.`
      return analyze(text).statements.length !== 1
    })
    expect(missed.map(([verb]) => verb)).toEqual([])
  })
})
