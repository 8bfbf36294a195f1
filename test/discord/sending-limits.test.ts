import { DiscordAPIError, HTTPError, RateLimitError, type REST } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { linksIn, plainWords } from '#src/discord/gateway/message-words.ts'
import { bodyFor, type Payload } from '#src/discord/payload.ts'
import { clip, escapeFeedText, visible } from '#src/discord/render/feed-text.ts'
import { notice } from '#src/discord/render/notice.ts'
import { container, text } from '#src/discord/render/parts.ts'
import { makeCourier } from '#src/discord/sending/courier.ts'
import { NowhereError, problemOf } from '#src/discord/sending/problem-of.ts'
import { invalidRequests, RequestsSuspendedError, refusalBudget } from '#src/discord/sending/refusal-budget.ts'

const { signal } = new AbortController()
const createdAt = new Date('2026-03-04T12:00:00Z')

const refused = (code: number, status: number, message = 'No.') =>
  new DiscordAPIError({ code, message }, code, status, 'POST', '/x', { body: undefined, files: undefined })

/** The id that Discord gives at that many ms after the delivery was written. */
const idAt = (ms: number) => String(BigInt(createdAt.getTime() + ms - 1_420_070_400_000) << 22n)

type Asked = readonly [method: string, route: string, body: unknown]

/** A courier over a Discord that answers from a list, by method and route. */
function courierOver(
  answers: (method: string, route: string, query: string) => unknown,
  posts = new Map<string, string>(),
  starter: string | null = 'starter',
) {
  const asked: Asked[] = []
  const ask = (method: string) => async (route: string, options: { body?: unknown; query?: URLSearchParams }) => {
    asked.push([method, route, options.body ?? options.query?.toString()])
    const answer = answers(method, route, options.query?.get('after') ?? '')
    if (answer instanceof Error) throw answer
    return answer
  }
  const rest = { get: ask('get'), post: ask('post'), patch: ask('patch') } as unknown as REST
  const courier = makeCourier({
    rest,
    botId: 'bot',
    starterOf: async () => starter,
    posts: {
      find: async (_, storyId) => posts.get(storyId) ?? null,
      save: async (_, storyId, threadId) => void posts.set(storyId, threadId),
    },
  })
  return { courier, asked, posts }
}

const delivery = (payload: Payload, messageId: string | null = null) => ({
  id: 7,
  subject: { kind: 'digest' as const, id: 3 },
  guildId: 'g1',
  channelId: 'c1',
  localDate: '2026-03-04',
  part: 0,
  nonce: 'nonce',
  payload: JSON.stringify(payload),
  state: 'pending' as const,
  attempts: 1,
  messageId,
  createdAt,
})
const message: Payload = { kind: 'message', body: bodyFor(notice('Words of ours')) }
const inThread: Payload = { kind: 'in-thread', thread: 'Iraq: details', body: message.body }
const post: Payload = { kind: 'post', storyId: 's1', title: 'Talks', tags: ['t'], body: message.body }
const words = (content: string) => [container([text(content)])]

describe('a message that may have been sent', () => {
  const written = (id: string, more: object = {}) => ({
    id,
    author: { id: 'bot' },
    components: words('Other'),
    ...more,
  })
  const found = async (messages: readonly object[], payload = message) => {
    const { courier } = courierOver(() => messages)
    const answer = await courier.findSent(delivery(payload), { signal })
    return answer.ok ? answer.value : answer.problem.kind
  }

  it('is known by its nonce, or by its words with what stands before them, from the bot alone', async () => {
    expect(await found([written('1'), written('2', { nonce: 'nonce' })])).toBe('2')
    expect(await found([written('1', { components: words('Words of ours') })])).toBe('1')
    expect(await found([written('1', { components: [text('-# Late'), ...words(' Words  of\nours ')] })])).toBe('1')
    expect(await found([written('1', { components: words('Words of ours, and more') })])).toBeNull()
    expect(await found([written('1', { nonce: 'nonce', author: { id: 'other' } })])).toBeNull()
    expect(await found([written('1', { components: undefined })])).toBeNull()
  })

  it('is looked for from a minute before it was written, page by page, in twenty pages', async () => {
    const page = (from: number, count: number) => Array.from({ length: count }, (_, n) => written(idAt(from + n)))
    const short = courierOver((_, __, after) => (after === idAt(-60_000) ? page(0, 100) : page(100, 99)))
    await short.courier.findSent(delivery(message), { signal })
    const queries = short.asked.map(([, , query]) => query)
    expect(queries).toEqual([`limit=100&after=${idAt(-60_000)}`, `limit=100&after=${idAt(99)}`])
    const endless = courierOver(() => page(0, 100).toReversed())
    expect(await endless.courier.findSent(delivery(message), { signal })).toEqual({ ok: true, value: null })
    expect(endless.asked).toHaveLength(20)
    expect(endless.asked.at(-1)?.[2]).toBe(`limit=100&after=${idAt(99)}`)
  })

  it('is nowhere in a thread that does not exist yet, and fails where Discord does', async () => {
    const gone = courierOver(() => refused(10_003, 404))
    expect(await gone.courier.findSent(delivery(inThread), { signal })).toEqual({ ok: true, value: null })
    const failing = courierOver(() => refused(50_001, 403))
    expect(await failing.courier.findSent(delivery(inThread), { signal })).toMatchObject({
      problem: { kind: 'missing-access' },
    })
    const unsent = courierOver(() => [], new Map(), null)
    expect(await unsent.courier.findSent(delivery(inThread), { signal })).toEqual({ ok: true, value: null })
    expect(unsent.asked).toEqual([])
  })

  it('of a forum is our thread of that title since then', async () => {
    const thread = { id: idAt(-60_000), name: 'Talks', parent_id: 'c1', owner_id: 'bot' }
    const of = async (change: object) => {
      const { courier, posts } = courierOver(() => ({ threads: [{ ...thread, ...change }] }))
      const answer = await courier.findSent(delivery(post), { signal })
      return answer.ok && answer.value === (posts.get('s1') ?? null) ? answer.value : 'differs'
    }
    expect(await of({})).toBe(thread.id)
    const others = [{ id: idAt(-60_001) }, { name: 'Other' }, { parent_id: 'c2' }, { owner_id: 'other' }]
    for (const change of others) expect(await of(change)).toBeNull()
  })
})

describe('a message that is sent', () => {
  it('goes to its channel, with a nonce that Discord looks at', async () => {
    const { courier, asked } = courierOver(() => ({ id: 'm1' }))
    expect(await courier.send(delivery(message), { signal })).toEqual({ ok: true, value: { messageId: 'm1' } })
    expect(asked).toEqual([['post', '/channels/c1/messages', { ...message.body, nonce: 'nonce', enforce_nonce: true }]])
  })

  it('opens its thread, which may be there already', async () => {
    const { courier, asked } = courierOver((_, route) =>
      route.endsWith('/threads') ? refused(160_004, 400) : { id: 'm1' },
    )
    expect(await courier.send(delivery(inThread), { signal })).toMatchObject({ ok: true })
    expect(asked.map(([, route]) => route)).toEqual([
      '/channels/c1/messages/starter/threads',
      '/channels/starter/messages',
    ])
    expect(asked[0]?.[2]).toEqual({ name: 'Iraq: details', auto_archive_duration: 1440 })
    const refusing = courierOver(() => refused(50_013, 403))
    expect(await refusing.courier.send(delivery(inThread), { signal })).toMatchObject({
      problem: { kind: 'missing-permission' },
    })
    const nowhere = courierOver(() => ({ id: 'm1' }), new Map(), null)
    expect(await nowhere.courier.send(delivery(inThread), { signal })).toMatchObject({ problem: { kind: 'rejected' } })
  })

  it('is a post of its own, or a reply in the post that the story has', async () => {
    const fresh = courierOver(() => ({ id: 'p1' }))
    expect(await fresh.courier.send(delivery(post), { signal })).toMatchObject({ value: { messageId: 'p1' } })
    expect(fresh.posts.get('s1')).toBe('p1')
    const opened = { name: 'Talks', applied_tags: ['t'], auto_archive_duration: 4320, message: message.body }
    expect(fresh.asked).toEqual([['post', '/channels/c1/threads', opened]])
    const known = courierOver(() => ({ id: 'm2' }), new Map([['s1', 'p1']]))
    expect(await known.courier.send(delivery(post), { signal })).toMatchObject({ value: { messageId: 'm2' } })
    expect(known.asked.map(([, route]) => route)).toEqual(['/channels/p1/messages'])
  })

  it.each([
    [10_003, 404, 'p2'],
    [50_083, 400, 'p2'],
    [160_005, 403, 'p2'],
    [50_013, 403, null],
  ])('where a story’s post answers %i opens another: %s', async (code, status, id) => {
    const { courier, posts } = courierOver(
      (_, route) => (route.endsWith('/threads') ? { id: 'p2' } : refused(code, status)),
      new Map([['s1', 'p1']]),
    )
    const answer = await courier.send(delivery(post), { signal })
    expect(answer.ok ? answer.value.messageId : null).toBe(id)
    expect(posts.get('s1')).toBe(id ?? 'p1')
  })

  it('in a closed thread is lost alone; a closed channel is told as such', async () => {
    const closed = () => courierOver(() => refused(160_005, 403), new Map(), 'starter').courier
    expect(await closed().send(delivery(inThread), { signal })).toMatchObject({ problem: { kind: 'rejected' } })
    expect(await closed().send(delivery(message), { signal })).toMatchObject({ problem: { kind: 'closed-thread' } })
  })
})

describe('a message that is corrected', () => {
  const edited = async (payload: Payload, messageId: string | null, posts?: Map<string, string>) => {
    const { courier, asked } = courierOver(() => ({}), posts)
    const answer = await courier.edit(delivery(payload, messageId), { signal })
    return answer.ok
      ? asked.map(([method, route, body]) => [method, route, Object.keys(body as object)].join(' '))
      : answer.problem.kind
  }

  it('is changed where it stands', async () => {
    const keys = 'components,flags,allowed_mentions'
    expect(await edited(message, 'm1')).toEqual([`patch /channels/c1/messages/m1 ${keys}`])
    expect(await edited(inThread, 'm1')).toEqual([`patch /channels/starter/messages/m1 ${keys}`])
    const known = new Map([['s1', 'p1']])
    expect(await edited(post, 'm1', known)).toEqual([`patch /channels/p1/messages/m1 ${keys}`])
    const retitled = { ...post, isRetitled: true }
    expect(await edited(retitled, 'm1', known)).toHaveLength(1)
    expect(await edited(retitled, 'p1', known)).toEqual([
      `patch /channels/p1/messages/p1 ${keys}`,
      'patch /channels/p1 name',
    ])
    expect(await edited(post, 'm1')).toBe('rejected')
    expect(await edited(message, null)).toBe('rejected')
  })
})

describe('what a failure means', () => {
  const limit = new RateLimitError({ retryAfter: 1200 } as ConstructorParameters<typeof RateLimitError>[0])

  it.each([
    [new RequestsSuspendedError(9), 'rate-limited', /none is sent/],
    [limit, 'rate-limited', /asks us to wait/],
    [new NowhereError(7), 'rejected', /Delivery 7/],
    [new SyntaxError('x'), 'rejected', /not one of ours/],
    [new HTTPError(502, 'Bad', 'GET', '/x', {}), 'unavailable', /answered 502/],
    [new Error('Expected token to be set'), 'unauthorised', /no longer takes/],
    [new Error('socket hang up'), 'unavailable', /^socket hang up$/],
    ['a word', 'unavailable', /line to Discord broke/],
    [refused(0, 401), 'unauthorised', /no longer takes/],
    [refused(10_003, 404), 'unknown-channel', /gone/],
    [refused(50_001, 403), 'missing-access', /View Channel/],
    [refused(50_013, 403), 'missing-permission', /Send Messages/],
    [refused(40_067, 400), 'tag-required', /tag/],
    [refused(40_333, 403, 'internal network error'), 'unavailable', /403: internal network error/],
    [refused(50_083, 400), 'closed-thread', /locked or archived/],
    [refused(0, 403), 'unavailable', /answered 403/],
    [refused(0, 400), 'unavailable', /answered 400/],
    [refused(0, 404), 'rejected', /refused the message/],
    [refused(1, 403), 'rejected', /refused the message/],
    [refused(50_035, 400, 'x'.repeat(400)), 'rejected', /: x{300}$/],
  ])('%s is %s', (cause, kind, sentence) => {
    expect(problemOf(cause)).toMatchObject({ kind, sentence: expect.stringMatching(sentence) })
  })
})

describe('refusals', () => {
  /** Whether a request may begin without waiting for another. */
  const isBegun = (begun: Promise<void>): Promise<boolean> =>
    Promise.race([begun.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))])

  it('stop all requests at ninety in ten minutes, until the oldest is ten minutes old', async () => {
    let now = 0
    const budget = refusalBudget(() => now)
    for (let n = 0; n < invalidRequests.most; n += 1) {
      expect(await isBegun(budget.begin())).toBe(true)
      budget.end({ isRefused: true })
      now += 1
    }
    expect(() => budget.check()).toThrow(RequestsSuspendedError)
    now = invalidRequests.withinMs - 1
    expect(() => budget.check()).toThrow(expect.objectContaining({ retryAfterMs: 1 }))
    now = invalidRequests.withinMs
    expect(() => budget.check()).not.toThrow()
  })

  it('let no more be under way than may be refused too', async () => {
    const budget = refusalBudget(() => 0)
    for (let n = 0; n < invalidRequests.withUnderWay; n += 1) expect(await isBegun(budget.begin())).toBe(true)
    const last = budget.begin(signal)
    expect(await isBegun(last)).toBe(false)
    budget.end({ isRefused: false })
    expect(await isBegun(last)).toBe(true)
    const caller = new AbortController()
    const given = budget.begin(caller.signal)
    caller.abort(new Error('no more'))
    await expect(given).rejects.toThrow('no more')
    await expect(budget.begin(caller.signal)).rejects.toThrow('no more')
  })
})

describe('words of a feed', () => {
  it.each([
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two…'],
    ['one two three', 9, 'one two…'],
    ['one two three', 8, 'one…'],
    ['one two three', 7, 'one…'],
    ['one, two', 6, 'one…'],
    ['endless', 5, 'endl…'],
    ['she said “no, never” there', 18, 'she said…'],
    ['she said “no” there', 16, 'she said “no”…'],
    ['“all of it”', 6, '…'],
    ['a «b c» d e', 9, 'a «b c»…'],
    ['会談が再開', 4, '会談が…'],
    ['ab 会談', 4, 'ab…'],
    ['😀😀😀', 4, '😀…'],
  ])('“%s” in %i letters is “%s”', (words, most, cut) => {
    expect(clip(words, most)).toBe(cut)
  })

  it.each([
    ['1. one', '1\u2060. one'],
    ['12) one', '12\u2060) one'],
    ['1 one', '1 one'],
    ['# one', '\\# one'],
    ['- one', '\\- one'],
    ['+1', '\\+1'],
    ['a # b', 'a # b'],
    ['@everyone', '@\u2060everyone'],
    ['@some', '@some'],
    ['[a](b)', '\\[a\\]\u2060(b)'],
    ['https://a', 'https\\://a'],
    ['discord.gg/x', 'discord.gg\u2060/x'],
    ['שלום', '\u2068שלום\u2069'],
  ])('“%s” shows itself', (words, escaped) => {
    expect(escapeFeedText(words)).toBe(escaped)
  })

  it.each([
    ['a\u200bb', 'ab'],
    ['a\n\n b', 'a b'],
    ['e\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301'],
    ['\u0301e', 'e'],
    ['☂\ufe0f a\ufe0f', '☂\ufe0f a'],
    ['می\u200cخواهم a\u200cb', 'می\u200cخواهم ab'],
  ])('“%s” is seen as “%s”', (words, seen) => {
    expect(visible(words)).toBe(seen)
  })
})

describe('a message that somebody asks about', () => {
  it.each([
    ['see https://a.example/x.', ['https://a.example/x']],
    ['<https://a.example/x> and <https://a.example/x>', ['https://a.example/x']],
    ['[words](https://a.example/x)', ['https://a.example/x']],
    ['https://a.example/x_(y) there', ['https://a.example/x_(y)']],
    ['(https://a.example/x_(y))', ['https://a.example/x_(y)']],
    ['https://a.example/((x)', ['https://a.example/((x)']],
    ['http://abc', ['http://abc'].slice(1)],
    ['http://abcd', ['http://abcd']],
    ['no link', []],
  ])('%s has the links %j', (words, links) => {
    expect(linksIn(words)).toEqual(links)
  })

  it.each([
    ['[shown](https://a.example/x) after', 'shown after'],
    ['[shown](<https://a.example/x>) after', 'shown after'],
    ['[one](https://a.example/1)[two](https://a.example/2)', 'onetwo'],
    ['[open](https://a.example/x after', '[open]( after'],
    ['](https://a.example/x) after', ']( after'],
    ['[[a] b](https://a.example/x)', '[[a] b]('],
    [`[${'x'.repeat(500)}](https://a.example/x)`, 'x'.repeat(500)],
    ['**bold** _it_ `code` ~~no~~ ||hid||', 'bold it code no hid'],
    ['snake_case stays', 'snake_case stays'],
    ['> quoted\n-# small\n# head\n- item', 'quoted small head item'],
    ['<@1> <#2> <:smile:3> <t:4:R> </brief:5> <id:home> end', 'end'],
    ['\\*kept\\*', '*kept*'],
  ])('%s reads “%s”', (words, plain) => {
    expect(plainWords(words)).toBe(plain)
  })
})
