import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { applicationId, botUser, type DoubleGuild, guildPayload } from './world.ts'

/** Discord's gateway for one client: hello, identify or resume, heartbeats, events, and failures. */
export type GatewayDouble = {
  readonly counts: { identified: number; resumed: number; heartbeats: number; connections: number }
  /** Sends an event, kept so that a resumed session gets it again. Events wait while nobody is connected. */
  dispatch(type: string, data: unknown): void
  /** Closes every connection with this code. */
  close(code: number): void
  /** Cuts the sockets without a closing handshake. */
  cut(): void
  /** Whether heartbeats are answered. */
  acknowledge: boolean
  /** Asks the client to come back (op 7), or tells it that its session is over (op 9). */
  askToReconnect(): void
  invalidate(resumable: boolean): void
  /** Code with which an identify or a resume is refused; null: it is accepted. */
  refuseWith: number | null
  /** Intents of the last identify. */
  intents: number | null
  /** The shards that are connected now, once for each connection. */
  shards(): readonly number[]
  /** Which shards identified themselves, in order. */
  readonly identified: number[]
  stop(): void
}

const incoming = z.object({ op: z.number(), d: z.unknown() })
const identify = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
})
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() })

type Session = {
  readonly id: string
  readonly shard: readonly [id: number, count: number]
  /** Null while nobody is connected with it. */
  socket: WebSocket | null
  sequence: number
  readonly sent: { readonly s: number; readonly text: string }[]
}

export function openGateway(
  server: Server,
  world: { readonly guilds: readonly DoubleGuild[]; readonly token: () => string; readonly url: () => string },
  heartbeatMs: number,
): GatewayDouble {
  const sockets = new WebSocketServer({ server, path: '/gateway' })
  let sessions: Session[] = []
  let made = 0
  const live = new Set<WebSocket>()
  const waiting: { type: string; data: unknown }[] = []

  const event = (current: Session, type: string, data: unknown): void => {
    current.sequence += 1
    const text = JSON.stringify({ op: 0, s: current.sequence, t: type, d: data })
    current.sent.push({ s: current.sequence, text })
    if (current.sent.length > 500) current.sent.shift()
    current.socket?.send(text)
  }

  const isOf = ([id, count]: Session['shard'], guildId: string) =>
    Number((BigInt(guildId) >> 22n) % BigInt(count)) === id

  const greet = (socket: WebSocket, shard: Session['shard']): void => {
    made += 1
    const session: Session = { id: `session-${made}`, shard, socket, sequence: 0, sent: [] }
    // A new session of a shard takes the place of one that nobody holds.
    sessions = [...sessions.filter((other) => other.socket !== null || other.shard[0] !== shard[0]), session]
    live.add(socket)
    const guilds = world.guilds.filter(({ id }) => isOf(shard, id))
    event(session, 'READY', {
      v: 10,
      user: botUser,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: world.url(),
      session_type: 'normal',
      shard,
      application: { id: applicationId, flags: 0 },
    })
    for (const guild of guilds) event(session, 'GUILD_CREATE', guildPayload(guild))
    for (const { type, data } of waiting.splice(0)) gateway.dispatch(type, data)
  }

  /** The session that is told of a server, or of what belongs to none: the newest of its shard. */
  const sessionFor = (data: unknown): Session | undefined => {
    const guildId = z.object({ guild_id: z.string() }).safeParse(data).data?.guild_id
    return sessions.findLast(({ shard }) => (guildId === undefined ? shard[0] === 0 : isOf(shard, guildId)))
  }

  const gateway: GatewayDouble = {
    counts: { identified: 0, resumed: 0, heartbeats: 0, connections: 0 },
    acknowledge: true,
    refuseWith: null,
    intents: null,
    identified: [],
    shards: () => sessions.flatMap(({ shard: [id], socket }) => (socket === null ? [] : [id])),
    dispatch(type, data) {
      const session = sessionFor(data)
      if (session) event(session, type, data)
      else waiting.push({ type, data })
    },
    close: (code) => {
      for (const session of sessions) session.socket = null
      for (const socket of live) socket.close(code)
      live.clear()
    },
    cut: () => {
      for (const session of sessions) session.socket = null
      for (const socket of live) socket.terminate()
      live.clear()
    },
    askToReconnect: () => {
      for (const socket of live) socket.send(JSON.stringify({ op: 7, d: null }))
    },
    invalidate: (resumable) => {
      if (!resumable) sessions = []
      for (const socket of live) socket.send(JSON.stringify({ op: 9, d: resumable }))
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }

  sockets.on('connection', (socket) => {
    gateway.counts.connections += 1
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      live.delete(socket)
      for (const session of sessions) if (session.socket === socket) session.socket = null
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: heartbeatMs } }))
    socket.on('message', (data) => {
      const { op, d } = incoming.parse(JSON.parse(String(data)))
      if (op === 1) {
        gateway.counts.heartbeats += 1
        if (gateway.acknowledge) socket.send(JSON.stringify({ op: 11 }))
      } else if (op === 2) {
        const asked = identify.parse(d)
        gateway.counts.identified += 1
        gateway.intents = asked.intents
        gateway.identified.push(asked.shard[0])
        if (asked.token !== world.token()) socket.close(4004)
        else if (gateway.refuseWith !== null) socket.close(gateway.refuseWith)
        else greet(socket, asked.shard)
      } else if (op === 6) {
        const asked = resume.parse(d)
        const session = sessions.find(({ id }) => id === asked.session_id)
        if (asked.token !== world.token()) socket.close(4004)
        else if (gateway.refuseWith !== null) socket.close(gateway.refuseWith)
        else if (!session) socket.send(JSON.stringify({ op: 9, d: false }))
        else {
          gateway.counts.resumed += 1
          live.add(socket)
          session.socket = socket
          for (const { s, text } of session.sent) if (s > asked.seq) socket.send(text)
          event(session, 'RESUMED', {})
        }
      }
    })
  })
  return gateway
}
