import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/** Every address that this process has tried to connect to since the watch began. */
export type ConnectionWatch = { readonly attempts: readonly string[]; end(): void }

/** Watches the sockets, so that it sees connections of any HTTP code. */
export function watchConnections(): ConnectionWatch {
  const attempts: string[] = []
  const onSocket = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket }
    socket.on('connectionAttempt', (address: string, port: number) => attempts.push(`${address} ${port}`))
  }
  subscribe('net.client.socket', onSocket)
  return { attempts, end: () => void unsubscribe('net.client.socket', onSocket) }
}
