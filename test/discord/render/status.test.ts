import { describe, expect, it } from 'vitest'
import { renderStatus } from '#src/discord/render/status.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { StatusReport } from '#src/newsroom/archive/questions.ts'
import { corpus, noon } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en')
const well: StatusReport = {
  version: '1.0.0',
  startedAt: noon,
  now: noon,
  corpus,
  feeds: { active: 3, failing: 0, stopped: 0 },
  stories: 5,
  statements: 7,
  deliveries: { pending: 0, sentToday: 1, paused: 0 },
  storeBytes: null,
  isFull: false,
  toReread: 0,
  backlog: { articles: 0, since: null },
  problems: [],
}
const shown = (change: Partial<StatusReport> = {}) => textOf(renderStatus({ ...well, ...change }, voice))
const empty = { ...corpus, articles: 0, lastReadAt: null }

describe('the state of the newsroom', () => {
  const sentences = {
    full: voice.say('status.full'),
    rereading: voice.say('status.rereading', { n: 1 }),
    well: voice.say('status.well'),
    problems: voice.say('status.problems'),
    reading: voice.say('first.reading', { n: 3 }),
    noFeeds: voice.say('first.noFeeds'),
    never: voice.say('read.never'),
  }
  const said = (change: Partial<StatusReport>) => {
    const text = shown(change)
    return Object.entries(sentences).flatMap(([key, sentence]) => (text.includes(sentence) ? [key] : []))
  }

  it.each([
    { story: 'is well', change: {}, keys: ['well'] },
    { story: 'has no room left', change: { isFull: true }, keys: ['full'] },
    { story: 'reads again', change: { toReread: 1 }, keys: ['rereading', 'well'] },
    { story: 'has a problem', change: { problems: ['A feed fails.'] }, keys: ['problems'] },
    { story: 'has read nothing', change: { corpus: empty }, keys: ['well', 'reading', 'never'] },
    {
      story: 'has no feeds',
      change: { corpus: empty, feeds: { active: 0, failing: 0, stopped: 0 } },
      keys: ['well', 'noFeeds', 'never'],
    },
    {
      story: 'reaches no feed',
      change: { corpus: empty, feeds: { active: 3, failing: 3, stopped: 0 } },
      keys: ['well', 'never'],
    },
    {
      story: 'reaches one feed of three',
      change: { corpus: empty, feeds: { active: 3, failing: 2, stopped: 0 } },
      keys: ['well', 'reading', 'never'],
    },
  ])('$story', ({ change, keys }) => {
    expect(said(change)).toEqual(keys)
  })

  it('tells how many articles wait, and since when', () => {
    const when = `<t:${noon.getTime() / 1000}:R>`
    expect(shown({ backlog: { articles: 4, since: noon } })).toContain(voice.say('status.waiting', { n: 4, when }))
  })
})
