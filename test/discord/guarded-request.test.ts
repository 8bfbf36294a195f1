import { describe, expect, it } from 'vitest'
import { guardRequests, UncertainRequestError } from '#src/discord/sending/guarded-request.ts'

type MakeRequest = Parameters<typeof guardRequests>[1] & {}
type Answer = Awaited<ReturnType<MakeRequest>>

const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers })
const messages = 'https://discord.example/api/channels/1/messages'
const threads = 'https://discord.example/api/channels/1/threads'
const answers = 'https://discord.example/api/interactions/1/token/callback'

function guarded(respond: () => Response) {
  const events: string[] = []
  const request = guardRequests(
    {
      nowMs: () => 0,
      onTokenRefused: () => events.push('token refused'),
      pace: {
        turn: async ({ canWait }) => {
          events.push(canWait ? 'turn that can wait' : 'turn')
        },
        refused: () => events.push('slower'),
      },
    },
    async () => respond() as unknown as Answer,
  )
  return { events, send: (url: string, method = 'POST') => request(url, { method }) }
}

describe('a request to Discord', () => {
  it.each([
    { story: 'a message waits its turn', url: messages, method: 'post', status: 200, events: ['turn that can wait'] },
    { story: 'a question goes first', url: messages, method: 'GET', status: 200, events: ['turn'] },
    { story: 'an answer takes no turn', url: answers, method: 'POST', status: 200, events: [] },
    { story: 'a refused token ends it', url: messages, method: 'GET', status: 401, events: ['turn', 'token refused'] },
    { story: 'a refused answer has a token of its own', url: answers, method: 'POST', status: 401, events: [] },
    { story: 'a limit of one route slows nothing', url: messages, method: 'GET', status: 429, events: ['turn'] },
    {
      story: 'an error of Discord may be tried again',
      url: messages,
      method: 'POST',
      status: 500,
      events: ['turn that can wait'],
    },
    { story: 'a thread may be refused', url: threads, method: 'POST', status: 499, events: ['turn that can wait'] },
  ])('$story', async ({ url, method, status, events }) => {
    const guard = guarded(() => answer(status))
    expect((await guard.send(url, method)).status).toBe(status)
    expect(guard.events).toEqual(events)
  })

  it('makes all slower where the limit of all is reached', async () => {
    const guard = guarded(() => answer(429, { 'x-ratelimit-global': 'true' }))
    await guard.send(messages, 'GET')
    expect(guard.events).toEqual(['turn', 'slower'])
    const well = guarded(() => answer(200, { 'x-ratelimit-global': 'true' }))
    await well.send(messages, 'GET')
    expect(well.events).toEqual(['turn'])
  })

  it('that opens a thread is not known to be done where Discord fails', async () => {
    await expect(guarded(() => answer(500)).send(threads)).rejects.toThrow(UncertainRequestError)
    expect((await guarded(() => answer(500)).send(threads, 'GET')).status).toBe(500)
    const cut = guarded(() => {
      throw new Error('cut')
    })
    await expect(cut.send(threads)).rejects.toThrow(UncertainRequestError)
  })

  it('that is cut gets the name by which discord.js repeats it', async () => {
    const failing = (error: Error) =>
      guarded(() => {
        throw error
      }).send(messages)
    const cut = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })
    await expect(failing(cut)).rejects.toMatchObject({ code: 'ECONNRESET', cause: cut })
    const other = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
    await expect(failing(other)).rejects.toBe(other)
  })
})
