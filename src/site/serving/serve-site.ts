import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type OpenServer, openServer, type ServerPlace } from '#src/base/open-server.ts'
import type { SiteSettings } from './answers.ts'
import type { Rate } from './rate-limit.ts'
import { type SiteEffects, siteApp } from './site-app.ts'

/**
 * Opens the site.
 *
 * @param place - Port 0: any that is free.
 * @throws Node's error where the port is taken.
 */
export async function serveSite(
  place: ServerPlace,
  settings: SiteSettings & { readonly rate?: Rate },
  effects: Omit<SiteEffects, 'signal' | 'nowMs'>,
): Promise<OpenServer> {
  const stop = new AbortController()
  const fetch = siteApp(settings, { ...effects, signal: stop.signal, nowMs: () => performance.now() })
  const limits = { requestTimeout: 10_000, maxHeaderSize: 8_192 }
  const { port, close } = await openServer(createServer(limits, getRequestListener(fetch)), place)
  return {
    port,
    close: () => {
      stop.abort()
      return close()
    },
  }
}
