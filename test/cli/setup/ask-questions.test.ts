import type { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { done, failed } from '#src/base/result.ts'
import { askQuestions } from '#src/cli/setup/ask-questions.ts'
import type { AskDiscord, SetupOptions } from '#src/cli/setup/setup-answers.ts'

const choices = {
  packs: [
    { name: 'world', feeds: 18 },
    { name: 'iraq', feeds: 21 },
  ],
  zone: 'Europe/Berlin',
  languages: [
    { locale: 'en-US', name: 'English' },
    { locale: 'de', name: 'Deutsch' },
  ],
  isZone: (name: string) => name === 'Europe/Berlin',
}

const askDiscord: AskDiscord = async (token) =>
  token === 'good'
    ? done({
        applicationId: '1',
        name: 'Attaché',
        invite: 'https://discord.com/oauth2/authorize?client_id=1',
        servers: [{ id: '7', name: 'Model UN' }],
        channels: async () => [
          { id: '70', name: 'general' },
          { id: '71', name: 'news' },
        ],
      })
    : failed('Discord refused DISCORD_TOKEN.')

/** A person who waits for a question, by words of it, and types: words, and names of keys in angle brackets. */
async function converse(
  conversation: readonly (readonly [question: string, typed: string])[],
  flags: SetupOptions = {},
) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input }) as PassThrough & EventEmitter
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 })
  const left = [...conversation]
  let shown = ''
  let unanswered = ''
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    unanswered += chunk.toString()
    const [question, typed] = left[0] ?? []
    if (question === undefined || typed === undefined || !unanswered.includes(question)) return
    left.shift()
    unanswered = ''
    // A question listens only once it is drawn.
    setImmediate(() => {
      for (const key of typed.match(/<[a-z]+>|./gu) ?? []) press(input, key)
      press(input, '<return>')
    })
  })
  const { signal } = new AbortController()
  const answers = await askQuestions(flags, choices, askDiscord, { signal, input, output })
  return { answers, shown, left }
}

function press(input: EventEmitter, key: string): void {
  const name = /^<(.+)>$/.exec(key)?.[1]
  const text = name === 'return' ? '\r' : name === 'space' ? ' ' : name === undefined ? key : ''
  input.emit('keypress', text, { name: name ?? key, sequence: text })
}

describe('setup', () => {
  it('asks for all that no flag says', async () => {
    const { answers, shown, left } = await converse([
      ['The bot’s token', 'good'],
      ['Which parts of the world', '<down><space>'],
      ['Time zone', ''],
      ['where outlets can reach you', 'mailto:desk@example.org'],
      ['in which server', ''],
      ['Language', '<down>'],
      ['In which channel', '<down>'],
      ['On which topic', 'iraq'],
      ['At what local time', ''],
    ])
    expect(left).toEqual([])
    expect(answers).toEqual({
      token: 'good',
      packs: ['world', 'iraq'],
      zone: 'Europe/Berlin',
      contact: 'mailto:desk@example.org',
      serverId: '7',
      language: 'de',
      digest: { serverId: '7', channelId: '71', topic: 'iraq', time: '07:30' },
    })
    expect(shown).toContain('https://discord.com/oauth2/authorize?client_id=1')
  })

  it('tells what is wrong with a token, and takes another', async () => {
    const flags = { packs: [], zone: 'Europe/Berlin', contact: '', server: '7', language: 'de', channel: '70' }
    const { answers, shown } = await converse(
      [
        ['The bot’s token', 'bad'],
        ['Type another token', ''],
        ['The bot’s token', 'good'],
        ['On which topic', 'iraq'],
        ['At what local time', ''],
      ],
      flags,
    )
    expect(shown).toContain('Discord refused DISCORD_TOKEN.')
    expect(answers).toMatchObject({ token: 'good', contact: null, packs: [], digest: { channelId: '70' } })
  })

  it('without a token asks nothing of Discord', async () => {
    const { answers } = await converse([['The bot’s token', '']], {
      packs: ['iraq'],
      zone: 'Europe/Berlin',
      contact: '',
    })
    expect(answers).toMatchObject({ token: null, packs: ['iraq'], serverId: null, digest: null })
  })
})
