import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type GatewayDouble, openGateway } from './gateway.ts'
import { type Answer, makeInteractions } from './interactions.ts'
import { readRequest, type SeenRequest } from './request.ts'
import { makeRoutes, type Reply, type StoredMessage } from './routes.ts'
import { problemsOfRequest } from './validate.ts'
import { botToken, type DoubleGuild, smallWorld } from './world.ts'

/** A fault that happens to the next requests that match. */
export type Fault = {
  readonly when: (request: SeenRequest) => boolean
  /** To how many requests it happens; to all if absent. */
  times?: number
  /** `reset` cuts the line; `hidden-success` does the work and then cuts it. */
  readonly act:
    | 'reset'
    | 'hidden-success'
    | {
        readonly status: number
        readonly body?: unknown
        readonly headers?: Record<string, string>
        readonly after?: boolean
      }
    | { readonly delayMs: number }
}

/** Discord on 127.0.0.1: REST and gateway, to which the real client logs in. Every request is recorded and checked. */
export type DiscordDouble = {
  /** For `DISCORD_API_URL`. */
  readonly apiUrl: string
  token: string
  readonly guilds: DoubleGuild[]
  readonly gateway: GatewayDouble
  readonly requests: SeenRequest[]
  /** What Discord would have refused, in words; a good run leaves it empty. */
  readonly refusals: string[]
  /** Messages in channels, oldest first. */
  readonly messages: StoredMessage[]
  /** Registered commands. */
  readonly commands: { global: readonly unknown[]; byGuild: Map<string, readonly unknown[]> }
  readonly faults: Fault[]
  /** A person uses a command, presses a button, picks from a menu, types. */
  readonly person: ReturnType<typeof makeInteractions>['person']
  readonly answers: readonly Answer[]
  /** Rate limits that the headers state; null: none. */
  limiter: ((request: SeenRequest) => Reply | null) | null
  /** As many as Discord tells the bot to have. */
  recommendedShards: number
  /** How long a nonce is remembered, in ms; Discord says minutes. */
  nonceMemoryMs: number
  /** Does what some minutes would do: waits for open requests, and forgets all nonces. */
  minutesPass(): Promise<void>
  /** Stops answering, REST and gateway: every connection is cut, and new ones are refused. */
  goAway(): Promise<void>
  /** Starts again at the same address, with the same data. */
  comeBack(): Promise<void>
  stop(): Promise<void>
}

export async function startDouble({
  heartbeatMs = 40_000,
  validate = true,
  patienceMs = 100_000,
}: {
  heartbeatMs?: number
  /** Whether requests are checked against the descriptions of the API; benches leave this out to save time. */
  validate?: boolean
  /** How long a person waits for an answer. It is long, because this machine may be busy. */
  patienceMs?: number
} = {}): Promise<DiscordDouble> {
  const guilds = smallWorld()
  const requests: SeenRequest[] = []
  const refusals: string[] = []
  const messages: StoredMessage[] = []
  const faults: Fault[] = []
  const commands: DiscordDouble['commands'] = { global: [], byGuild: new Map() }
  const server = createServer((incoming, response) => void serve(incoming, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const gatewayUrl = `ws://127.0.0.1:${port}/gateway`
  const gateway = openGateway(server, { guilds, token: () => double.token, url: () => gatewayUrl }, heartbeatMs)
  const interactions = makeInteractions(gateway, guilds, patienceMs)
  const routes = makeRoutes({
    guilds,
    messages,
    commands,
    gatewayUrl,
    recommendedShards: () => double.recommendedShards,
    interactions,
    nonceMemoryMs: () => double.nonceMemoryMs,
    leave(guildId) {
      guilds.splice(
        guilds.findIndex(({ id }) => id === guildId),
        1,
      )
      gateway.dispatch('GUILD_DELETE', { id: guildId })
    },
  })

  /** Requests that have arrived and are not answered yet. */
  const underWay = new Set<Promise<void>>()
  const double: DiscordDouble = {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: botToken,
    guilds,
    gateway,
    requests,
    refusals,
    messages,
    commands,
    faults,
    person: interactions.person,
    answers: interactions.answers,
    limiter: null,
    recommendedShards: 1,
    nonceMemoryMs: 5 * 60_000,
    async minutesPass() {
      while (underWay.size > 0) await Promise.allSettled(underWay)
      routes.forgetNonces()
    },
    async goAway() {
      gateway.cut()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
    comeBack: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
    async stop() {
      gateway.stop()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }

  function serve(...served: Parameters<typeof answer>): Promise<void> {
    const work = answer(...served).finally(() => underWay.delete(work))
    underWay.add(work)
    return work
  }

  async function answer(incoming: Parameters<typeof readRequest>[0], response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming)
    requests.push(request)
    const fault = faults.find(({ when, times = Number.POSITIVE_INFINITY }) => times > 0 && when(request))
    if (fault?.times !== undefined) fault.times -= 1
    const act = fault?.act
    if (act === 'reset') return void incoming.socket.destroy()
    if (typeof act === 'object' && 'status' in act && !act.after) {
      return send(request, response, { status: act.status, body: act.body ?? null, headers: act.headers ?? {} })
    }
    if (typeof act === 'object' && 'delayMs' in act) await new Promise((resolve) => setTimeout(resolve, act.delayMs))
    const reply = double.limiter?.(request) ?? answerTo(request)
    if (act === 'hidden-success') return void incoming.socket.destroy()
    if (typeof act === 'object' && 'status' in act) return send(request, response, { status: act.status, body: null })
    send(request, response, reply)
  }

  function answerTo(request: SeenRequest): Reply {
    const open = /^\/(interactions|webhooks)\//.test(request.path)
    if (!open && request.authorization !== `Bot ${double.token}`) {
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } }
    }
    const found = routes.find(request)
    if (!found) return { status: 404, body: { message: '404: Not Found', code: 0 } }
    const names = request.files.map(({ name }) => name)
    const problems = validate ? problemsOfRequest(request.method, found.template, request.body, names) : []
    if (problems.length > 0) {
      refusals.push(...problems.map((problem) => `${request.method} ${request.path}: ${problem}`))
      return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors: { _errors: problems } } }
    }
    return found.answer()
  }

  return double
}

function send(request: SeenRequest, response: ServerResponse, { status, body, headers = {} }: Reply): void {
  request.status = status
  const empty = body === null || status === 204
  response.writeHead(status, { ...(empty ? {} : { 'content-type': 'application/json' }), ...headers })
  response.end(empty ? undefined : JSON.stringify(body))
}
