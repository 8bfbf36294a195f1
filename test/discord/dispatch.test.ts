import { HTTPError } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { type Answer, interactionOf, played, refused } from '#test/support/interaction-in-memory.ts'

const failing =
  (cause: unknown): Answer =>
  async () => {
    throw cause
  }

describe('a command', () => {
  it('is answered in the channel, or for its asker alone', async () => {
    expect(await played(interactionOf('command'))).toEqual({
      did: ['deferReply {}', 'editReply ▏an answer'],
      told: ['counted count'],
      pauses: [],
    })
    expect((await played(interactionOf('command'), { command: { isPrivate: () => true } })).did).toEqual([
      'deferReply {"flags":64} alone',
      'editReply ▏an answer',
    ])
  })

  it.each([
    ['none of ours', { commandName: 'other' }, {}, /^reply ▏.* alone$/, 'unknown'],
    ['asked too often', {}, { mayAsk: () => false }, /^reply ▏.*alone$/, 'count'],
    [
      'given what it does not take',
      { options: { data: [{ name: 'times', type: 4, value: 10 }] } },
      {},
      /10.* alone$/,
      'count',
    ],
    ['given nothing', { options: { data: [] } }, {}, /^reply ▏.* alone$/, 'count'],
  ])('that is %s is refused at once, in private', async (_, change, effects, sentence, name) => {
    const { did, told } = await played(interactionOf('command', change), { effects })
    expect(did).toEqual([expect.stringMatching(sentence)])
    expect(told).toEqual([`counted ${name}`])
  })

  it('of those who manage a server is for them, in it', async () => {
    const of = async (change: object) =>
      (await played(interactionOf('command', { commandName: 'manage', ...change }))).did[0]
    expect(await of({ guildId: null })).toMatch(/^reply/)
    expect(await of({})).toMatch(/^reply .*Manage Channels/)
    expect(await of({ memberPermissions: null })).toMatch(/^reply .*Manage Channels/)
    expect(await of({ memberPermissions: { bitfield: 16n } })).toBe('deferReply {}')
    expect(await of({ memberPermissions: { bitfield: 8n } })).toBe('deferReply {}')
  })

  it('that fails at once is told in private, and logged where it is our fault', async () => {
    const problem = await played(interactionOf('command'), { answer: failing(new CommandProblem('error.tooFast')) })
    expect(problem.did).toEqual([expect.stringMatching(/^reply ▏.* alone$/)])
    expect(problem.told).toEqual(['counted count'])
    const ours = await played(interactionOf('command'), { answer: failing(new Error('no such table')) })
    expect(ours.did).toEqual([expect.stringMatching(/^reply ▏Something went wrong.* alone$/)])
    expect(ours.told).toEqual(['error command failed', 'counted count'])
    const slow = await played(interactionOf('command'), { answer: failing(new DOMException('late', 'TimeoutError')) })
    expect(slow.did).not.toEqual(ours.did)
    expect(slow.told).toEqual(['counted count'])
    const other = await played(interactionOf('command'), { answer: failing(new DOMException('late', 'AbortError')) })
    expect(other.did).toEqual(ours.did)
  })

  it('is asked for by a server where the bot was added to it', async () => {
    const viewers: unknown[] = []
    const answer: Answer = async ({ viewer, asker }) => {
      viewers.push(viewer, asker.permissions)
      return notice('x')
    }
    for (const change of [
      {},
      { guildId: null },
      { authorizingIntegrationOwners: { 0: 'g2' } },
      { authorizingIntegrationOwners: { 1: 'u1' } },
    ])
      await played(interactionOf('command', change), { answer })
    expect(viewers).toEqual([{ guildId: 'g1' }, 0n, 'common', 0n, 'common', 0n, 'common', 0n])
  })
})

describe('a press', () => {
  it('changes its message, with the values of a menu', async () => {
    expect((await played(interactionOf('button'))).did).toEqual(['deferUpdate {}', 'editReply ▏pressed a,b '])
    expect(await played(interactionOf('menu'))).toMatchObject({
      did: ['deferUpdate {}', 'editReply ▏pressed a,b v'],
      told: ['counted count'],
    })
  })

  it.each([
    [
      'on the answer to somebody else',
      { message: { interactionMetadata: { user: { id: 'u2' } }, flags: { has: () => false } } },
      true,
    ],
    [
      'on an answer for one alone',
      { message: { interactionMetadata: { user: { id: 'u2' } }, flags: { has: () => true } } },
      false,
    ],
    ['on a message of the bot', { message: { interactionMetadata: null, flags: { has: () => false } } }, false],
  ])('%s is answered in private: %o', async (_, change, isPrivate) => {
    const { did } = await played(interactionOf('button', change))
    expect(did[0]).toBe(isPrivate ? 'deferReply {"flags":64} alone' : 'deferUpdate {}')
  })

  it('may be answered in private by what it asks for', async () => {
    const { did } = await played(interactionOf('button'), { command: { answersPressInPrivate: () => true } })
    expect(did[0]).toBe('deferReply {"flags":64} alone')
  })

  it('on what nobody answers any more, or too often, is refused', async () => {
    expect((await played(interactionOf('button', { customId: 'gone|a' }))).did).toEqual([
      expect.stringMatching(/^reply .*gone.* alone$/),
    ])
    expect((await played(interactionOf('button', { customId: 'manage|a' }))).did).toEqual([
      expect.stringMatching(/^reply/),
    ])
    expect((await played(interactionOf('button'), { effects: { mayAsk: () => false } })).did).toEqual([
      expect.stringMatching(/^reply/),
    ])
  })
})

describe('a completion', () => {
  it('has at most twenty-five names that Discord takes, and is not counted', async () => {
    const { did, told } = await played(interactionOf('autocomplete'))
    const names = JSON.parse(did[0]!.slice('respond '.length)) as readonly { name: string }[]
    expect(names).toHaveLength(25)
    expect(names[0]).toEqual({ name: 'ab0', value: 'ab0' })
    expect(told).toEqual([])
    expect((await played(interactionOf('autocomplete'), { effects: { mayComplete: () => false } })).did).toEqual([
      'respond []',
    ])
    expect((await played(interactionOf('autocomplete', { commandName: 'manage' }))).did).toEqual(['respond []'])
  })
})

describe('an answer that Discord does not take', () => {
  const broken = new HTTPError(502, 'Bad', 'PATCH', '/x', { body: undefined, files: undefined } as never)
  const no = () => refused(50_035)

  it('is tried again while Discord cannot be reached', async () => {
    const given = interactionOf('command', {}, { editReply: [broken, broken, broken] })
    expect(await played(given)).toMatchObject({
      did: ['deferReply {}', 'editReply ▏an answer'],
      pauses: [3_000, 30_000, 120_000],
    })
  })

  it('is replaced by a word to the asker', async () => {
    const { did, told, pauses } = await played(interactionOf('command', {}, { editReply: [no()] }))
    expect(did).toEqual([
      'deferReply {}',
      'deleteReply {}',
      expect.stringMatching(/^followUp ▏Discord did not take.* alone$/),
    ])
    expect(told).toEqual(['error Discord did not take an answer', 'counted count'])
    expect(pauses).toEqual([])
    const alone = await played(interactionOf('command', {}, { editReply: [no()] }), {
      command: { isPrivate: () => true },
    })
    expect(alone.did.slice(1)).toEqual([expect.stringMatching(/^editReply ▏Discord did not take/)])
  })

  it('is nobody’s mistake where the interaction is over', async () => {
    for (const code of [10_008, 10_062, 40_060, 50_027]) {
      const { did, told } = await played(interactionOf('command', {}, { editReply: [refused(code)] }))
      expect(did).toEqual(['deferReply {}'])
      expect(told).toEqual(['info interaction was over before the answer', 'counted count'])
    }
  })

  it('stands where the word that it is coming was heard before', async () => {
    const heard = await played(interactionOf('command', {}, { deferReply: [refused(40_060)] }))
    expect(heard.did).toEqual(['editReply ▏an answer'])
    const unheard = await played(interactionOf('command', {}, { deferReply: [no()] }))
    expect(unheard).toMatchObject({ did: [], told: ['error interaction failed', 'counted count'] })
  })

  it('that fails late leaves a line in the channel, or nothing where the line is not taken', async () => {
    const late: Answer = () =>
      new Promise((_, reject) => setTimeout(() => reject(new CommandProblem('error.tooFast')), 20))
    const { did } = await played(interactionOf('command'), { answer: late })
    expect(did).toEqual([
      'deferReply {}',
      expect.stringMatching(/^editReply ▏-# /),
      expect.stringMatching(/^followUp ▏.* alone$/),
    ])
    const refusing = await played(interactionOf('command', {}, { editReply: [no()] }), { answer: late })
    expect(refusing.did).toEqual(['deferReply {}', 'deleteReply {}', expect.stringMatching(/^followUp/)])
  })
})
