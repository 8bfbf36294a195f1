import type { makeInteractions } from './interactions.ts'
import type { SeenRequest } from './request.ts'
import {
  applicationId,
  botUser,
  channel,
  channelPayload,
  type DoubleChannel,
  type DoubleGuild,
  grants,
} from './world.ts'

export type Reply = { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> }

/** A message that stands in a channel. `edits` counts how often it was changed. */
export type StoredMessage = {
  readonly id: string
  readonly channelId: string
  readonly nonce: string | null
  body: Record<string, unknown>
  edits: number
  readonly createdAt: number
}

type World = {
  readonly guilds: readonly DoubleGuild[]
  /** The bot leaves a server. */
  readonly leave: (guildId: string) => void
  readonly messages: StoredMessage[]
  readonly commands: { global: readonly unknown[]; byGuild: Map<string, readonly unknown[]> }
  readonly gatewayUrl: string
  readonly recommendedShards: () => number
  readonly nonceMemoryMs: () => number
  readonly interactions: Pick<ReturnType<typeof makeInteractions>, 'answers' | 'callback' | 'webhook'>
}

type Found = { readonly template: string; readonly answer: () => Reply }
type Handler = (ids: readonly string[], request: SeenRequest) => Reply

export function makeRoutes(world: World): {
  find(request: SeenRequest): Found | null
  forgetNonces(): void
} {
  let ids = 0n
  const byNonce = new Map<string, StoredMessage>()
  /** The ids of new messages are snowflakes of the present, so that `after` finds newer ones. */
  const newId = (): string => {
    ids += 1n
    return String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + ids)
  }
  const findChannel = (id: string): DoubleChannel | undefined =>
    world.guilds.map(({ channels }) => channels.find((channel) => channel.id === id)).find((found) => found)

  const post = (channelId: string, body: unknown, id = newId()): Reply => {
    const place = findChannel(channelId)
    const refusal = channelId === directRoom ? null : refusalAt(place)
    if (refusal) return refusal
    const content = isRecord(body) ? body : {}
    const nonce = typeof content['nonce'] === 'string' ? content['nonce'] : null
    const twin = nonce ? byNonce.get(`${channelId} ${nonce}`) : undefined
    if (twin && content['enforce_nonce'] && performance.now() - twin.createdAt < world.nonceMemoryMs()) {
      return ok(payloadOf(twin))
    }
    const message = { id, channelId, nonce, body: content, edits: 0, createdAt: performance.now() }
    world.messages.push(message)
    if (nonce) byNonce.set(`${channelId} ${nonce}`, message)
    return ok(payloadOf(message))
  }

  const openThread = (parentId: string, messageId: string | null, body: unknown): Reply => {
    const parent = findChannel(parentId)
    const refusal = refusalAt(parent)
    if (refusal) return refusal
    const name = isRecord(body) && typeof body['name'] === 'string' ? body['name'] : 'thread'
    if (messageId && findChannel(messageId)) {
      return { status: 400, body: { message: 'A thread has already been created for this message', code: 160004 } }
    }
    const thread = channel(messageId ?? newId(), parent!.guildId, 11, name, parentId)
    world.guilds.find(({ id }) => id === parent!.guildId)!.channels.push(thread)
    const first =
      isRecord(body) && isRecord(body['message']) ? post(thread.id, body['message'], thread.id).body : undefined
    return { status: 201, body: { ...channelPayload(thread), message: first } }
  }

  const routes: readonly (readonly [string, string, Handler])[] = [
    ['GET', '/gateway', () => ok({ url: world.gatewayUrl })],
    ['GET', '/gateway/bot', () => ok(gatewayBot(world.gatewayUrl, world.recommendedShards()))],
    ['GET', '/users/@me', () => ok(botUser)],
    ['GET', '/applications/@me', () => ok({ id: applicationId, name: 'Attaché', flags: 0 })],
    ['GET', '/applications/{application_id}/commands', () => ok(world.commands.global)],
    [
      'PUT',
      '/applications/{application_id}/commands',
      (_, { body }) => {
        world.commands.global = asRegistered(body)
        return ok(world.commands.global)
      },
    ],
    [
      'GET',
      '/applications/{application_id}/guilds/{guild_id}/commands',
      ([, guild]) => ok(world.commands.byGuild.get(guild!) ?? []),
    ],
    [
      'PUT',
      '/applications/{application_id}/guilds/{guild_id}/commands',
      ([, guild], { body }) => {
        world.commands.byGuild.set(guild!, asRegistered(body))
        return ok(world.commands.byGuild.get(guild!))
      },
    ],
    [
      'GET',
      '/channels/{channel_id}',
      ([id]) => {
        const place = findChannel(id!)
        return refusalAt(place) ?? ok(channelPayload(place!))
      },
    ],
    ['POST', '/channels/{channel_id}/messages', ([id], { body }) => post(id!, body)],
    [
      'GET',
      '/channels/{channel_id}/messages',
      ([id], { query }) => listed(id!, BigInt(query.get('after') ?? 0), Number(query.get('limit') ?? 50)),
    ],
    [
      'GET',
      '/guilds/{guild_id}/threads/active',
      ([guild]) =>
        ok({
          threads: (world.guilds.find(({ id }) => id === guild)?.channels ?? [])
            .filter(({ type }) => type === 11)
            .map((thread) => ({ ...channelPayload(thread), owner_id: botUser.id })),
          members: [],
        }),
    ],
    ['GET', '/users/@me/guilds', () => ok(world.guilds.map(({ id, name }) => ({ id, name })))],
    [
      'GET',
      '/guilds/{guild_id}/channels',
      ([guild]) => ok((world.guilds.find(({ id }) => id === guild)?.channels ?? []).map(channelPayload)),
    ],
    [
      'DELETE',
      '/users/@me/guilds/{guild_id}',
      ([guild]) => {
        world.leave(guild!)
        return { status: 204, body: null }
      },
    ],
    ['POST', '/users/@me/channels', () => ok({ id: directRoom, type: 1, recipients: [] })],
    ['PATCH', '/channels/{channel_id}/messages/{message_id}', ([id, message], { body }) => edit(id!, message!, body)],
    ['POST', '/channels/{channel_id}/threads', ([id], { body }) => openThread(id!, null, body)],
    [
      'POST',
      '/channels/{channel_id}/messages/{message_id}/threads',
      ([id, message], { body }) => openThread(id!, message!, body),
    ],
    [
      'PATCH',
      '/channels/{channel_id}',
      ([id], { body }) => {
        const place = findChannel(id!)
        if (!place) return refusalAt(undefined)!
        if (isRecord(body) && typeof body['name'] === 'string') place.name = body['name']
        return ok(channelPayload(place))
      },
    ],
    [
      'POST',
      '/interactions/{interaction_id}/{interaction_token}/callback',
      ([id, token], { body }) => world.interactions.callback(id!, token!, body),
    ],
    [
      'PATCH',
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
      ([, token], request) => world.interactions.webhook('edit', token!, request, newId),
    ],
    [
      'DELETE',
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
      ([, token], request) => world.interactions.webhook('delete', token!, request, newId),
    ],
    [
      'POST',
      '/webhooks/{webhook_id}/{webhook_token}',
      ([, token], request) => world.interactions.webhook('follow-up', token!, request, newId),
    ],
  ]

  function edit(channelId: string, messageId: string, body: unknown): Reply {
    const refusal = refusalAt(findChannel(channelId))
    if (refusal) return refusal
    const message = world.messages.find(({ id }) => id === messageId)
    if (!message) return { status: 404, body: { message: 'Unknown Message', code: 10008 } }
    message.body = { ...message.body, ...(isRecord(body) ? body : {}) }
    message.edits += 1
    return ok(payloadOf(message))
  }

  /** Without Read Message History Discord shows an empty channel, and does not say why. */
  function listed(channelId: string, after: bigint, limit: number): Reply {
    const place = findChannel(channelId)
    const guild = world.guilds.find(({ id }) => id === place?.guildId)
    const mayRead = !place || !guild || grants(place, guild, 1n << 16n)
    const own = world.messages.filter((message) => message.channelId === channelId && BigInt(message.id) > after)
    // The messages right after `after`, the newest of them first.
    return refusalAt(place) ?? ok(mayRead ? own.slice(0, limit).toReversed().map(payloadOf) : [])
  }

  const patterns = routes.map(([method, template, handler]) => ({
    method,
    template,
    handler,
    pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`),
  }))

  return {
    find(request) {
      for (const { method, template, handler, pattern } of patterns) {
        const found = method === request.method ? pattern.exec(request.path) : null
        if (found) return { template, answer: () => handler(found.slice(1), request) }
      }
      return null
    },
    forgetNonces: () => byNonce.clear(),
  }
}

/** The only channel for direct messages. */
export const directRoom = '710000000000000001'

export function payloadOf({ id, channelId, body, edits }: StoredMessage): object {
  return {
    id,
    channel_id: channelId,
    type: 0,
    author: botUser,
    content: '',
    timestamp: '2026-11-20T12:00:00.000Z',
    edited_timestamp: edits > 0 ? '2026-11-20T12:01:00.000Z' : null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    flags: body['flags'] ?? 0,
    components: body['components'] ?? [],
  }
}

/** What Discord adds to a command that it keeps. */
function asRegistered(body: unknown): readonly unknown[] {
  return (Array.isArray(body) ? body : []).map((command: unknown, index) => ({
    ...(isRecord(command) ? command : {}),
    type: (isRecord(command) && command['type']) || 1,
    id: String(300000000000000000n + BigInt(index)),
    application_id: applicationId,
    version: '300000000000000999',
    dm_permission: true,
    nsfw: false,
  }))
}

function refusalAt(place: DoubleChannel | undefined): Reply | null {
  if (!place || place.trouble === 'gone') return { status: 404, body: { message: 'Unknown Channel', code: 10003 } }
  if (place.trouble === 'no-access') return { status: 403, body: { message: 'Missing Access', code: 50001 } }
  if (place.trouble === 'no-permission') return { status: 403, body: { message: 'Missing Permissions', code: 50013 } }
  return null
}

function gatewayBot(url: string, shards: number): object {
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
  return { url, shards, session_start_limit }
}

function ok(body: unknown): Reply {
  return { status: 200, body }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
