import type { GatewayDouble } from './gateway.ts'
import type { SeenRequest } from './request.ts'
import { isRecord, payloadOf, type Reply } from './routes.ts'
import { applicationId, channels, type DoubleGuild, guildId, memberPayload, person as reader } from './world.ts'

/** What a person got as an answer to one interaction. */
export type Answer = {
  readonly id: string
  readonly token: string
  readonly sentAt: number
  /** Milliseconds until the first callback; null while there is none. */
  firstAnswerMs: number | null
  /** Type of the first callback: 4 reply, 5 deferral, 6 deferred edit, 7 edit, 8 choices. */
  callbackType: number | null
  isPrivate: boolean
  /** The message as it is now; null before it was sent and after it was deleted. */
  message: Record<string, unknown> | null
  files: SeenRequest['files']
  choices: readonly { readonly name: string; readonly value: string }[] | null
  readonly followUps: { readonly body: Record<string, unknown>; readonly isPrivate: boolean }[]
  deleted: boolean
  /** Makes Discord refuse its token from now on. */
  expired: boolean
  /** Resolves when the bot has finished its answer. */
  answered(): Promise<Answer>
}

export type Where = {
  /** Null for a direct message. */
  readonly guild?: string | null
  readonly channel?: string
  readonly locale?: string
  readonly permissions?: bigint
  readonly userId?: string
  /** Whether the person installed the bot for themself only. */
  readonly userInstalled?: boolean
}

/** Permission bits of a person who may manage channels and the server, view and write. */
const manager = 0x10n | 0x20n | 0x400n | 0x800n

const EPHEMERAL = 64

export function makeInteractions(gateway: GatewayDouble, guilds: readonly DoubleGuild[], patienceMs: number) {
  const answers: Answer[] = []
  const waiting = new Map<Answer, () => void>()
  let ids = 0n

  const interact = (type: number, data: object, where: Where, message?: object): Answer => {
    ids += 1n
    const answer = newAnswer(String(200000000000000000n + ids), waiting, patienceMs)
    answers.push(answer)
    const guild = where.guild === null ? undefined : (where.guild ?? guildId)
    const channel = guilds.flatMap(({ channels }) => channels).find(({ id }) => id === (where.channel ?? channels.news))
    const user = { ...reader, id: where.userId ?? reader.id }
    gateway.dispatch('INTERACTION_CREATE', {
      id: answer.id,
      application_id: applicationId,
      type,
      data,
      token: answer.token,
      version: 1,
      channel_id: where.channel ?? channels.news,
      channel: { id: where.channel ?? channels.news, type: channel?.type ?? 1, name: channel?.name ?? 'dm' },
      locale: where.locale ?? 'en-GB',
      entitlements: [],
      authorizing_integration_owners: where.userInstalled ? { 1: user.id } : { 0: guild ?? '0' },
      context: guild ? 0 : 1,
      app_permissions: String(manager),
      attachment_size_limit: 10_485_760,
      ...(guild
        ? {
            guild_id: guild,
            guild_locale: 'en-GB',
            guild: { id: guild, locale: 'en-GB', features: [] },
            member: { ...memberPayload(user), permissions: String(where.permissions ?? manager) },
          }
        : { user }),
      ...(message ? { message } : {}),
    })
    return answer
  }

  const person = {
    /** Uses a slash command; `path` is `brief` or `digest add`. */
    uses(path: string, options: Readonly<Record<string, unknown>> = {}, where: Where = {}): Promise<Answer> {
      return interact(2, commandData(path, options), where).answered()
    },
    /** Types in an option with autocomplete. */
    types(path: string, focused: string, value: string, where: Where = {}): Promise<Answer> {
      return interact(4, commandData(path, { [focused]: value }, focused), where).answered()
    },
    /** Presses a button, or picks `values` from a menu, under a message. */
    presses(customId: string, options: { values?: readonly string[]; message?: object } & Where = {}): Promise<Answer> {
      const { values, message, ...where } = options
      const data = values
        ? { custom_id: customId, component_type: 3, values, id: 1 }
        : { custom_id: customId, component_type: 2, id: 1 }
      return interact(3, data, where, message ?? messageUnder()).answered()
    },
    /** Uses a command of a message's menu. */
    usesOnMessage(
      name: string,
      message: { readonly content: string; readonly [more: string]: unknown },
      where: Where = {},
    ): Promise<Answer> {
      const target = { ...messageUnder(), author: reader, ...message }
      const data = { id: '1', name, type: 3, target_id: target.id, resolved: { messages: { [target.id]: target } } }
      return interact(2, data, where).answered()
    },
  }

  return {
    person,
    answers,
    callback(id: string, token: string, body: unknown): Reply {
      const answer = answers.find((one) => one.id === id && one.token === token)
      if (!answer || answer.expired) return { status: 404, body: { message: 'Unknown interaction', code: 10062 } }
      if (answer.callbackType !== null) {
        return { status: 400, body: { message: 'Interaction has already been acknowledged.', code: 40060 } }
      }
      const { type, data } = isRecord(body) ? body : {}
      answer.firstAnswerMs = performance.now() - answer.sentAt
      answer.callbackType = Number(type)
      answer.isPrivate = isRecord(data) && (Number(data['flags'] ?? 0) & EPHEMERAL) !== 0
      if ((type === 4 || type === 7) && isRecord(data)) answer.message = data
      if (type === 8 && isRecord(data) && Array.isArray(data['choices'])) answer.choices = data['choices']
      if (type !== 5 && type !== 6) waiting.get(answer)?.()
      return { status: 204, body: null }
    },
    webhook(
      verb: 'edit' | 'delete' | 'follow-up',
      token: string,
      { body, files }: SeenRequest,
      newId: () => string,
    ): Reply {
      const answer = answers.find((one) => one.token === token)
      if (!answer || answer.expired) {
        return { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } }
      }
      const content = isRecord(body) ? body : {}
      if (verb === 'delete') {
        answer.deleted = true
        answer.message = null
        return { status: 204, body: null }
      }
      if (verb === 'edit') {
        answer.message = content
        answer.files = files
      } else answer.followUps.push({ body: content, isPrivate: (Number(content['flags'] ?? 0) & EPHEMERAL) !== 0 })
      waiting.get(answer)?.()
      const stored = { id: newId(), channelId: channels.news, nonce: null, body: content, edits: 0, createdAt: 0 }
      return { status: 200, body: payloadOf(stored) }
    },
  }
}

function newAnswer(id: string, waiting: Map<Answer, () => void>, patienceMs: number): Answer {
  const answer: Answer = {
    id,
    token: `token-${id}`,
    sentAt: performance.now(),
    firstAnswerMs: null,
    callbackType: null,
    isPrivate: false,
    message: null,
    files: [],
    choices: null,
    followUps: [],
    deleted: false,
    expired: false,
    answered: () => answered,
  }
  const answered = new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Interaction ${id} was never answered`)), patienceMs)
    waiting.set(answer, () => {
      clearTimeout(timer)
      waiting.delete(answer)
      resolve(answer)
    })
  })
  answered.catch(() => undefined)
  return answer
}

function commandData(path: string, options: Readonly<Record<string, unknown>>, focused?: string): object {
  const [name, subcommand] = path.split(' ')
  const given = Object.entries(options).map(([key, value]) => ({
    name: key,
    value: isAttached(value) ? attachmentId : value,
    type: optionType(key, value),
    ...(key === focused ? { focused: true } : {}),
  }))
  return {
    id: '100000000000000001',
    name,
    type: 1,
    options: subcommand ? [{ name: subcommand, type: 1, options: given }] : given,
    resolved: resolvedOf(options),
  }
}

function optionType(key: string, value: unknown): number {
  if (key === 'channel') return 7
  if (key === 'role') return 8
  if (isAttached(value)) return 11
  if (typeof value === 'number') return 4
  return typeof value === 'boolean' ? 5 : 3
}

function resolvedOf(options: Readonly<Record<string, unknown>>): object {
  const id = options['channel']
  const attached = Object.values(options).find(isAttached)
  return {
    ...(typeof id === 'string'
      ? { channels: { [id]: { id, type: 0, name: 'channel', permissions: String(manager) } } }
      : {}),
    ...(attached ? { attachments: { [attachmentId]: attachmentPayload(attached.attached) } } : {}),
  }
}

/** The address of a file that a person attached to a command. */
type Attached = { readonly attached: string }

const attachmentId = '420000000000000001'

function isAttached(value: unknown): value is Attached {
  return isRecord(value) && typeof value['attached'] === 'string'
}

function attachmentPayload(url: string): object {
  return { id: attachmentId, filename: 'file.txt', size: 1, url, proxy_url: url }
}

function messageUnder(): { readonly id: string } & object {
  const stored = { id: '400000000000999999', channelId: channels.news, nonce: null, edits: 0, createdAt: 0 }
  return { id: stored.id, ...payloadOf({ ...stored, body: { flags: 1 << 15 } }), ...askedBy(reader.id) }
}

/** What Discord says of the person whose command a message answers. */
export function askedBy(userId: string): object {
  const user = { ...reader, id: userId }
  return { interaction_metadata: { id: '1', type: 2, user, authorizing_integration_owners: { 0: guildId } } }
}
