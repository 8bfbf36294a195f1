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
  stop(): void
}

const incoming = z.object({ op: z.number(), d: z.unknown() })
const identify = z.object({ token: z.string(), intents: z.number() })
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() })

type Session = { readonly id: string; sequence: number; readonly sent: { readonly s: number; readonly text: string }[] }

export function openGateway(
  server: Server,
  world: { readonly guilds: readonly DoubleGuild[]; readonly token: () => string; readonly url: () => string },
  heartbeatMs: number,
): GatewayDouble {
  const sockets = new WebSocketServer({ server, path: '/gateway' })
  let session: Session | null = null
  let sessions = 0
  const live = new Set<WebSocket>()
  const waiting: { type: string; data: unknown }[] = []

  const event = (socket: WebSocket | undefined, current: Session, type: string, data: unknown): void => {
    current.sequence += 1
    const text = JSON.stringify({ op: 0, s: current.sequence, t: type, d: data })
    current.sent.push({ s: current.sequence, text })
    if (current.sent.length > 500) current.sent.shift()
    socket?.send(text)
  }

  const greet = (socket: WebSocket): void => {
    sessions += 1
    session = { id: `session-${sessions}`, sequence: 0, sent: [] }
    live.add(socket)
    event(socket, session, 'READY', {
      v: 10,
      user: botUser,
      guilds: world.guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: world.url(),
      session_type: 'normal',
      application: { id: applicationId, flags: 0 },
    })
    for (const guild of world.guilds) event(socket, session, 'GUILD_CREATE', guildPayload(guild))
    for (const { type, data } of waiting.splice(0)) event(socket, session, type, data)
  }

  const gateway: GatewayDouble = {
    counts: { identified: 0, resumed: 0, heartbeats: 0, connections: 0 },
    acknowledge: true,
    refuseWith: null,
    intents: null,
    dispatch(type, data) {
      if (session) event([...live].at(-1), session, type, data)
      else waiting.push({ type, data })
    },
    close: (code) => {
      for (const socket of live) socket.close(code)
      live.clear()
    },
    cut: () => {
      for (const socket of live) socket.terminate()
      live.clear()
    },
    askToReconnect: () => {
      for (const socket of live) socket.send(JSON.stringify({ op: 7, d: null }))
    },
    invalidate: (resumable) => {
      if (!resumable) session = null
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
    socket.on('close', () => live.delete(socket))
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
        if (asked.token !== world.token()) socket.close(4004)
        else if (gateway.refuseWith !== null) socket.close(gateway.refuseWith)
        else greet(socket)
      } else if (op === 6) {
        const asked = resume.parse(d)
        if (asked.token !== world.token()) socket.close(4004)
        else if (gateway.refuseWith !== null) socket.close(gateway.refuseWith)
        else if (!session || asked.session_id !== session.id) socket.send(JSON.stringify({ op: 9, d: false }))
        else {
          gateway.counts.resumed += 1
          live.add(socket)
          for (const { s, text } of session.sent) if (s > asked.seq) socket.send(text)
          event(socket, session, 'RESUMED', {})
        }
      }
    })
  })
  return gateway
}
