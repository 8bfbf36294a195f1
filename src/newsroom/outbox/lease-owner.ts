import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '#src/store/store.ts'

/** The process that takes deliveries: its machine, its number, and a mark for this start. */
export type LeaseOwner = { readonly host: string; readonly pid: number; readonly life: string }

/** The owner as a lease names it. */
export function ownerName({ host, pid, life }: LeaseOwner): string {
  return JSON.stringify([host, pid, life])
}

/** This process, in this life. */
export function thisProcess(): LeaseOwner {
  return { host: hostname(), pid: process.pid, life: randomUUID() }
}

/**
 * Ends the leases of processes of this machine that are no more, so that a process which was killed goes on at once.
 * Leases of other machines end by themselves: nobody here can tell whether they live.
 *
 * @param self - The name of this process.
 * @param isAlive - Whether a process with that number runs on this machine.
 */
export async function takeOverLeases(
  { deliveries, waiting, leases }: Pick<Store, 'deliveries' | 'waiting' | 'leases'>,
  self: string,
  { isAlive, now }: { readonly isAlive: (pid: number) => boolean; readonly now: Date },
): Promise<void> {
  const own = ownerIn(self)
  const held = (await leases.held('', now)).map(({ owner }) => owner)
  for (const name of new Set([...(await deliveries.owners()), ...(await waiting.owners()), ...held])) {
    const owner = ownerIn(name)
    if (owner === null || own === null || owner.host !== own.host || owner.life === own.life) continue
    // With our own number, as in a container where every life has the same one, it is a life before this.
    if (owner.pid !== own.pid && isAlive(owner.pid)) continue
    await Promise.all([deliveries.endLeases(name), waiting.endLeases(name), leases.endAll(name)])
  }
}

function ownerIn(name: string): LeaseOwner | null {
  const [, host, pid, life] = /^\["([^"]*)",(\d+),"([^"]*)"\]$/.exec(name) ?? []
  return host === undefined || life === undefined ? null : { host, pid: Number(pid), life }
}

/** Whether a process runs here, be it one that we may not signal. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
