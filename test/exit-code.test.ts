import { join } from 'node:path'
import { expect, it } from 'vitest'
import { endOf, startChild } from '#test/support/child.ts'

it.each([0, 1])('the server for tests leaves the exit code of failed tests as it is: %d', async (code) => {
  const path = join(import.meta.dirname, 'support/one-postgres.ts')
  const script = `await import(${JSON.stringify(path)}); process.exitCode = ${code}`
  const ended = await endOf(startChild(['--input-type=module', '--eval', script]))
  expect(ended).toEqual({ code, out: '', err: '' })
})
