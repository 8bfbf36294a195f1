import { describe, expect, it } from 'vitest'
import { isReport } from '#src/briefings/opinion.ts'
import { readingOf } from '#test/support/reading.ts'

const isReportTitled = (title: string) => isReport(readingOf({ id: 'a', title, body: 'Carlo Bassi left the harbour.' }))

describe('a headline that heads no report', () => {
  it.each([
    'PHOTO GALLERY: Wave of airstrikes on Sudmark',
    'In pictures – the flood in the delta',
    'Your Tuesday Briefing',
    'Morning Briefing: what the harbour talks about',
    'Quiz: how well do you know the harbour?',
  ])('%s', (title) => {
    expect(isReportTitled(title)).toBe(false)
  })

  it.each([
    'Gallery burns down in Halvar',
    'Briefing on Tuesday ends in uproar',
    'Tuesday talks end in uproar',
    'Morning brings more rain',
  ])('but not %s', (title) => {
    expect(isReportTitled(title)).toBe(true)
  })
})
