import { describe, expect, it } from 'vitest'
import { bodyFor } from '#src/discord/payload.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { notice } from '#src/discord/render/notice.ts'
import { correctDeliveries } from '#src/newsroom/correct-deliveries.ts'
import type { Delivery } from '#src/store/store.ts'
import { textOf } from '#test/support/read-message.ts'
import { reading } from '../store/samples.ts'
import { asking, openTestNewsroom } from './newsdesk.ts'

const url = 'https://harbour.example/port'
const first = 'The fire killed three workers, the harbour master said.\n\nCranes will rest.'
const second = first.replace('three workers', 'two workers')

const payload = JSON.stringify({
  kind: 'message',
  body: bodyFor(notice(`The fire killed three workers, the harbour master said. — [Harbour Times](${url})`)),
})

describe('a source that changes its words', () => {
  it('changes our message, visibly and once', async () => {
    const { store, clock, publish, close } = await openTestNewsroom()
    const article = (body: string) =>
      reading({ slug: 'port', headline: 'Port closed after fire', url, body, feedId: 1 })
    await publish(article(first))
    const digest = await store.digests.add({
      guildId: '1',
      channelId: '2',
      topic: 'port',
      time: '07:30',
      zone: 'UTC',
      days: [1],
      style: 'short',
      whenQuiet: 'silent',
      roleId: null,
      locale: 'en',
      createdBy: null,
      nextRunAt: clock.now(),
    })
    await store.digests.publish({
      digest: digest!,
      localDate: '2026-11-20',
      deliveries: [{ part: 0, nonce: 'n', payload }],
      told: [],
      now: clock.now(),
      nextRunAt: clock.now(),
    })
    const [leased] = await store.deliveries.lease({ owner: 'a', now: clock.now(), leaseUntil: clock.now(), limit: 1 })
    await store.deliveries.markSent(leased!.id, { messageId: '77', at: clock.now() })

    const edited: Delivery[] = []
    const run = () =>
      correctDeliveries(
        { ...asking, since: new Date(0) },
        {
          store,
          clock,
          press: { correct: correctPayload },
          courier: { edit: async (delivery) => edited.push(delivery) > 0 },
          log: { warn: () => undefined },
        },
      )
    expect(await run()).toBe(0)
    await publish(article(second))
    expect(await run()).toBe(1)
    expect(await run()).toBe(0)
    const text = textOf(JSON.parse(edited[0]!.payload).body)
    expect(text).toContain('~~The fire killed three workers, the harbour master said.~~ — [Harbour Times]')
    expect(text).toMatch(/✎ Corrected <t:\d+:f>: a source changed its words\./)
    await close()
  })

  it('leaves a message alone that prints none of the changed words', () => {
    const correction = { lostWords: ['Something else entirely'], at: new Date(), url }
    expect(correctPayload(payload, correction, 'en')).toBeNull()
  })
})
