import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from 'discord.js'
import type { APIMessage } from 'discord-api-types/v10'
import { ZodError } from 'zod'
import { done, failed, type Result } from '#src/base/result.ts'
import { type Payload, payloadSchema } from '#src/discord/payload.ts'
import { RequestsSuspendedError } from '#src/discord/sending/refusal-budget.ts'
import type { Corrector } from '#src/newsroom/outbox/correct-deliveries.ts'
import type { Courier, DeliveryProblem } from '#src/newsroom/outbox/deliver.ts'

type Delivery = Parameters<Courier['send']>[0]

export type CourierEffects = {
  readonly rest: REST
  readonly botId: string
  /** Message that an edition began with; its thread has the same id. Null while it is not sent. */
  readonly starterOf: (delivery: Delivery) => Promise<string | null>
  /** Which forum post a digest or a watch has for a story. */
  readonly posts: {
    find(of: Delivery['subject'], storyId: string): Promise<string | null>
    save(of: Delivery['subject'], storyId: string, threadId: string): Promise<void>
  }
}

/** Carries deliveries to Discord. The nonce makes Discord itself drop a second sending within minutes. */
export function makeCourier(effects: CourierEffects): Courier & Corrector {
  return {
    send: (delivery, { signal }) => attempt(signal, () => sendPayload(delivery, signal, effects)),
    findSent: (delivery, { signal }) => attempt(signal, () => findPayload(delivery, signal, effects)),
    edit: (delivery, { signal }) => attempt(signal, () => editMessage(delivery, signal, effects)),
  }
}

async function sendPayload(delivery: Delivery, signal: AbortSignal, effects: CourierEffects) {
  const payload = payloadSchema.parse(JSON.parse(delivery.payload))
  const { rest } = effects
  if (payload.kind === 'post') return { messageId: await sendPost(payload, delivery, signal, effects) }
  const channelId =
    payload.kind === 'message' ? delivery.channelId : await openThread(payload, delivery, signal, effects)
  const body = { ...payload.body, nonce: delivery.nonce, enforce_nonce: true }
  const sent = (await rest.post(Routes.channelMessages(channelId), { body, signal })) as Pick<APIMessage, 'id'>
  return { messageId: sent.id }
}

/** Changes a message that was sent; where it stands follows from how it was sent. */
async function editMessage(delivery: Delivery, signal: AbortSignal, { rest, starterOf, posts }: CourierEffects) {
  const payload = payloadSchema.parse(JSON.parse(delivery.payload))
  const room =
    payload.kind === 'message'
      ? delivery.channelId
      : payload.kind === 'in-thread'
        ? await starterOf(delivery)
        : await posts.find(delivery.subject, payload.storyId)
  if (!room || !delivery.messageId) throw new NowhereError(delivery.id)
  await rest.patch(Routes.channelMessage(room, delivery.messageId), { body: payload.body, signal })
  // A post has the id of its first message; a reply's title was never shown.
  if (payload.kind === 'post' && payload.isRetitled && room === delivery.messageId) {
    await rest.patch(Routes.channel(room), { body: { name: payload.title }, signal })
  }
  return null
}

/** The thread or post in which a message stood is not known any more. */
class NowhereError extends Error {
  override readonly name = 'NowhereError'

  constructor(deliveryId: number) {
    super(`Delivery ${deliveryId} stands nowhere`)
  }
}

/** The thread of the edition's first message; opening it twice is refused by Discord and means that it is there. */
async function openThread(
  { thread }: Extract<Payload, { kind: 'in-thread' }>,
  delivery: Delivery,
  signal: AbortSignal,
  { rest, starterOf }: CourierEffects,
): Promise<string> {
  const starter = await starterOf(delivery)
  if (!starter) throw new Error(`Delivery ${delivery.id} has no first message to open a thread on`)
  try {
    const body = { name: thread, auto_archive_duration: 1440 }
    await rest.post(Routes.threads(delivery.channelId, starter), { body, signal })
  } catch (cause) {
    if (!(cause instanceof DiscordAPIError && cause.code === THREAD_EXISTS)) throw cause
  }
  return starter
}

async function sendPost(
  payload: Extract<Payload, { kind: 'post' }>,
  delivery: Delivery,
  signal: AbortSignal,
  { rest, posts }: CourierEffects,
): Promise<string> {
  const known = await posts.find(delivery.subject, payload.storyId)
  if (known) {
    const body = { ...payload.body, nonce: delivery.nonce, enforce_nonce: true }
    const reply = await rest.post(Routes.channelMessages(known), { body, signal }).catch(nullIfGone)
    if (reply) return (reply as Pick<APIMessage, 'id'>).id
  }
  const body = { name: payload.title, applied_tags: payload.tags, auto_archive_duration: 4320, message: payload.body }
  const opened = (await rest.post(Routes.threads(delivery.channelId), { body, signal })) as { readonly id: string }
  await posts.save(delivery.subject, payload.storyId, opened.id)
  return opened.id
}

/** Our own message of the same words, posted since the delivery was written; null where there is none. */
async function findPayload(
  delivery: Delivery,
  signal: AbortSignal,
  { rest, botId, starterOf, posts }: CourierEffects,
): Promise<string | null> {
  const payload = payloadSchema.parse(JSON.parse(delivery.payload))
  if (payload.kind === 'post' && !(await posts.find(delivery.subject, payload.storyId))) {
    return findPost(payload, delivery, signal, { rest, botId, posts })
  }
  const channelId =
    payload.kind === 'message'
      ? delivery.channelId
      : payload.kind === 'in-thread'
        ? await starterOf(delivery)
        : await posts.find(delivery.subject, payload.storyId)
  if (!channelId) return null
  const wanted = wordsOf(payload.body.components)
  for await (const message of messagesSince(delivery.createdAt, channelId, signal, rest)) {
    if (message.author.id !== botId) continue
    if (message.nonce === delivery.nonce || wordsOf(message.components ?? []) === wanted) return message.id
  }
  return null
}

/** Discord hands out no more at a time. */
const pageSize = 100

/** Far more than a channel is told in the hours of a delivery's life; a flood beyond it is not waded through. */
const mostPages = 20

/** What a channel was told since then, the oldest page first; nothing where the channel, a thread, is not there yet. */
async function* messagesSince(
  moment: Date,
  channelId: string,
  signal: AbortSignal,
  rest: REST,
): AsyncGenerator<APIMessage> {
  let after = snowflakeAt(moment)
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({ limit: String(pageSize), after })
    const messages = (await rest
      .get(Routes.channelMessages(channelId), { query, signal })
      .catch(noThreadYet)) as readonly APIMessage[]
    yield* messages
    if (messages.length < pageSize) return
    after = messages.map(({ id }) => id).reduce((newest, id) => (BigInt(id) > BigInt(newest) ? id : newest), after)
  }
}

/** A forum has no nonces: a post of ours with the same title, opened since, is it. */
async function findPost(
  { storyId, title }: Extract<Payload, { kind: 'post' }>,
  delivery: Delivery,
  signal: AbortSignal,
  { rest, botId, posts }: Pick<CourierEffects, 'rest' | 'botId' | 'posts'>,
): Promise<string | null> {
  const { threads } = (await rest.get(Routes.guildActiveThreads(delivery.guildId), { signal })) as {
    readonly threads: readonly { id: string; name: string; parent_id: string | null; owner_id: string }[]
  }
  const since = BigInt(snowflakeAt(delivery.createdAt))
  const found = threads.find(
    ({ id, name, parent_id, owner_id }) =>
      parent_id === delivery.channelId && owner_id === botId && name === title && BigInt(id) >= since,
  )
  if (found) await posts.save(delivery.subject, storyId, found.id)
  return found?.id ?? null
}

const THREAD_EXISTS = 160004
const DISCORD_EPOCH_MS = 1_420_070_400_000

/** Lowest id of that moment, a minute earlier for clocks that differ. */
function snowflakeAt(moment: Date): string {
  return String(BigInt(Math.max(0, moment.getTime() - 60_000 - DISCORD_EPOCH_MS)) << 22n)
}

function noThreadYet(cause: unknown): readonly never[] {
  return nullIfGone(cause) ?? []
}

/** A post that was deleted is no closed forum: the story gets a new one. */
function nullIfGone(cause: unknown): null {
  if (cause instanceof DiscordAPIError && cause.code === UNKNOWN_CHANNEL) return null
  throw cause
}

/** What a message says, without what Discord adds to its components. */
function wordsOf(components: unknown): string {
  const words: string[] = []
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit)
    else if (typeof part === 'object' && part !== null) {
      if ('content' in part && typeof part.content === 'string') words.push(part.content)
      if ('components' in part) visit(part.components)
    }
  }
  visit(components)
  return words.join('\n').replace(/\s+/g, ' ').trim()
}

const UNKNOWN_CHANNEL = 10003

async function attempt<Value>(
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Result<Value, DeliveryProblem>> {
  try {
    return done(await work())
  } catch (cause) {
    signal.throwIfAborted()
    return failed(problemOf(cause))
  }
}

/** What a failure means for the one who sends: stop here, stop altogether, or try again later. */
export function problemOf(cause: unknown): DeliveryProblem {
  if (cause instanceof RequestsSuspendedError) {
    return { kind: 'rate-limited', retryAfterMs: cause.retryAfterMs, sentence: cause.message }
  }
  if (cause instanceof RateLimitError) {
    return { kind: 'rate-limited', retryAfterMs: cause.retryAfter, sentence: 'Discord asks us to wait.' }
  }
  if (cause instanceof NowhereError) return { kind: 'rejected', sentence: cause.message }
  if (cause instanceof ZodError || cause instanceof SyntaxError) {
    return { kind: 'rejected', sentence: 'The stored message is not one of ours.' }
  }
  if (cause instanceof HTTPError) return { kind: 'unavailable', sentence: `Discord answered ${cause.status}.` }
  if (cause instanceof DiscordAPIError) return refusalOf(cause)
  if (cause instanceof Error && /token to be set/i.test(cause.message)) {
    return { kind: 'unauthorised', sentence: 'Discord no longer takes our token.' }
  }
  return { kind: 'unavailable', sentence: cause instanceof Error ? cause.message : 'The line to Discord broke.' }
}

function refusalOf({ code, status, message }: DiscordAPIError): DeliveryProblem {
  if (status === 401) return { kind: 'unauthorised', sentence: 'Discord no longer takes our token.' }
  if (code === UNKNOWN_CHANNEL) return { kind: 'unknown-channel', sentence: 'The channel is gone.' }
  if (code === 50001) {
    return { kind: 'missing-access', sentence: 'I cannot see the channel; grant me View Channel there.' }
  }
  if (code === 50013 || status === 403) {
    return { kind: 'missing-permission', sentence: 'I may not write in the channel; grant me Send Messages there.' }
  }
  return { kind: 'rejected', sentence: `Discord refused the message: ${message.slice(0, 300)}` }
}
