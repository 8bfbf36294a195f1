import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { notice } from '#src/discord/render/notice.ts'
import { type Answer, interactionOf, played } from '#test/support/interaction-in-memory.ts'

const firstOf = async (...args: Parameters<typeof played>) => (await played(...args)).did[0] ?? ''
const withOption = (name: string, value: string) => ({ options: { data: [{ name, type: 3, value }] } })

describe('an interaction of a kind that we do not know', () => {
  it('is left alone', async () => {
    const other = interactionOf('command', { isChatInputCommand: () => false })
    expect(await played(other)).toMatchObject({ did: [], told: ['counted count'] })
  })
})

describe('the word that an answer is coming', () => {
  it('comes before a private answer is begun, and after a public one is', async () => {
    for (const [isPrivate, order] of [
      [true, ['deferReply {"flags":64} alone', 'begun', 'editReply ▏x']],
      [false, ['begun', 'deferReply {}', 'editReply ▏x']],
    ] as const) {
      const given = interactionOf('command')
      const answer: Answer = async () => {
        given.done.push('begun')
        return notice('x')
      }
      expect((await played(given, { answer, command: { isPrivate: () => isPrivate } })).did).toEqual(order)
    }
  })
})

describe('an option that is not taken', () => {
  it('is named with at most sixty characters of what was given', async () => {
    expect(await firstOf(interactionOf('command', withOption('times', 'x'.repeat(60))))).toContain('x'.repeat(60))
    const long = await firstOf(interactionOf('command', withOption('times', 'x'.repeat(61))))
    expect(long).toContain(`${'x'.repeat(59)}…`)
    expect(long).not.toContain('x'.repeat(60))
  })

  it('of days is told with an example, any other without one', async () => {
    const data = [
      { name: 'times', type: 4, value: 1 },
      { name: 'days', type: 3, value: 'mon-fri' },
    ]
    expect(await firstOf(interactionOf('command', { options: { data } }))).toContain('Write days like mon-fri')
    expect(await firstOf(interactionOf('command', withOption('times', 'mon-fri')))).toContain('Look at the hint')
  })

  it('of blanks alone is told as empty', async () => {
    expect(await firstOf(interactionOf('command', withOption('times', ' \u200b ')))).toContain('times came empty')
    expect(await firstOf(interactionOf('command', withOption('times', 'x')))).toContain('could not use **x** as times')
  })
})

describe('those who may not', () => {
  it.each([
    [{ guildId: null }, /in a server/i],
    [{}, /Manage Channels/],
  ])('are told why: %o', async (change, words) => {
    expect(await firstOf(interactionOf('command', { commandName: 'manage', ...change }))).toMatch(words)
  })

  it('are told of a stale button with thirty-two characters of its name at most', async () => {
    const told = await firstOf(interactionOf('button', { customId: `${'x'.repeat(33)}|a` }))
    expect(told).toContain('x'.repeat(32))
    expect(told).not.toContain('x'.repeat(33))
  })
})

describe('a completion', () => {
  it('is asked with at most a hundred characters', async () => {
    const asked: unknown[] = []
    const complete = async (typed: unknown) => {
      asked.push(typed)
      return []
    }
    const options = { getFocused: () => ({ name: 'times', value: 'x'.repeat(101) }) }
    await played(interactionOf('autocomplete', { options }), { command: { complete } })
    expect(asked).toEqual([{ name: 'times', value: 'x'.repeat(100) }])
  })

  it.each([
    ['n', 'v', 'n'],
    ['', 'v', null],
    ['n', '', null],
    ['n', 'v'.repeat(100), 'n'],
    ['n', 'v'.repeat(101), null],
    ['n'.repeat(101), 'v', 'n'.repeat(100)],
  ])('of the name %s and the value %s is offered as %s', async (name, value, offered) => {
    const complete = async () => [{ name, value }]
    const did = await firstOf(interactionOf('autocomplete'), { command: { complete } })
    expect(JSON.parse(did.slice('respond '.length))).toEqual(offered === null ? [] : [{ name: offered, value }])
  })
})

describe('a command on a message', () => {
  it('is given its words', async () => {
    const change = {
      isChatInputCommand: () => false,
      isMessageContextMenuCommand: () => true,
      targetMessage: { content: 'ten' },
    }
    const given: unknown[] = []
    const options = z.object({ content: z.string() }).transform((value) => given.push(value))
    await played(interactionOf('command', change), { command: { options } as never })
    expect(given).toEqual([{ content: 'ten' }])
  })
})

describe('a bot that is being stopped', () => {
  it('blames no command for it', async () => {
    const signal = AbortSignal.abort(new Error('stopped'))
    const { told } = await played(interactionOf('button'), { effects: { signal } })
    expect(told).not.toContain('error command failed')
  })
})
