import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameTypes, parseMarkedNames, percentages, scoreNames } from '#test/support/marked-names.ts'

const documents = parseMarkedNames(readFileSync('test/golden/names/sentences.txt', 'utf8'))

/** Least F1 by type: just under what is reached, so that no change loses names unseen. */
const floors = { PER: 97, ORG: 90, LOC: 92, all: 93 }

describe('names in newswire, press releases and encyclopedia sentences', () => {
  const scores = scoreNames(documents)

  it.each([...nameTypes, 'all'] as const)('%s keep their spans and types', (type) => {
    expect(percentages(scores[type]).f1).toBeGreaterThanOrEqual(floors[type])
  })

  it('every mark of the gold file covers a name without its spaces', () => {
    for (const { text, names } of documents)
      for (const { start, end } of names) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/)
  })
})
