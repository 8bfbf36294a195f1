import { createRequire } from 'node:module'
import type { RESTOptions } from 'discord.js'

type Agent = NonNullable<RESTOptions['agent']>

/**
 * Connections of Discord's client alone, from the undici that discord.js brings. Without an agent the client takes
 * the one that all copies of undici in the process share. Ours is newer, is often loaded first, and refuses the form
 * in which the client sends files.
 */
export function restAgent(): Agent {
  const fromHere = createRequire(import.meta.url)
  const fromClient = createRequire(fromHere.resolve('discord.js'))
  const { Agent } = fromClient('undici') as { readonly Agent: new () => Agent }
  return new Agent()
}
