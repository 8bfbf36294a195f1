import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { rssOf } from '#test/support/rss-of.ts'
import { type CliRun, runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'

/** One clear sentence on stderr, ours, and no stack. */
function expectOneSentence({ err }: CliRun, sentence: RegExp): void {
  expect(err.trim()).toMatch(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).not.toMatch(/\bat \S+ \(|node:internal/)
}

describe('what people type', () => {
  it.each([
    {
      story: 'a topic of 2,000 characters',
      argv: ['brief', 'x'.repeat(2_000)],
      sentence: /The topic has 2000 characters/,
    },
    {
      story: 'a topic of control characters',
      argv: ['brief', '\u0007\u001b\u0001'],
      sentence: /no visible characters/,
    },
    {
      story: 'a window that is none',
      argv: ['brief', 'iraq', '--since', 'ever'],
      sentence: /--since takes a length of time/,
    },
    { story: 'a moment that is none', argv: ['brief', 'iraq', '--at', 'noon'], sentence: /--at takes a moment/ },
    { story: 'a ledger of nobody on nothing', argv: ['said'], sentence: /At least one of --who and --about/ },
    { story: 'a command that there is none of', argv: ['breif'], sentence: /there is no command breif/ },
  ])('$story is wrong use', async ({ argv, sentence }) => {
    const run = await runHere(argv)
    expect({ code: run.code, out: run.out }).toEqual({ code: 2, out: '' })
    expectOneSentence(run, sentence)
  })

  it('is told so by the process, too', async () => {
    const run = await runCli(['breif'])
    expect({ code: run.code, out: run.out }).toEqual({ code: 2, out: '' })
    expectOneSentence(run, /there is no command breif/)
  })

  it('an article with an odd number of quotation marks is read all the same', async () => {
    const text = '“We will not go, the minister said.\n\n"Never," she said. “And not tomorrow, either" he added.'
    const run = await runHere(['analyse', '--json'], { input: text })
    expect(run.code).toBe(0)
    const found: { quotes: { start: number; end: number; text: string }[] } = JSON.parse(run.out)
    for (const { start, end, text: words } of found.quotes) expect(text.slice(start, end)).toBe(words)
  })

  it('a line that is no JSON is named by its number, after the lines before it were answered', async () => {
    const run = await runHere(['analyse', '--jsonl'], { input: '{"id":1,"text":"All is well."}\n{"id":2\n' })
    expect(run.code).toBe(1)
    expect(JSON.parse(run.out)).toMatchObject({ id: 1 })
    expectOneSentence(run, /Line 2 is not \{"id","text"\} as JSON\.$/)
  })

  it.each([
    { story: 'bytes with NUL', input: 'ELF\u0000\u0001\u0000 and so on', run: runCli },
    { story: 'a PDF', input: '%PDF-1.7\n%âãÏÓ\n1 0 obj', run: runHere },
  ])('$story are no text to analyse', async ({ input, run }) => {
    expectOneSentence(await run(['analyse'], { input }), /stdin is no text but a binary file\.$/)
  })

  it('a line of JSON that never ends is refused before it is read whole', async () => {
    const run = await runCli(['analyse', '--jsonl'], { input: `{"id":1,"text":"${'a'.repeat(11_000_000)}` })
    expectOneSentence(run, /Line 1 is longer than 10 MB\.$/)
  })

  it('a file that is not there is named', async () => {
    expectOneSentence(await runHere(['analyse', 'no-such-article.txt']), /There is no file no-such-article\.txt\.$/)
  })
})

describe('settings', () => {
  it('with an unknown time zone are refused by name', async () => {
    const run = await runCli(['stories'], { env: { DEFAULT_TIME_ZONE: 'Mars/Olympus' } })
    expect(run.code).toBe(2)
    expectOneSentence(run, /^attache: DEFAULT_TIME_ZONE: must be an IANA time zone such as Europe\/Berlin\. /)
  })

  it('with a wrong token say so, and do not repeat it', async () => {
    const refused = {
      status: 401,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"401: Unauthorized","code":0}',
    }
    await using discord = await startFeedServer({ '/api/v10/gateway/bot': refused, '/api/v10/users/@me': refused })
    const folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
    const token = 'MTAwMDAwMDAwMDAwMDAwMDAw.wrong.token-of-nobody'
    const run = await runCli(['start'], {
      env: { DISCORD_TOKEN: token, DISCORD_API_URL: discord.at('/api'), DATA_DIR: folder },
    })
    await rm(folder, { recursive: true })
    expect(run.code).toBe(1)
    expectOneSentence(run, /^attache start: Discord refused DISCORD_TOKEN; /)
    expect(run.out + run.err).not.toContain('token-of-nobody')
  })
})

describe('the doctor', () => {
  it('names what keeps it from Discord, and does not blame the token for it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
    const { code, out } = await runHere(['doctor'], {
      env: { DISCORD_TOKEN: 'token-of-nobody', DISCORD_API_URL: 'http://127.0.0.1:9/api', DATA_DIR: folder },
    })
    await rm(folder, { recursive: true })
    expect(code).toBe(1)
    expect(out).toMatch(/^ill +Discord: Discord cannot be reached: .*\n +Check that this machine reaches discord\.com/m)
    expect(out).not.toContain('token-of-nobody')
  })
})

describe('feeds that turn bad', () => {
  let server: FeedServer
  let folder: string
  let env: Record<string, string>
  const paths = ['/good', '/page', '/huge', '/endless', '/loop', '/liar']

  beforeAll(async () => {
    server = await startFeedServer()
    for (const path of paths)
      server.answer(path, { body: rssOf([`First news of ${path.slice(1)}`], { origin: server.origin }) })
    folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
    env = { DATA_DIR: folder, FEED_ALLOW_PRIVATE: '127.0.0.0/8', POLL_FLOOR_SECONDS: '1' }
    // A new installation follows the world; here it shall follow our server alone.
    const followed: { code: string }[] = JSON.parse((await runHere(['feeds', 'list', '--json'], { env })).out)
    await runHere(['feeds', 'remove', ...followed.map(({ code }) => code)], { env })
    expect((await runHere(['feeds', 'add', ...paths.map(server.at)], { env })).code).toBe(0)
    const first = await runHere(['poll', '--all', '--json'], { env })
    expect(JSON.parse(first.out)).toHaveLength(paths.length)
  })

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('are each named in a sentence; the good one is read on, and nothing stored is lost', async () => {
    server.answer('/good', { body: rssOf(['First news of good', 'Second news of good'], { origin: server.origin }) })
    server.answer('/page', {
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><html><body>Gone</body></html>',
    })
    server.answer('/huge', { body: Buffer.alloc(40_000_000, 'x') })
    server.answer('/endless', (_, response) => {
      const pour = () => {
        while (response.write('<item><title>Again</title></item>'.repeat(1000)));
      }
      response.on('drain', pour)
      pour()
    })
    server.answer('/loop', { status: 302, headers: { location: server.at('/loop') } })
    const lies = Buffer.from(rssOf(['First news of liar', 'Le président répond'], { origin: server.origin }), 'latin1')
    server.answer('/liar', { headers: { 'content-type': 'application/rss+xml; charset=utf-8' }, body: lies })

    const run = await runHere(['poll', '--all', '--json'], { env })
    expect(run.code).toBe(0)
    const reports: { url: string; outcome: string; error: string | null }[] = JSON.parse(run.out)
    const of = (path: string) => reports.find(({ url }) => url === server.at(path))!
    expect(of('/good')).toMatchObject({ outcome: 'new', newArticles: 1 })
    expect(of('/liar')).toMatchObject({ outcome: 'new', newArticles: 1 })
    for (const path of ['/page', '/huge', '/endless', '/loop']) {
      expect(of(path).outcome, path).toBe('failed')
      expect(of(path).error, path).toMatch(/^[^\n]*127\.0\.0\.1[^\n]*$/)
    }

    const listed: { url: string; articles: number; lastError: string | null }[] = JSON.parse(
      (await runHere(['feeds', 'list', '--json'], { env })).out,
    )
    expect(listed.filter(({ lastError }) => lastError !== null)).toHaveLength(4)
    expect(Object.fromEntries(listed.map(({ url, articles }) => [new URL(url).pathname, articles]))).toEqual({
      '/good': 2,
      '/page': 1,
      '/huge': 1,
      '/endless': 1,
      '/loop': 1,
      '/liar': 2,
    })
    const { out } = await runHere(['brief', 'président', '--json'], { env })
    expect(out).toContain('Le président répond')
  })
})

describe('a database at fault', () => {
  let folder: string
  const file = () => join(folder, 'attache.sqlite')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('locked by another process is named, and works again afterwards', async () => {
    const env = { DATA_DIR: folder }
    const [feed]: { code: string }[] = JSON.parse((await runHere(['feeds', 'list', '--json'], { env })).out)
    const remove = ['feeds', 'remove', feed!.code]
    const other = new DatabaseSync(file())
    other.exec('BEGIN IMMEDIATE')
    const run = await runCli(remove, { env })
    other.exec('ROLLBACK')
    other.close()
    expect(run.code).toBe(1)
    expectOneSentence(run, /database .*attache\.sqlite.*(?:locked|another process)/i)
    expect((await runHere(remove, { env })).code).toBe(0)
  })

  it('of feeds that is empty is no failure, and one that is no list is named as such', async () => {
    const env = { DATA_DIR: folder }
    const read = (input: string) => runHere(['feeds', 'import', '-'], { env, input })
    expect(await read('<opml version="2.0"><head/><body></body></opml>')).toEqual({
      code: 0,
      out: 'The list names no feed; nothing was added.\n',
      err: '',
    })
    expect(await read('<html>')).toEqual({
      code: 1,
      out: '',
      err: 'attache feeds: The file is not an OPML list of feeds.\n',
    })
  })

  it('on a full disk says so, and loses nothing that was stored', async () => {
    const env = { DATA_DIR: folder }
    const before: unknown[] = JSON.parse((await runHere(['feeds', 'list', '--json'], { env })).out)
    const outlines = Array.from(
      { length: 2_000 },
      (_, n) => `<outline type="rss" text="${n}" xmlUrl="https://o${n}.example/feed"/>`,
    )
    const opml = `<opml version="2.0"><head/><body>${outlines.join('')}</body></opml>`
    const { size } = await stat(file())
    const run = await runCli(['feeds', 'import', '-'], { env, input: opml, diskKb: Math.ceil(size / 1024) + 8 })
    expect(run.code).toBe(1)
    expectOneSentence(run, /disk .*attache\.sqlite/)
    const after: unknown[] = JSON.parse((await runHere(['feeds', 'list', '--json'], { env })).out)
    expect(after.slice(0, before.length)).toEqual(before)
  })

  it('of a newer version is refused, and left as it is', async () => {
    const database = new DatabaseSync(file())
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE name LIKE '%migration%'").all()
    database.exec(`INSERT INTO "${String(tables[0]!['name'])}" (name, timestamp) VALUES ('999-future', '2099-01-01')`)
    database.close()
    const run = await runHere(['stories'], { env: { DATA_DIR: folder } })
    expect(run.code).toBe(1)
    expectOneSentence(run, /newer/)
  })

  it('that is no database is named', async () => {
    await writeFile(file(), 'This is a shopping list.\n'.repeat(100))
    for (const suffix of ['-wal', '-shm']) await rm(`${file()}${suffix}`, { force: true })
    expectOneSentence(await runHere(['stories'], { env: { DATA_DIR: folder } }), /attache\.sqlite/)
  })

  it('in a folder that cannot be is named', async () => {
    expectOneSentence(
      await runHere(['stories'], { env: { DATA_DIR: '/dev/null/attache' } }),
      /DATA_DIR \/dev\/null\/attache cannot be/,
    )
  })
})
