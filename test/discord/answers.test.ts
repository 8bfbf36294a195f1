import { afterEach, describe, expect, it } from 'vitest'
import { botOnDouble } from '#test/support/bot-on-double.ts'
import { askedBy } from '#test/support/discord-double/interactions.ts'
import { payloadOf } from '#test/support/discord-double/routes.ts'
import { channels } from '#test/support/discord-double/world.ts'
import { fakeNewsroom } from '#test/support/fake-newsroom.ts'
import { buttonNamed, menuOf, textOf } from '#test/support/read-message.ts'
import { until } from '#test/support/until.ts'

type Stage = Awaited<ReturnType<typeof botOnDouble>>
let stage: Stage | null = null

afterEach(async () => {
  await stage?.stop()
  stage = null
})

const stranger = '500000000000000077'
const edits = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method === 'PATCH' && /messages\/@original$/.test(path)

describe('an answer that Discord does not take', () => {
  it.each([
    { story: 'a refused one', place: {}, act: { status: 400, body: { message: 'Invalid Form Body', code: 50035 } } },
    { story: 'a failing one', place: {}, act: { status: 502 }, times: 16 },
    {
      story: 'a private one',
      place: { private: true },
      act: { status: 400, body: { message: 'no', code: 50035 } },
      times: 1,
    },
  ])('$story leaves the asker a word in private, and no “thinking …”', async ({ place, act, times = 100 }) => {
    // Those between tries; a failure of the answer itself is waited for one second.
    const pauses: number[] = []
    stage = await botOnDouble({ pause: async (ms) => void (ms > 1000 && pauses.push(ms)) })
    const fault = { when: edits, times, act }
    stage.double.faults.push(fault)
    const answer = await stage.double.person.uses('brief', { topic: 'Iraq', ...place })
    const told = 'private' in place ? answer.message : answer.followUps[0]?.body
    expect(textOf(told)).toContain('Discord did not take my answer.')
    expect(answer.followUps.every(({ isPrivate }) => isPrivate)).toBe(true)
    expect(answer.deleted).toBe(!('private' in place))
    expect(pauses.length).toBe(act.status === 502 ? 3 : 0)
  })

  it('comes after all where Discord stumbled for a moment', async () => {
    stage = await botOnDouble({ pause: async () => undefined })
    stage.double.faults.push({ when: edits, times: 5, act: { status: 503 } })
    const answer = await stage.double.person.uses('brief', { topic: 'Iraq' })
    expect(textOf(answer.message)).toContain('## Iraq')
    expect(answer.followUps).toEqual([])
  })
})

describe('a word for the asker alone', () => {
  it.each([
    { command: 'said', options: {}, told: 'Say who or about what' },
    { command: 'actor', options: { name: 'Nobody at all' }, told: 'I have nothing from or about' },
    { command: 'story', options: { topic: 'Atlantis' }, told: 'No story on Atlantis' },
  ])('is private from the first moment: /$command', async ({ command, options, told }) => {
    stage = await botOnDouble()
    const answer = await stage.double.person.uses(command, options)
    expect(textOf(answer.message)).toContain(told)
    expect(answer).toMatchObject({ callbackType: 4, isPrivate: true, deleted: false, followUps: [] })
  })

  /** The bot with a briefing that fails once the channel has seen “thinking …”. */
  async function failingLate(): Promise<Stage> {
    let fail = (): void => undefined
    const brief = () =>
      new Promise<never>((_, reject) => {
        fail = () => reject(new Error('no such table: article'))
      })
    return botOnDouble({ newsroom: fakeNewsroom({ brief }), pause: async () => void setImmediate(() => fail()) })
  }

  it('that comes late leaves a line in the channel, which says no more than that', async () => {
    stage = await failingLate()
    const answer = await stage.double.person.uses('brief', { topic: 'Iraq' })
    expect(answer).toMatchObject({ callbackType: 5, isPrivate: false, deleted: false })
    expect(textOf(answer.message)).toBe('-# No answer. Whoever asked has been told why.')
    await until(() => answer.followUps.length > 0)
    expect(answer.followUps.map(({ body, isPrivate }) => [textOf(body), isPrivate])).toEqual([
      ['Something went wrong on my side. Try again in a minute.', true],
    ])
  })

  it('that comes late is told where Discord does not take that line, too', async () => {
    stage = await failingLate()
    stage.double.faults.push({ when: edits, times: 1, act: { status: 400, body: { message: 'no', code: 50035 } } })
    const answer = await stage.double.person.uses('brief', { topic: 'Iraq' })
    expect(answer.deleted).toBe(true)
    expect(answer.followUps.map(({ isPrivate }) => isPrivate)).toEqual([true])
  })
})

describe('a press on a public message', () => {
  const under = (flags = 0) => ({
    ...payloadOf({
      id: '400000000000000001',
      channelId: channels.news,
      nonce: null,
      edits: 0,
      createdAt: 0,
      body: { flags },
    }),
    ...askedBy('500000000000000001'),
  })

  it.each([
    { command: 'brief', options: { topic: 'Iraq' }, label: '+6 more' },
    { command: 'said', options: { about: 'Iraq' }, label: 'Next' },
    { command: 'actor', options: { name: 'Haddad' }, label: null },
  ])('of somebody else is answered in private, in their language: /$command', async ({ command, options, label }) => {
    stage = await botOnDouble()
    const { person } = stage.double
    const asked = await person.uses(command, options)
    const id = label ? buttonNamed(asked.message, label) : 'actor|overview|24|Haddad'
    const where = { message: under(), locale: 'de' }
    const theirs = await person.presses(id, { ...where, userId: stranger })
    expect(theirs).toMatchObject({ callbackType: 5, isPrivate: true })
    expect(textOf(theirs.message)).toMatch(/Alle Themen|Artikel|Aussagen/)
    const own = await person.presses(id, where)
    expect(own).toMatchObject({ callbackType: 6, isPrivate: false })
  })

  it('that only its reader sees changes for them', async () => {
    stage = await botOnDouble()
    const { person } = stage.double
    const asked = await person.uses('brief', { topic: 'Iraq' })
    const press = { message: under(64), userId: stranger }
    const turned = await person.presses(menuOf(asked.message, 'statements').customId, {
      ...press,
      values: ['statements'],
    })
    expect(turned.callbackType).toBe(6)
  })
})

describe('an answered interaction', () => {
  it('is counted once with its command and its time, and stands in the log under its id', async () => {
    const heard: { readonly command: string; readonly seconds: number }[] = []
    const answered = Promise.withResolvers<void>()
    const onInteraction = (one: (typeof heard)[number]) => {
      heard.push(one)
      answered.resolve()
    }
    stage = await botOnDouble({ onInteraction })
    await stage.double.person.types('brief', 'topic', 'Ira')
    const { id } = await stage.double.person.uses('brief', { topic: 'Iraq' })
    await answered.promise
    expect(heard).toEqual([{ command: 'brief', seconds: expect.any(Number) }])
    expect(heard[0]!.seconds).toBeGreaterThan(0)
    const lines = stage.logged.filter(({ sentence }) => sentence === 'interaction answered')
    expect(lines.at(-1)?.facts).toMatchObject({ interactionId: id, command: 'brief' })
  })
})
