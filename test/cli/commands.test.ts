import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done, failed } from '#src/base/result.ts'
import { CommandFailure } from '#src/cli/command.ts'
import { inOrder } from '#src/cli/in-order.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { runCommand } from '#src/cli/run-command.ts'
import type { Tools } from '#src/cli/tools.ts'
import type { BriefQuery, SaidQuery } from '#src/newsroom/archive/questions.ts'
import type { FeedHealth } from '#src/newsroom/feeds/feed-health.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { fakeTools } from '#test/support/fake-tools.ts'
import { iraq, noon, quietDay } from '#test/support/invented-news.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(
  argv: readonly string[],
  newsroom?: Newsroom,
  others?: Partial<Tools>,
  typed?: string,
  { interactive = false } = {},
) {
  const { tools, doors } = fakeTools(newsroom, others)
  const terminal = { ...recordedTerminal(typed), interactive }
  const surprises: unknown[] = []
  const context = {
    terminal,
    tools,
    clock: { now: () => noon },
    version: '1.2.3',
    signal: new AbortController().signal,
  }
  const code = await runCommand(argv, terminalCommands, context, (error) => surprises.push(error))
  return { code, out: terminal.out(), err: terminal.err(), doors, surprises }
}

describe('brief', () => {
  it.each([
    { story: 'nothing was tried', feeds: { active: 18, failing: 0, stopped: 0 }, advice: 'attache -- poll' },
    { story: 'a poll reached nothing', feeds: { active: 18, failing: 18, stopped: 0 }, advice: 'attache -- doctor' },
    { story: 'no feed is followed', feeds: { active: 0, failing: 0, stopped: 0 }, advice: 'attache -- feeds pack' },
  ])('where nothing was read, because $story, tells what helps', async ({ feeds, advice }) => {
    const { status } = fakeNewsroom()
    const newsroom = fakeNewsroom({
      brief: async () => ({ ...quietDay, corpus: { ...quietDay.corpus, lastReadAt: null } }),
      status: async (asking) => ({ ...(await status(asking)), feeds }),
    })
    const { out } = await run(['brief', 'ukraine'], newsroom)
    expect(out.match(/attache -- \w+(?: pack)?/g)).toEqual([advice])
  })

  it('asks what was typed, of the moment that was typed', async () => {
    const asked: BriefQuery[] = []
    const newsroom = fakeNewsroom({
      brief: async (query) => {
        asked.push(query)
        return iraq
      },
    })
    await run(['brief', 'sea', 'of', 'oman', '--since', '3d', '--limit', '9', '--at', '2026-11-01T06:00Z'], newsroom)
    expect(asked).toEqual([
      { topic: 'sea of oman', sinceMs: 259_200_000, limit: 9, at: new Date('2026-11-01T06:00:00Z') },
    ])
  })

  it('shows a briefing, and closes the store', async () => {
    const { code, out, err, doors } = await run(['brief', 'iraq'])
    expect({ code, err, doors }).toEqual({ code: 0, err: '', doors: { opened: 1, closed: 1 } })
    expect(out).toContain('Baghdad and Ankara trade warnings')
    expect(out).not.toContain('Rank ')
  })

  it('prints the terms of each rank when asked why', async () => {
    expect((await run(['brief', 'iraq', '--why'])).out).toMatch(/Rank [\d.]+ = \S+/)
  })

  it('as JSON is the briefing itself', async () => {
    const { out } = await run(['brief', 'iraq', '--json'])
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(iraq)))
  })

  it('as a page leaves stdout alone', async () => {
    const file = join(folder, 'iraq.html')
    const { code, out, err } = await run(['brief', 'iraq', '--html', file])
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `The briefing stands in ${file}.\n` })
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('names a file that it cannot write', async () => {
    const { code, err } = await run(['brief', 'iraq', '--html', join(folder, 'no-such-folder', 'iraq.html')])
    expect(code).toBe(1)
    expect(err).toMatch(/^attache brief: \S+iraq\.html cannot be written: its folder does not exist\.\n$/)
    const folderAsked = await run(['brief', 'iraq', '--html', folder])
    expect(folderAsked.err).toMatch(/cannot be written: it is a folder\.\n$/)
    expect((await run(['brief', 'iraq', '--html', ''])).code).toBe(2)
  })

  it('closes the store when the newsroom fails', async () => {
    const newsroom = fakeNewsroom({
      brief: () => Promise.reject(new Error('The database is locked by another process')),
    })
    const { code, err, doors } = await run(['brief', 'iraq'], newsroom)
    expect({ code, err }).toEqual({ code: 1, err: 'attache brief: The database is locked by another process.\n' })
    expect(doors).toEqual({ opened: 1, closed: 1 })
  })
})

describe('said', () => {
  it('asks for a speaker, a topic and a grade', async () => {
    const asked: SaidQuery[] = []
    const real = fakeNewsroom()
    const newsroom = fakeNewsroom({
      said: (query, asking) => {
        asked.push(query)
        return real.said(query, asking)
      },
    })
    await run(['said', '--who', 'Layla Haddad', '--about', 'Turkey', '--kind', 'verbatim', '--page', '2'], newsroom)
    expect(asked).toEqual([
      { who: 'Layla Haddad', about: 'Turkey', grade: 'verbatim', sinceMs: 604_800_000, page: 1, pageSize: 10 },
    ])
  })

  it('does not take names that stand alone', async () => {
    expect(await run(['said', 'Haddad'])).toMatchObject({
      code: 2,
      err: 'attache said: Names stand after --who and --about. See attache said --help.\n',
    })
  })
})

describe('poll', () => {
  const report = (url: string, part: Partial<PollReport>): PollReport => ({
    feedId: 1,
    url,
    outcome: 'unchanged',
    newArticles: 0,
    revisedArticles: 0,
    error: null,
    announced: [],
    more: 0,
    ...part,
  })
  const polling = (reports: readonly PollReport[]) => {
    const newsroom = fakeNewsroom()
    return { ...newsroom, feeds: { ...newsroom.feeds, poll: async () => reports } }
  }

  it('tells of each feed, and of all together', async () => {
    const reports = [
      report('https://a.example/feed', { outcome: 'new', newArticles: 3, revisedArticles: 1 }),
      report('https://b.example/feed', {}),
      report('https://c.example/feed', { outcome: 'failed', error: 'c.example answered with status 404.' }),
    ]
    const { code, out } = await run(['poll'], polling(reports))
    expect(code).toBe(0)
    expect(out).toBe(`new, 3 articles, 1 revised  https://a.example/feed
unchanged  https://b.example/feed
failed  https://c.example/feed  c.example answered with status 404.
3 feeds asked, 3 new articles, 1 failed.
`)
  })

  it('names the newest ten articles of a feed and counts the rest', async () => {
    const announced = Array.from({ length: 10 }, (_, n) => ({ id: `a${n}`, headline: `Headline ${n}` }))
    const busy = report('https://a.example/feed', { outcome: 'new', newArticles: 14, announced, more: 4 })
    const quiet = report('https://b.example/feed', {
      outcome: 'new',
      newArticles: 1,
      announced: [{ id: 'b', headline: 'The bridge is open again' }],
    })
    const { out } = await run(['poll'], polling([busy, quiet]))
    const lines = announced.map(({ headline }) => `  ${headline}`).join('\n')
    expect(out).toBe(`new, 14 articles  https://a.example/feed
${lines}
  4 more
new, 1 article  https://b.example/feed
  The bridge is open again
2 feeds asked, 15 new articles, 0 failed.
`)
  })

  it('fails where every feed did', async () => {
    const { code, err } = await run(['poll'], polling([report('https://c.example/feed', { outcome: 'failed' })]))
    expect({ code, err }).toEqual({
      code: 1,
      err: 'attache poll: The one feed could not be read; the reason stands above.\n',
    })
  })

  it('says so where nothing is due', async () => {
    expect((await run(['poll'], polling([]))).out).toBe('No feed is due; --all asks every one.\n')
  })
})

describe('feeds', () => {
  const health: FeedHealth = {
    code: 'tp7',
    isPrivate: false,
    isMasked: false,
    url: 'https://tigris-post.example/feed',
    outlet: {
      id: 'tigris-post',
      name: 'Tigris Post',
      homePage: 'https://tigris-post.example',
      country: 'IQ',
      language: 'en',
      ownership: 'private',
      owner: null,
      creditLine: null,
    },
    state: 'active',
    lastSuccessAt: new Date(noon.getTime() - 360_000),
    nextCheckAt: new Date(noon.getTime() + 240_000),
    lastError: null,
    failures: 0,
    articles: 41,
  }
  const known = ['https://tigris-post.example/feed']
  const newsroom = (): Newsroom => {
    const fake = fakeNewsroom()
    return {
      ...fake,
      feeds: {
        ...fake.feeds,
        list: async () => [health],
        add: async (url) =>
          url.includes('nothing') ? failed({ kind: 'no-feed', reason: `No feed was found at ${url}.` }) : done(health),
        remove: async (one) => (known.includes(one) || one === 'tp7' ? 'removed' : null),
      },
    }
  }

  it('are listed with outlet, health and address', async () => {
    expect((await run(['feeds'], newsroom())).out).toBe(
      `tp7  Tigris Post, private, IQ  read 6 min ago · 41 articles · next in 4 min
        https://tigris-post.example/feed
`,
    )
  })

  it('are added one by one; what cannot be added does not stop the rest', async () => {
    const { code, out, err } = await run(
      ['feeds', 'add', 'nothing.example', 'tigris-post.example', 'nothing.too'],
      newsroom(),
    )
    expect(code).toBe(1)
    expect(out).toContain('Tigris Post')
    expect(err).toBe('No feed was found at nothing.example.\nattache feeds: No feed was found at nothing.too.\n')
  })

  it('are removed by their code; an unknown one is named', async () => {
    const { code, out, err } = await run(['feeds', 'remove', 'tp7', '99'], newsroom())
    expect({ code, out }).toEqual({ code: 1, out: 'Removed.\n' })
    expect(err).toBe('attache feeds: No feed 99 is kept; feeds list shows them.\n')
  })

  it('are checked, also before they are followed', async () => {
    const { code, out } = await run(
      ['feeds', 'check', 'https://new.example/feed', 'https://gone.example/feed'],
      newsroom(),
    )
    expect(code).toBe(0)
    expect(out).toBe(`well  https://new.example/feed  12 entries
ill   https://gone.example/feed  https://gone.example/feed is gone.
1 of 2 can be read.
`)
  })

  it('knows its verbs', async () => {
    expect(await run(['feeds', 'destroy'], newsroom())).toMatchObject({ code: 2 })
  })
})

describe('start without a token', () => {
  it('says so in one line, and asks for the slash commands of the prompt', async () => {
    const slash = async () => {
      throw new CommandFailure('There are none in this test.')
    }
    const { code, err } = await run(['start'], undefined, { slash }, '', { interactive: true })
    expect(code).toBe(1)
    expect(err).toMatch(/^DISCORD_TOKEN is not set, so this is the preview: [^\n]*\nattache start: There are none /)
  })
})

describe('start without a token and without a terminal', () => {
  it('says so and ends, since nobody could type', async () => {
    const { code, out, err } = await run(['start'], undefined, {}, '/brief iraq\n')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^attache start: DISCORD_TOKEN is not set, and there is no terminal to type commands at\. /)
  })
})

describe('cluster', () => {
  const cluster: Tools['cluster'] = async (articles) => articles.map(({ id, title }) => ({ id, story: title }))

  it('answers a line for a line, in the same order, numbers as well as names for ids', async () => {
    const typed =
      '{"id":2,"title":"B","text":"b"}\n\n{"id":"one","title":"A","text":"a","at":"2026-11-01","outlet":"x"}\n'
    const { code, out } = await run(['cluster', '--jsonl'], undefined, { cluster }, typed)
    expect(code).toBe(0)
    expect(out).toBe('{"id":"2","story":"B"}\n{"id":"one","story":"A"}\n')
  })

  it('names the line that it cannot read', async () => {
    const { code, err } = await run(['cluster', '--jsonl'], undefined, { cluster }, '{"id":1}\nnonsense\n')
    expect({ code, err }).toEqual({
      code: 1,
      err: 'attache cluster: Line 2 is not {"id","title","text"} as JSON.\n',
    })
  })
})

describe('doctor', () => {
  const examine = (state: 'well' | 'ill') =>
    async function* () {
      yield {
        name: 'clock',
        state,
        finding: 'It is 90 s away from Discord’s.',
        remedy: state === 'ill' ? 'Turn on NTP.' : null,
      }
    }

  it('fails where something must be mended, and says how', async () => {
    const { code, out, err } = await run(['doctor'], undefined, { examine: examine('ill') })
    expect({ code, err }).toEqual({ code: 1, err: 'attache doctor: One thing needs mending.\n' })
    expect(out).toBe('ill      clock: It is 90 s away from Discord’s.\n         Turn on NTP.\n')
  })

  it('is content where all is well', async () => {
    expect(await run(['doctor'], undefined, { examine: examine('well') })).toMatchObject({ code: 0, err: '' })
  })
})

describe('backup', () => {
  it('does not write over a file', async () => {
    const file = join(folder, 'copy.sqlite')
    const copied: string[] = []
    const backup = async (path: string) => void copied.push(path)
    expect((await run(['backup', file], undefined, { backup })).code).toBe(0)
    const { code, err } = await run(['backup', file], undefined, { backup })
    expect({ code, err, copied }).toEqual({
      code: 1,
      err: `attache backup: ${file} exists already; choose another name.\n`,
      copied: [`${file}.part`],
    })
  })

  it('that is cut short leaves nothing behind, and the next one is its owner’s alone', async () => {
    const file = join(folder, 'cut.sqlite')
    await writeFile(`${file}.part`, 'of a process that was killed', { mode: 0o644 })
    const failing = async (path: string) => {
      await writeFile(path, 'half')
      throw new CommandFailure('The disk is full.')
    }
    const { code, err } = await run(['backup', file], undefined, { backup: failing })
    expect({ code, err }).toEqual({ code: 1, err: 'attache backup: The disk is full.\n' })
    expect((await readdir(folder)).filter((name) => name.startsWith('cut'))).toEqual([])
    const backup = (path: string) => writeFile(path, 'whole')
    expect((await run(['backup', file], undefined, { backup })).code).toBe(0)
    expect((await readdir(folder)).filter((name) => name.startsWith('cut'))).toEqual(['cut.sqlite'])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await run(['backup', join(folder, 'new', 'copy.sqlite')], undefined, { backup })).code).toBe(0)
    const below = join(file, 'copy.sqlite')
    expect((await run(['backup', below], undefined, { backup })).err).toBe(
      `attache backup: ${file} cannot be made or used as a folder.\n`,
    )
  })
})

describe('work on several items at a time', () => {
  it('gives results in the order of the items, however long each takes', async () => {
    const gates = [0, 1, 2].map(() => Promise.withResolvers<void>())
    async function* items() {
      yield* [0, 1, 2]
    }
    const results: number[] = []
    const reading = (async () => {
      for await (const value of inOrder(items(), 3, (item) => gates[item]!.promise.then(() => item)))
        results.push(value)
    })()
    gates[2]!.resolve()
    gates[1]!.resolve()
    gates[0]!.resolve()
    await reading
    expect(results).toEqual([0, 1, 2])
  })
})
