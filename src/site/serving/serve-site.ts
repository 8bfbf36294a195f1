import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { SiteSettings } from './answers.ts'
import type { Rate } from './rate-limit.ts'
import { type SiteEffects, siteApp } from './site-app.ts'

export type SitePlace = { readonly host: string; readonly port: number }

export type SiteServer = { readonly port: number; close(): Promise<void> }

/**
 * Opens the site.
 *
 * @param place - Port 0: any that is free.
 * @throws Node's error where the port is taken.
 */
export async function serveSite(
  place: SitePlace,
  settings: SiteSettings & { readonly rate?: Rate },
  effects: Omit<SiteEffects, 'signal' | 'nowMs'>,
): Promise<SiteServer> {
  const stop = new AbortController()
  const fetch = siteApp(settings, { ...effects, signal: stop.signal, nowMs: () => performance.now() })
  const server = createAdaptorServer({ fetch, serverOptions: { requestTimeout: 10_000, maxHeaderSize: 8_192 } })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place.port, place.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        stop.abort()
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
