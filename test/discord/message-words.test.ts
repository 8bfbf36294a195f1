import { describe, expect, it } from 'vitest'
import { wordsOfMessage } from '#src/discord/gateway/message-words.ts'

describe('what somebody can read in a message', () => {
  it('is its own words, its embeds, its text displays and what it forwards', () => {
    const forwarded = { content: 'forwarded', embeds: null }
    const message = {
      content: 'own',
      embeds: [
        { title: 'title', description: 'told', url: 'https://a.example', fields: [{ name: 'name', value: 'value' }] },
        { title: 'bare' },
      ],
      components: [
        { components: [{ content: 'deep' }, { components: [{ content: 'deeper' }] }] },
        { data: { content: 'kept' } },
        null,
        'no part',
        { data: null },
      ],
      messageSnapshots: new Map([['1', forwarded]]),
    }
    expect(wordsOfMessage(message).split('\n')).toEqual([
      'own',
      'title',
      'told',
      'name',
      'value',
      'https://a.example',
      'bare',
      'deep',
      'deeper',
      'kept',
      'forwarded',
    ])
  })

  it('is nothing where all is empty, and is read up to a limit', () => {
    expect(wordsOfMessage({ content: ' ' })).toBe('')
    expect(wordsOfMessage({ content: 'x'.repeat(12_001) })).toHaveLength(12_000)
  })
})
