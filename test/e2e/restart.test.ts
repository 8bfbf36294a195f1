import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FeedServer, startFeedServer } from '#test/support/feed-server.ts'
import { rssOf } from '#test/support/rss-of.ts'
import { runCli } from '#test/support/run-cli.ts'
import { runHere } from '#test/support/run-here.ts'

let server: FeedServer
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  server = await startFeedServer()
  folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
  env = { DATA_DIR: folder, FEED_ALLOW_PRIVATE: '127.0.0.0/8', POLL_FLOOR_SECONDS: '1' }
  await runHere(['migrate'], { env })
  const followed: { code: string }[] = JSON.parse((await runHere(['feeds', 'list', '--json'], { env })).out)
  const paths = ['/first', '/slow', '/last']
  for (const path of paths)
    server.answer(path, { body: rssOf([`News of ${path.slice(1)}`], { origin: server.origin }) })
  await runHere(['feeds', 'add', ...paths.map(server.at)], { env })
  // A new installation follows the world; here it shall follow our server alone.
  await runHere(['feeds', 'remove', ...followed.map(({ code }) => code)], { env })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const articles = async (): Promise<Record<string, number>> => {
  const listed: { url: string; articles: number }[] = JSON.parse(
    (await runHere(['feeds', 'list', '--json'], { env })).out,
  )
  return Object.fromEntries(listed.map((feed) => [new URL(feed.url).pathname, feed.articles]))
}

/** Starts a poll whose second feed never answers, and sends a signal once that feed is asked. */
async function pollAndInterrupt(signal: NodeJS.Signals) {
  const interrupted = Promise.withResolvers<void>()
  server.answer('/slow', () => interrupted.resolve())
  let kill: ((signal: NodeJS.Signals) => void) | null = null
  const run = runCli(['poll', '--all'], { env, onStart: (send) => (kill = send) })
  await interrupted.promise
  kill!(signal)
  return run
}

describe('a poll that is interrupted', () => {
  it('by SIGTERM ends in good order, with what was read kept', async () => {
    const { code, err } = await pollAndInterrupt('SIGTERM')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(await articles()).toEqual({ '/first': 1, '/slow': 0, '/last': 0 })
  })

  it('by SIGKILL loses nothing and reads nothing twice', async () => {
    server.answer('/first', { body: rssOf(['News of first', 'More news of first'], { origin: server.origin }) })
    expect((await pollAndInterrupt('SIGKILL')).code).toBeNull()
    server.answer('/slow', { body: rssOf(['News of slow'], { origin: server.origin }) })
    const { code, out } = await runHere(['poll', '--all', '--json'], { env })
    expect(code).toBe(0)
    const reports: { url: string; outcome: string; newArticles: number }[] = JSON.parse(out)
    expect(Object.fromEntries(reports.map((report) => [new URL(report.url).pathname, report.newArticles]))).toEqual({
      '/first': 0,
      '/slow': 1,
      '/last': 1,
    })
    expect(await articles()).toEqual({ '/first': 2, '/slow': 1, '/last': 1 })
  })
})
