import { describe, expect, it } from 'vitest'
import { actor } from '#commands/actor.ts'
import { brief } from '#commands/brief.ts'
import { feeds } from '#commands/feeds.ts'
import { said } from '#commands/said.ts'
import { story } from '#commands/story.ts'
import { watch } from '#commands/watch.ts'
import type { CommandContext } from '#src/discord/command.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { noon } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

const asker = { userId: '1', guildId: '2', channelId: '3', locale: 'en-GB', permissions: 0n }
const context: CommandContext = {
  newsroom: fakeNewsroom(),
  asker,
  viewer: { guildId: '2' },
  now: noon,
  signal: new AbortController().signal,
}

async function refusalIn(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof CommandProblem) return cause.tell(voiceOf('en-GB'))
    throw cause
  }
  return 'answered'
}

describe('an option of /watch add that would have no effect', () => {
  const setting = (wish: Record<string, unknown>) =>
    refusalIn(async () => watch.answer(watch.options.parse({ subcommand: 'add', ...wish }), context))

  it.each([
    [{ actor: 'Haddad', topic: 'Iraq' }, 'topic', 'actor'],
    [{ actor: 'Haddad', sources: 3 }, 'sources', 'actor'],
    [{ actor: 'Haddad', against: 'Iran' }, 'against', 'actor'],
    [{ topic: 'Iraq', against: 'Iran' }, 'against', 'topic'],
    [{ act: 'threaten', topic: 'Iraq', against: 'Iran' }, 'topic', 'act'],
    [{ act: 'threaten', actor: 'Haddad', sources: 3 }, 'sources', 'act'],
  ])('%j: %s is refused beside %s', async (wish, idle, subject) => {
    expect(await setting(wish)).toContain(`**${idle}** has no effect beside **${subject}**.`)
  })

  it.each([[{ sources: 3 }], [{ against: 'Iran' }], [{ against: 'Iran', sources: 3 }]])(
    '%j names nothing to watch',
    async (wish) => {
      expect(await setting(wish)).toMatch(/^Say what to watch/)
    },
  )

  it.each([
    [{ actor: 'Haddad' }],
    [{ topic: 'Iraq' }],
    [{ topic: 'Iraq', sources: 3 }],
    [{ act: 'threaten' }],
    [{ act: 'threaten', actor: 'Haddad', against: 'Iran' }],
    [{ act: 'threaten', topic: 'Iran' }],
  ])('%j is set', async (wish) => {
    expect(await setting(wish)).toBe('answered')
  })
})

describe('/feeds import', () => {
  const importing = (refused: { url: string; reason: string }[], added: string[] = []) => {
    const { feeds: real } = fakeNewsroom()
    const newsroom = fakeNewsroom({ feeds: { ...real, import: async () => ({ added, known: 0, refused }) } })
    const options = feeds.options.parse({ subcommand: 'import', file: 'https://cdn.example/feeds.opml' })
    return feeds.answer(options, { ...context, newsroom, readFile: async () => 'whatever it is' })
  }

  it('of what is no list says so, and names no feed that has no name', async () => {
    const junk = [{ url: '', reason: 'The file is not an OPML list of feeds.' }]
    expect(await refusalIn(() => importing(junk))).toMatch(/^That file is no OPML list of feeds\./)
    const mixed = await importing([...junk, { url: 'ftp://x', reason: 'no web address' }], ['https://one.example/'])
    expect(textOf(mixed.components)).toBe('1 added, 0 known already, 1 refused.\n-# ftp\\://x: no web address')
  })
})

describe('a button that is none of ours', () => {
  const minute = 'hsxxx'
  const absurd = ['NaN', '0', '-3', '1e3', '1e308', 'Infinity', '9999', '99999999', '0x10', ' 24', '']

  it.each(absurd)('with %j hours is an old one', async (hours) => {
    const presses = [
      () => brief.press!(['statements', 'o', hours, minute, 'Iraq'], [], context),
      () => said.press!(['first', '0', '', hours, minute, '', 'Iraq'], [], context),
      () => story.press!([hours, minute, 'Iraq'], [], context),
      () => actor.press!(['overview', hours, 'Haddad'], [], context),
    ]
    for (const press of presses) expect(await refusalIn(press)).toMatch(/^This button is from an older message\./)
  })

  it.each(['zzzzzzzz', 'zzzzzzz', '-1', '', 'HSXXX'])('with the moment %j is an old one', async (code) => {
    const presses = [
      () => brief.press!(['statements', 'o', '24', code, 'Iraq'], [], context),
      () => said.press!(['first', '0', '', '24', code, '', 'Iraq'], [], context),
      () => story.press!(['24', code, 'Iraq'], [], context),
    ]
    for (const press of presses) expect(await refusalIn(press)).toMatch(/^This button is from an older message\./)
  })

  it('a true one is answered', async () => {
    expect(await refusalIn(() => brief.press!(['statements', 'o', '24', minute, 'Iraq'], [], context))).toBe('answered')
    expect(await refusalIn(() => actor.press!(['overview', '8784', 'Haddad'], [], context))).toBe('answered')
  })
})
