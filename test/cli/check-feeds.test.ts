import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TerminalContext } from '#src/cli/command.ts'
import { feeds } from '#src/cli/feeds.ts'
import type { OpenNewsroom, Tools } from '#src/cli/tools.ts'
import { readFeed } from '#src/feeds/reading/read-feed.ts'
import { checkDocument } from '#src/newsroom/feeds/check-feeds.ts'
import { readInThread } from '#test/support/read-in-thread.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

const { signal } = new AbortController()

/** Reads documents truly; no newsroom stands behind it. */
const opened = {
  checkFeeds: async () => [],
  checkDocument: (bytes, url) => checkDocument(bytes, null, url, { readFeed: readInThread, signal }),
  close: async () => {},
} as Partial<OpenNewsroom> as OpenNewsroom

describe('feeds check FILE', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attache-check-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function check(document: string, ...options: string[]) {
    const file = join(folder, 'feed.xml')
    await writeFile(file, document)
    const terminal = recordedTerminal()
    const tools = { openNewsroom: async () => opened } as Partial<Tools> as Tools
    const context: TerminalContext = { terminal, tools, clock: { now: () => new Date(0) }, version: '1.2.3', signal }
    const failure = await feeds.run(['check', file, ...options], context).then(
      () => null,
      (cause: Error) => cause.message,
    )
    return { out: terminal.out(), failure, file }
  }

  it('shows as JSON what was read and what was mended', async () => {
    const document =
      '<rss><channel><title>A</title><item><title>One & two</title><guid>g1</guid><link>https://news.example.org/1</item></rss>'
    const { out, failure } = await check(document, '--json')
    const shown = JSON.parse(out)
    expect(failure).toBeNull()
    expect(Object.keys(shown.items[0])).toEqual(['guid', 'link', 'title', 'date', 'contentHtml'])
    const { title, items, repairs } = await readFeed(new TextEncoder().encode(document), null, 'file:///feed.xml')
    expect(shown).toMatchObject({ title, entries: 1, error: null, repairs })
    expect(shown.items[0].title).toBe(items[0]?.title)
    expect(repairs).toEqual(['<link> was not closed', 'character references were mended'])
  })

  it('goes on to the next where a file is missing', async () => {
    const file = join(folder, 'whole.xml')
    await writeFile(file, '<rss><channel><item><title>One</title></item></channel></rss>')
    const terminal = recordedTerminal()
    const tools = { openNewsroom: async () => opened } as Partial<Tools> as Tools
    const missing = join(folder, 'missing.xml')
    await feeds.run(['check', missing, folder, file, '--json'], {
      terminal,
      tools,
      clock: { now: () => new Date(0) },
      version: '1.2.3',
      signal,
    })
    expect(JSON.parse(terminal.out())).toMatchObject([
      { url: missing, entries: null, error: `There is no file ${missing}.` },
      { url: folder, entries: null, error: `${folder} is a folder, not a file.` },
      { url: file, entries: 1, error: null },
    ])
  })

  it('says in one sentence what is no feed', async () => {
    const { out, failure, file } = await check('<html></html>', '--json')
    expect(failure).toBe('It cannot be read.')
    expect(JSON.parse(out)).toMatchObject({
      url: file,
      items: [],
      error: expect.stringContaining('is a web page, not a feed'),
    })
  })
})

describe('feeds check --all', () => {
  async function checkAll(...options: string[]) {
    const asked: unknown[] = []
    const terminal = recordedTerminal()
    const newsroom: OpenNewsroom = {
      ...opened,
      checkFeeds: async (urls, onCheck) => {
        asked.push(urls)
        const read = { title: 'Outlet', items: [], repairs: [] }
        onCheck({ url: 'https://outlet.example/rss', entries: 3, newest: null, movedTo: null, error: null, read })
      },
    }
    const tools = { openNewsroom: async () => newsroom } as Partial<Tools> as Tools
    const context: TerminalContext = { terminal, tools, clock: { now: () => new Date(0) }, version: '1.2.3', signal }
    await feeds.run(['check', '--all', ...options], context)
    return { asked, out: terminal.out() }
  }

  it('asks every address of the catalogue', async () => {
    const { asked, out } = await checkAll()
    expect(asked).toEqual(['catalogue'])
    expect(out).toContain('1 of 1 can be read.')
  })

  it('writes a report with --json: how each address answered, and nothing of what was read', async () => {
    const { out } = await checkAll('--json')
    expect(JSON.parse(out)).toEqual({
      on: '1970-01-01T00:00:00.000Z',
      version: '1.2.3',
      feeds: [{ url: 'https://outlet.example/rss', entries: 3, newest: null, movedTo: null, error: null }],
    })
  })
})
