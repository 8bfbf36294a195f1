import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { processTerminal } from '#src/cli/show/terminal.ts'

/** The terminal of a process whose output fails with this code, and what it told of its reader. */
function failing(code: string) {
  const gone: string[] = []
  const output = () =>
    new Writable({
      write: (_text, _encoding, done) => done(Object.assign(new Error(code), { code })),
    }) as NodeJS.WriteStream
  const stdin = new PassThrough() as unknown as NodeJS.ReadStream
  const streams = { stdin, stdout: output(), stderr: output() }
  const terminal = processTerminal(streams, { folder: '/', onReaderGone: () => void gone.push(code) })
  return { terminal, gone }
}

describe('the output of a command', () => {
  it('that nobody reads any more is dropped', async () => {
    const { terminal, gone } = failing('EPIPE')
    await terminal.write('one')
    await terminal.write('two')
    expect(gone).toEqual(['EPIPE'])
  })

  it('that a full disk does not take fails in one sentence', async () => {
    const { terminal, gone } = failing('ENOSPC')
    await expect(terminal.write('one')).rejects.toThrow('The output cannot be written: the disk is full')
    expect(gone).toEqual([])
  })
})
