import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdStart } from '#src/store/opening/hold-start.ts'
import { openStore } from '#src/store/opening/open-store.ts'
import { endOf, startChild } from '#test/support/child.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-start-'))
  path = join(folder, 'attache.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('start over a database of SQLite', () => {
  it('is one at a time, which a second one is told in one sentence', () => {
    const first = holdStart({ path })
    expect(() => holdStart({ path })).toThrow(/^Another start runs over .*attache\.sqlite; .*\.$/)
    first[Symbol.dispose]()
    holdStart({ path })[Symbol.dispose]()
  })

  it('that cannot be held for another reason says so', () => {
    expect(() => holdStart({ path: join(folder, 'none', 'attache.sqlite') })).toThrow(/there is no folder .*none\.$/)
  })

  it('is not in the way of a terminal command', async () => {
    using _hold = holdStart({ path })
    const store = await openStore({ path })
    expect(await store.feeds.all()).toEqual([])
    await store.close()
  })

  it('is free as soon as a process was killed', async () => {
    const child = startChild([
      '--input-type=module',
      '--eval',
      `import { holdStart } from '${import.meta.resolve('#src/store/opening/hold-start.ts')}'
       holdStart({ path: ${JSON.stringify(path)} })
       process.stdout.write('held')
       setInterval(() => {}, 100)`,
    ])
    const end = endOf(child)
    await once(child.stdout, 'data')
    expect(() => holdStart({ path })).toThrow('Another start')
    child.kill('SIGKILL')
    await end
    holdStart({ path })[Symbol.dispose]()
  })

  it('over PostgreSQL is as many as there are', () => {
    const place = { databaseUrl: 'postgres://nobody@127.0.0.1:1/x' }
    using _first = holdStart(place)
    expect(() => holdStart(place)).not.toThrow()
  })
})
