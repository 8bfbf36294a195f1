import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { done, failed } from '#src/base/result.ts'
import { citedWords } from '#src/briefings/cited-words.ts'
import { bodyFor } from '#src/discord/payload.ts'
import { renderAlert } from '#src/discord/render/alert.ts'
import { correctPayload } from '#src/discord/render/correction.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import { notice } from '#src/discord/render/notice.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import { type Corrector, correctDeliveries } from '#src/newsroom/outbox/correct-deliveries.ts'
import type { DeliveryProblem } from '#src/newsroom/outbox/delivery-problem.ts'
import { raiseAlerts } from '#src/newsroom/watches/raise-alerts.ts'
import type { Delivery } from '#src/store/ports/delivery-store.ts'
import { wantedDigest } from '#test/support/daily-digest.ts'
import { textOf } from '#test/support/read-message.ts'
import { hoursAfter, noon, reading } from '../store/samples.ts'
import { deliverDue, silent } from './deliver-due.ts'
import { type Channels, fakeCourier } from './fake-courier.ts'
import { asking, openTestNewsroom, type TestNewsroom } from './test-newsroom.ts'

const body =
  'A fire at the port killed three workers, the harbour master said.\n\nCranes will rest until the inquiry is over.'
const edited = body.replace('three workers', 'two workers')
const withdrawn = 'This report was withdrawn.'

const port = (text: string, seenAt = noon) =>
  reading({ slug: 'port', headline: 'Port closed after fire', body: text, seenAt })

let newsroom: TestNewsroom
let edits: Delivery[]
let problem: DeliveryProblem | null

beforeEach(async () => {
  newsroom = await openTestNewsroom()
  edits = []
  problem = null
})
afterEach(() => newsroom.close())

const courier: Corrector = {
  async edit(delivery) {
    if (problem) return failed(problem)
    edits.push(delivery)
    return done(null)
  },
}

const correct = (change: Partial<Parameters<typeof correctDeliveries>[1]> = {}) =>
  correctDeliveries(asking, {
    store: newsroom.store,
    clock: newsroom.clock,
    renderer: { correct: correctPayload },
    courier,
    log: silent,
    ...change,
  })

async function deliver(): Promise<void> {
  const channels: Channels = new Map()
  await deliverDue(newsroom, fakeCourier(channels))
}

/** An edition on the harbour, sent. */
async function sendEdition(): Promise<void> {
  await newsroom.store.digests.add(
    wantedDigest({ topic: 'port', time: '12:00', style: 'full', locale: 'de', nextRunAt: newsroom.clock.now() }),
  )
  const renderer = {
    render: (...[briefing, facts]: Parameters<Parameters<typeof publishEditions>[1]['renderer']['render']>) =>
      renderEdition(briefing, facts, { kind: 'text', tags: [] }),
  }
  await publishEditions(asking, { ...depsOf(newsroom), renderer, log: silent })
  await deliver()
}

const textsOf = (deliveries: readonly Delivery[]) => deliveries.map(({ payload }) => textOf(JSON.parse(payload).body))

async function edit(text: string, hours: number): Promise<void> {
  newsroom.clock.time = hoursAfter(noon, hours)
  await newsroom.publish(port(text, newsroom.clock.time))
}

describe('a source that changes its words', () => {
  it('changes our message, visibly, in the channel’s language, and once', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    expect(await correct()).toBe(0)
    await edit(edited, 1)
    expect(await correct()).toBe(1)
    expect(await correct()).toBe(0)
    const [text] = textsOf(edits)
    expect(text).toContain('~~A fire at the port killed three workers')
    expect(text).not.toContain('~~Port closed')
    expect(text).toMatch(/✎ Berichtigt <t:\d+:f>: Eine Quelle hat ihren Wortlaut geändert\./)
  })

  it('twice is held against what the message printed, not against the text before', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit(edited, 1)
    await edit(`${edited} The inquiry began.`, 2)
    expect(await correct()).toBe(1)
    expect(textsOf(edits)[0]).toContain('~~A fire at the port killed three workers')
  })

  it('by taking all of them back has all of them struck', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit('Nothing burned.', 1)
    expect(await correct()).toBe(1)
    expect(textsOf(edits)[0]).toMatch(/~~A fire at the port killed three workers[^~]*~~/)
  })

  it('by withdrawing the article has all of it struck, the headline too, and marked as withdrawn', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit(withdrawn, 1)
    expect(await correct()).toBe(2)
    const text = textsOf(edits).join('\n')
    expect(text.match(/~~Port closed after fire~~/g)).toHaveLength(text.match(/Port closed after fire/g)!.length)
    expect(text).toContain('• Tote: ~~**3**~~, [Harbour Times]')
    expect(text).toMatch(/~~A fire at the port killed three workers[^~]*~~/)
    expect(text).toMatch(/⊘ Vom Medium zurückgezogen, <t:\d+:f>/)
    expect(text).not.toContain('✎')
    expect(await correct()).toBe(0)
  })

  it('and then withdraws it, gets the second mark although its words are struck already', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit('Nothing burned.', 1)
    expect(await correct()).toBe(1)
    await edit(withdrawn, 2)
    expect(await correct()).toBe(2)
    const marks = textsOf(edits.slice(-2)).map((text) => text.match(/✎ Berichtigt|⊘ Vom Medium zurückgezogen/g))
    // The sentence stands in the first message alone, the figure in its thread.
    expect(marks).toEqual([['✎ Berichtigt', '⊘ Vom Medium zurückgezogen'], ['⊘ Vom Medium zurückgezogen']])
    await edit('This story has been retracted.', 3)
    expect(await correct()).toBe(0)
  })

  it.each(['unavailable', 'unauthorised'] as const)('while Discord is %s is corrected later', async (kind) => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit(edited, 1)
    problem = { kind, sentence: 'no' }
    expect(await correct()).toBe(0)
    newsroom.clock.time = hoursAfter(noon, 20)
    problem = null
    expect(await correct()).toBe(1)
    expect(await correct()).toBe(0)
  })

  it('leaves alone a channel that is closed to us, and does not ask again', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit(edited, 1)
    problem = { kind: 'missing-access', sentence: 'no' }
    expect(await correct()).toBe(0)
    problem = null
    expect(await correct()).toBe(0)
    expect(edits).toEqual([])
  })

  it('is not forgotten when we die between the edit and our note of it; the message ends with one mark', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit(edited, 1)
    const { saveCorrected } = newsroom.store.deliveries
    const dying: typeof saveCorrected = async (id, corrected) => {
      if (corrected.payload.includes('✎')) throw new Error('died here')
      await saveCorrected(id, corrected)
    }
    const deliveries = { ...newsroom.store.deliveries, saveCorrected: dying }
    await expect(correct({ store: { ...newsroom.store, deliveries } })).rejects.toThrow('died here')
    expect(await correct()).toBe(1)
    expect(textsOf(edits)[1]!.match(/✎/g)).toHaveLength(1)
  })

  it('is corrected in alerts too', async () => {
    await newsroom.watches.add({
      guildId: '1',
      channelId: '2',
      subject: { kind: 'topic', topic: 'port' },
      pace: 'instant',
      dailyCap: 3,
      quietHours: null,
      zone: 'UTC',
      locale: 'pl',
      createdBy: null,
    })
    const alert = () => raiseAlerts(asking, { ...depsOf(newsroom), renderer: { renderAlert }, log: silent })
    await alert()
    await newsroom.publish(port(body))
    expect(await alert()).toBe(1)
    await deliver()
    await edit(withdrawn, 1)
    await newsroom.publish(
      reading({ slug: 'port', headline: 'Report withdrawn', body: withdrawn, seenAt: newsroom.clock.time }),
    )
    expect(await correct()).toBe(1)
    expect(textsOf(edits)[0]).toMatch(/~~Port closed after fire~~[\s\S]*⊘ Wycofane przez redakcję/)
  })

  it('leaves a message alone that prints none of the changed words', () => {
    const payload = JSON.stringify({
      kind: 'message',
      body: bodyFor(notice('A fire at the port killed three workers.')),
    })
    expect(
      correctPayload(
        payload,
        { lostWords: ['Something else entirely'], lostFigures: [], isWithdrawn: false, at: new Date() },
        'en',
      ),
    ).toBeNull()
  })

  it('has a figure struck that it no longer gives, and no figure of another outlet', () => {
    const line = `• wounded: **1,060**, [Wire](https://wire.example/a) – **1,060**, [Post](https://post.example/a)`
    const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(line)) })
    const correction = {
      lostWords: [],
      lostFigures: [{ url: 'https://wire.example/a', digits: '1060' }],
      isWithdrawn: false,
      at: noon,
    }
    const corrected = correctPayload(payload, correction, 'en')
    expect(textOf(JSON.parse(corrected!).body)).toContain(
      '~~**1,060**~~, [Wire](https://wire.example/a) – **1,060**, [Post]',
    )
    expect(correctPayload(corrected!, correction, 'en')).toBeNull()
  })

  it('has a figure in its source’s words struck whole', () => {
    const line = '• wounded: **more than 1,060**, [Wire](https://wire.example/a)'
    const payload = JSON.stringify({ kind: 'message', body: bodyFor(notice(line)) })
    const lostFigures = [{ url: 'https://wire.example/a', digits: '1060' }]
    const corrected = correctPayload(payload, { lostWords: [], lostFigures, isWithdrawn: false, at: noon }, 'en')
    expect(textOf(JSON.parse(corrected!).body)).toContain('~~**more than 1,060**~~, [Wire]')
  })

  it('after a week is history: what messages printed is forgotten', async () => {
    await newsroom.publish(port(body))
    await sendEdition()
    await edit(edited, 24 * 8)
    expect(await correct()).toBe(0)
    expect(edits).toEqual([])
  })
})

describe('what a briefing prints', () => {
  it('is listed by article, each stretch once', async () => {
    await newsroom.publish(port(body))
    const briefing = await newsroom.brief({ topic: 'port', sinceMs: 86_400_000 }, asking)
    const [cited, ...others] = citedWords(briefing)
    expect(others).toEqual([])
    expect(cited).toMatchObject({ articleId: 'a-harbour-times-port', revision: 1 })
    const words = cited!.spans.map(({ start, end }) => port(body).article.text.slice(start, end))
    expect(words).toContain('Port closed after fire')
    expect(new Set(words).size).toBe(words.length)
  })
})
