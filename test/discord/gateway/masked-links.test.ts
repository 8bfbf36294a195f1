import { describe, expect, it } from 'vitest'
import { plainWords, wordsOfMessage } from '#src/discord/gateway/message-words.ts'

const address = 'https://a.example/1'

describe('words behind which a link stands', () => {
  it.each([
    [`before [one](${address}) after`, 'before one after'],
    [`[one](<${address}>) [two](${address})`, 'one two'],
    // Without words it is no link.
    [`[](${address})`, '[]('],
  ])('%s is %s', (written, read) => {
    expect(plainWords(written)).toBe(read)
  })

  it('are at most five hundred characters', () => {
    expect(plainWords(`[${'x'.repeat(501)}](${address})`)).toContain('[x')
  })
})

describe('parts of a message', () => {
  it('without words of their own are passed over', () => {
    const components = [{ content: 7 }, { data: { content: 7 } }, { data: {} }, { components: 'x' }, 'x', null]
    expect(wordsOfMessage({ content: 'own', components })).toBe('own')
    expect(wordsOfMessage({ content: null, embeds: null, components: null, messageSnapshots: null })).toBe('')
  })
})
