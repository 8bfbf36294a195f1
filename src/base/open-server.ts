import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ServerPlace = { readonly host: string; readonly port: number }

/** A server that answers, on the port that it got. Closing ends the connections that are open. */
export type OpenServer = { readonly port: number; close(): Promise<void> }

/**
 * Opens a server at a place.
 *
 * @param place - Port 0: any that is free.
 * @throws Node's error where the port is taken.
 */
export async function openServer(server: Server, { host, port }: ServerPlace): Promise<OpenServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
