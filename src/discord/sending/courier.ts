import { DiscordAPIError, type RawFile, type REST, Routes } from 'discord.js'
import { type APIMessage, RESTJSONErrorCodes } from 'discord-api-types/v10'
import { done, failed, type Result } from '#src/base/result.ts'
import type { Pictures } from '#src/discord/command.ts'
import { type Payload, payloadSchema } from '#src/discord/payload.ts'
import { componentsWith, type PicturedBody, picturedBody, pictureOf } from '#src/discord/sending/pictured-body.ts'
import { isClosedThread, NowhereError, problemOf } from '#src/discord/sending/problem-of.ts'
import type { Corrector } from '#src/newsroom/outbox/correct-deliveries.ts'
import type { Courier } from '#src/newsroom/outbox/deliver.ts'
import type { DeliveryProblem } from '#src/newsroom/outbox/delivery-problem.ts'

type Delivery = Parameters<Courier['send']>[0]

export type CourierEffects = {
  readonly rest: REST
  readonly botId: string
  /** Draws the pictures of messages; absent: they are sent without. */
  readonly pictures?: Pictures | undefined
  /** The first message of an edition; its thread has the same id. Null while it is not sent. */
  readonly starterOf: (delivery: Delivery) => Promise<string | null>
  /** Which forum post a digest or a watch has for a story. */
  readonly posts: {
    find(of: Delivery['subject'], storyId: string): Promise<string | null>
    save(of: Delivery['subject'], storyId: string, threadId: string): Promise<void>
  }
}

/** Sends deliveries to Discord. The nonce makes Discord drop the same message when it is sent twice within minutes. */
export function makeCourier(effects: CourierEffects): Courier & Corrector {
  return {
    async send(delivery, { signal }) {
      const sent = await attempt(signal, () => sendPayload(delivery, signal, effects))
      return sent.ok ? sent : failed(inItsPlace(sent.problem, delivery))
    },
    findSent: (delivery, { signal }) => attempt(signal, () => findPayload(delivery, signal, effects)),
    edit: (delivery, { signal }) => attempt(signal, () => editMessage(delivery, signal, effects)),
  }
}

/** A closed thread under an edition closes nothing but itself: that message is lost, and the channel is not. */
function inItsPlace(problem: DeliveryProblem, { payload }: Delivery): DeliveryProblem {
  if (problem.kind !== 'closed-thread' || payloadSchema.parse(JSON.parse(payload)).kind === 'message') return problem
  return { kind: 'rejected', sentence: problem.sentence }
}

async function sendPayload(delivery: Delivery, signal: AbortSignal, effects: CourierEffects) {
  const payload = payloadSchema.parse(JSON.parse(delivery.payload))
  const { rest } = effects
  if (payload.kind === 'post') return { messageId: await sendPost(payload, delivery, signal, effects) }
  const channelId =
    payload.kind === 'message' ? delivery.channelId : await openThread(payload, delivery, signal, effects)
  const { body: shown, files } = await picturedBody(payload, effects.pictures, signal)
  const body = { ...shown, nonce: delivery.nonce, enforce_nonce: true }
  const sent = (await rest.post(Routes.channelMessages(channelId), { body, ...filesOf(files), signal })) as Pick<
    APIMessage,
    'id'
  >
  return { messageId: sent.id }
}

/** Changes a message that was sent. How it was sent tells where it is. */
async function editMessage(delivery: Delivery, signal: AbortSignal, { rest, starterOf, posts }: CourierEffects) {
  const payload = payloadSchema.parse(JSON.parse(delivery.payload))
  const room =
    payload.kind === 'message'
      ? delivery.channelId
      : payload.kind === 'in-thread'
        ? await starterOf(delivery)
        : await posts.find(delivery.subject, payload.storyId)
  if (!room || !delivery.messageId) throw new NowhereError(delivery.id)
  // A corrected message has no picture: it could show what a source took back.
  const body = pictureOf(payload) ? { ...payload.body, attachments: [] } : payload.body
  await rest.patch(Routes.channelMessage(room, delivery.messageId), { body, signal })
  // A post has the id of its first message; a reply's title was never shown.
  if (payload.kind === 'post' && payload.isRetitled && room === delivery.messageId) {
    await rest.patch(Routes.channel(room), { body: { name: payload.title }, signal })
  }
  return null
}

/** The thread of the edition's first message; opening it twice is refused by Discord and means that it is there. */
async function openThread(
  { thread }: Extract<Payload, { kind: 'in-thread' }>,
  delivery: Delivery,
  signal: AbortSignal,
  { rest, starterOf }: CourierEffects,
): Promise<string> {
  const starter = await starterOf(delivery)
  if (!starter) throw new NowhereError(delivery.id)
  try {
    const body = { name: thread, auto_archive_duration: 1440 }
    await rest.post(Routes.threads(delivery.channelId, starter), { body, signal })
  } catch (cause) {
    if (!(cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage))
      throw cause
  }
  return starter
}

async function sendPost(
  payload: Extract<Payload, { kind: 'post' }>,
  delivery: Delivery,
  signal: AbortSignal,
  { rest, posts, pictures }: CourierEffects,
): Promise<string> {
  const { body: shown, files } = await picturedBody(payload, pictures, signal)
  const known = await posts.find(delivery.subject, payload.storyId)
  if (known) {
    const body = { ...shown, nonce: delivery.nonce, enforce_nonce: true }
    const reply = await rest.post(Routes.channelMessages(known), { body, ...filesOf(files), signal }).catch(nullIfOver)
    if (reply) return (reply as Pick<APIMessage, 'id'>).id
  }
  const body = { name: payload.title, applied_tags: payload.tags, auto_archive_duration: 4320, message: shown }
  const opened = (await rest.post(Routes.threads(delivery.channelId), { body, ...filesOf(files), signal })) as {
    readonly id: string
  }
  await posts.save(delivery.subject, payload.storyId, opened.id)
  return opened.id
}

/** A request without files stays plain JSON. */
function filesOf(files: PicturedBody['files']): { readonly files?: RawFile[] } {
  return files.length > 0 ? { files: [...files] } : {}
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
  const wanted = [payload.body, componentsWith(payload)].map(({ components }) => shownText(components))
  for await (const message of messagesSince(delivery.createdAt, channelId, signal, rest)) {
    if (message.author.id !== botId) continue
    // What was sent late has a word about that before it.
    const text = shownText(message.components ?? [])
    if (message.nonce === delivery.nonce || wanted.some((words) => text.endsWith(words))) return message.id
  }
  return null
}

/** Discord returns no more messages at a time. */
const pageSize = 100

/** Far more messages than a channel gets in the hours of a delivery's life. Beyond this number the search ends. */
const mostPages = 20

/**
 * Messages of a channel since then, the oldest page first; none if the channel is a thread that does not exist yet.
 */
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

/** Forum posts have no nonces: our post with the same title that was opened since then is the one. */
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

const DISCORD_EPOCH_MS = 1_420_070_400_000

/** Lowest id of that moment, a minute earlier for clocks that differ. */
function snowflakeAt(moment: Date): string {
  return String(BigInt(Math.max(0, moment.getTime() - 60_000 - DISCORD_EPOCH_MS)) << 22n)
}

function noThreadYet(cause: unknown): readonly never[] {
  return nullIfGone(cause) ?? []
}

/** A deleted post does not mean that the forum is closed: the story gets a new post. */
function nullIfGone(cause: unknown): null {
  if (cause instanceof DiscordAPIError && cause.code === RESTJSONErrorCodes.UnknownChannel) return null
  throw cause
}

/** A post that was locked, or cannot be reopened, does not mean it either. */
function nullIfOver(cause: unknown): null {
  return isClosedThread(cause) ? null : nullIfGone(cause)
}

/** What a message says, without what Discord adds to its components. */
function shownText(components: unknown): string {
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
