import { describe, expect, it } from 'vitest'
import { dot } from '#src/discord/render/parts.ts'
import { sourceEntry } from '#src/discord/render/story-entries.ts'
import { newestFact } from '#src/discord/render/story-text.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { sourced, stories } from '#test/support/invented-news.ts'

const headline = sourced('Port of Amsel shut', 'tigris', 9, 'a')
const old = sourced('The port was shut on Monday.', 'tigris', 9, 'a')
const newer = sourced('The port opened again.', 'channel', 2, 'b')
const newest = sourced('Two ships sailed.', 'alborz', 1, 'c')

describe('the sentence that tells a story', () => {
  it.each([
    { story: 'the first', summary: [old], told: [], fact: old },
    { story: 'the newest of those that are newer', summary: [old, newer, newest], told: [], fact: newest },
    {
      story: 'the first, where the others are newer by an hour at most',
      summary: [old, sourced('Later.', 'channel', 8, 'b')],
      told: [],
      fact: old,
    },
    {
      story: 'the first, where the newer one is a quotation',
      summary: [old, sourced('“We sail.”', 'channel', 1, 'b')],
      told: [],
      fact: old,
    },
    { story: 'one that is not told elsewhere', summary: [old, newest], told: [old.text, newest.text], fact: newest },
    { story: 'none of those told elsewhere', summary: [old, newest, newer], told: [newest.text], fact: newer },
    {
      story: 'none that repeats the headline',
      summary: [sourced('Port of Amsel: shut!', 'tigris', 9, 'a')],
      told: [],
      fact: null,
    },
  ])('is $story', ({ summary, told, fact }) => {
    expect(newestFact({ summary, headline }, new Set(told))).toEqual(fact)
  })
})

describe('a source', () => {
  const voice = voiceOf('en')
  const source = { ...stories[0]!.sources[0]!, headline: 'Ships wait', kind: 'news' as const }

  it('has its headline where the story has another one', () => {
    expect(sourceEntry(source, 'Port shut', voice)).toContain(': Ships wait')
    expect(sourceEntry(source, 'Ships wait', voice)).not.toContain('Ships wait')
  })

  it('has its kind where it is no news', () => {
    const [news, opinion] = (['news', 'opinion'] as const).map((kind) => sourceEntry({ ...source, kind }, '', voice))
    expect(opinion).toBe(news!.replace('• ', `• ${voice.say('kind.opinion')}${dot}`))
  })
})
