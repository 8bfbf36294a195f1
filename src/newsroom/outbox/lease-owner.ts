import type { DeliveryStore } from '#src/store/ports/delivery-store.ts'

/** The process that takes deliveries: its machine, its number, and a mark for this start. */
export type LeaseOwner = { readonly host: string; readonly pid: number; readonly life: string }

/** The owner as a lease names it. */
export function ownerName({ host, pid, life }: LeaseOwner): string {
  return JSON.stringify([host, pid, life])
}

/**
 * Ends the leases of processes of this machine that are no more, so that a bot which was killed goes on at once. Leases
 * of other machines end by themselves: nobody here can tell whether they live.
 *
 * @param isAlive - Whether a process with that number runs on this machine.
 */
export async function takeOverLeases(
  deliveries: Pick<DeliveryStore, 'owners' | 'endLeases'>,
  self: LeaseOwner,
  isAlive: (pid: number) => boolean,
): Promise<void> {
  for (const name of await deliveries.owners()) {
    const owner = ownerIn(name)
    if (owner === null || owner.host !== self.host || owner.life === self.life) continue
    // With our own number, as in a container where every life has the same one, it is a life before this.
    if (owner.pid === self.pid || !isAlive(owner.pid)) await deliveries.endLeases(name)
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
