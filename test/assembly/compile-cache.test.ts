import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-test-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A program of its own, with a thread, that keeps what it compiles. `named`: the folder that its environment names. */
async function runProgram(cache: string, named?: string): Promise<string> {
  const script = `
    const { keepCompiled, writeCompiled } = await import('#src/assembly/compile-cache.ts')
    const { Worker } = await import('node:worker_threads')
    keepCompiled(${JSON.stringify(cache)})
    await import('#src/base/fold-name.ts')
    writeCompiled()
    const thread = new Worker("import { getCompileCacheDir } from 'node:module'; console.log(JSON.stringify(getCompileCacheDir() ?? null))", { eval: true })
    thread.on('exit', () => console.log('ended well'))`
  const { NODE_COMPILE_CACHE: _, ...others } = process.env
  const env = { ...others, ...(named === undefined ? {} : { NODE_COMPILE_CACHE: named }) }
  const root = join(import.meta.dirname, '../..')
  const { code, out } = await endOf(startChild(['--input-type=module', '--eval', script], { cwd: root, env }))
  expect(code).toBe(0)
  return out
}

const files = () => readdir(folder, { recursive: true })

it('keeps what was compiled in its folder, and threads find it there', async () => {
  const said = await runProgram(join(folder, 'cache'))
  expect(said).toContain(join(folder, 'cache'))
  expect(said).toContain('ended well')
  expect((await files()).length).toBeGreaterThan(2)
})

it('keeps to the folder that its environment names, also for threads', async () => {
  const said = await runProgram(join(folder, 'other'), join(folder, 'named'))
  expect(said).toContain(join(folder, 'named'))
  expect(await readdir(folder)).not.toContain('other')
})

it('does without where the folder cannot be made', async () => {
  await writeFile(join(folder, 'file'), '')
  const said = await runProgram(join(folder, 'file', 'cache'))
  expect(said).toContain('null')
  expect(said).toContain('ended well')
})
