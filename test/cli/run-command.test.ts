import { describe, expect, it } from 'vitest'
import { CommandFailure, type TerminalCommand, type TerminalContext, UsageError } from '#src/cli/command.ts'
import { terminalCommands } from '#src/cli/index.ts'
import { runCommand } from '#src/cli/run-command.ts'
import type { Tools } from '#src/cli/tools.ts'
import { recordedTerminal } from '#test/support/recorded-terminal.ts'

function failing(error: unknown): TerminalCommand {
  return { name: 'try', usage: '', summary: 'Tries', help: 'It tries.', run: () => Promise.reject(error) }
}

async function run(argv: readonly string[], commands: readonly TerminalCommand[], aborted = false) {
  const surprises: unknown[] = []
  const terminal = recordedTerminal()
  const context: TerminalContext = {
    terminal,
    tools: {} as Tools,
    clock: { now: () => new Date(0) },
    version: '1.2.3',
    signal: aborted ? AbortSignal.abort() : new AbortController().signal,
  }
  const code = await runCommand(argv, commands, context, (error) => surprises.push(error))
  return { code, out: terminal.out(), err: terminal.err(), surprises }
}

describe('the command line', () => {
  it.each([[[]], [['--help']], [['help']]])('explains itself: %j', async (argv) => {
    const { code, out, err } = await run(argv, terminalCommands)
    expect(code).toBe(0)
    expect(err).toBe('')
    const widest = Math.max(...terminalCommands.map(({ name }) => name.length))
    for (const { name, summary } of terminalCommands) expect(out).toContain(`${name.padEnd(widest)}  ${summary}`)
  })

  it.each(terminalCommands.map(({ name }) => name))('%s explains itself', async (name) => {
    const { code, out } = await run([name, '--help'], terminalCommands)
    expect(code).toBe(0)
    expect(out).toContain(`Usage: npm run attache -- ${name}`)
  })

  it.each(terminalCommands.flatMap(({ name, verbs = {} }) => Object.keys(verbs).map((verb) => [name, verb] as const)))(
    '%s %s explains itself, with an example that begins so',
    async (name, verb) => {
      const { code, out } = await run([name, verb, '--help'], terminalCommands)
      expect(code).toBe(0)
      expect(out).toContain(`Usage: npm run attache -- ${name} ${verb}`)
      expect(out).toMatch(new RegExp(`Examples:\n {2}npm run attache -- ${name} ${verb}`))
    },
  )

  it('sets the options of a command in one column', async () => {
    const { out } = await run(['brief', '--help'], terminalCommands)
    expect(out).toMatch(/^ {2}--since /m)
    expect(out).toMatch(/^ {2}--at /m)
  })

  it('explains a command, or a verb of one, by help before its name', async () => {
    const [asked, before] = [
      await run(['poll', '--help'], terminalCommands),
      await run(['help', 'poll'], terminalCommands),
    ]
    expect(before).toEqual(asked)
    expect((await run(['help', 'feeds', 'check'], terminalCommands)).out).toBe(
      (await run(['feeds', 'check', '--help'], terminalCommands)).out,
    )
    const { code, err } = await run(['help', 'breif'], terminalCommands)
    expect([code, err]).toEqual([
      2,
      'attache: there is no command breif; did you mean brief? attache --help lists all.\n',
    ])
  })

  it('does not take help behind -- for a question', async () => {
    const { code, err } = await run(['try', '--', '--help'], [failing(new CommandFailure('It cannot.'))])
    expect({ code, err }).toEqual({ code: 1, err: 'attache try: It cannot.\n' })
  })

  it('exits with 2 on a command that there is none of', async () => {
    const { code, out, err } = await run(['breif'], terminalCommands)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('attache: there is no command breif; did you mean brief? attache --help lists all.\n')
  })

  it('names no other command where none is near', async () => {
    const { err } = await run(['xyzzy'], terminalCommands)
    expect(err).toBe('attache: there is no command xyzzy; attache --help lists them.\n')
  })

  it.each(['--version', '-v'])('%s tells the version', async (flag) => {
    expect(await run([flag], terminalCommands)).toMatchObject({ code: 0, out: 'attache 1.2.3\n', err: '' })
  })

  it('exits with 2 on wrong use, in one sentence', async () => {
    const { code, err } = await run(['try'], [failing(new UsageError('A topic is needed.'))])
    expect({ code, err }).toEqual({ code: 2, err: 'attache try: A topic is needed. See attache try --help.\n' })
  })

  it('exits with 1 on a failure, in one sentence', async () => {
    const { code, err, surprises } = await run(['try'], [failing(new CommandFailure('notes.txt cannot be read.'))])
    expect({ code, err, surprises }).toEqual({
      code: 1,
      err: 'attache try: notes.txt cannot be read.\n',
      surprises: [],
    })
  })

  it('keeps the stack of a surprise for the log and tells its first line', async () => {
    const surprise = new Error('database disk image is malformed\nand more')
    const { code, err, surprises } = await run(['try'], [failing(surprise)])
    expect({ code, err }).toEqual({ code: 1, err: 'attache try: database disk image is malformed.\n' })
    expect(surprises).toEqual([surprise])
  })

  it('takes an interruption for an end in good order', async () => {
    const { code, err } = await run(['try'], [failing(new Error('aborted'))], true)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})
