import { DiscordAPIError } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { bareError } from '#src/assembly/log.ts'

describe('an error in the log', () => {
  it('of Discord’s API is told without the answer that it carried, and without the interaction’s token', () => {
    const address = 'https://discord.test/api/webhooks/1/token-of-an-interaction/messages/@original'
    const refusal = new DiscordAPIError({ code: 50035, message: 'Invalid Form Body' }, 50035, 400, 'PATCH', address, {
      files: undefined,
      body: { content: 'what a member wrote' },
    })
    const logged = bareError(refusal)
    expect(logged).toMatchObject({ type: 'DiscordAPIError', code: 50035, status: 400, method: 'PATCH' })
    expect(JSON.stringify(logged)).not.toMatch(/token-of-an-interaction|what a member wrote/)
  })

  it('keeps its causes', () => {
    const logged = bareError(new Error('It was not kept', { cause: new Error('disk full') }))
    expect(logged).toMatchObject({ message: 'It was not kept: disk full' })
    const sentence = bareError(new Error('It was not kept.', { cause: new Error('disk full') }))
    expect(sentence).toMatchObject({ message: 'It was not kept: disk full' })
  })
})
