import type { LeaseStore } from '#src/store/ports/lease-store.ts'
import { type KeptLease, keptLease, type LeaseParts } from './kept-lease.ts'

const prefix = 'analyst '

/** By keeping it a process tells the others that it analyses what they file. One that does not is taken for dead. */
export function analystPresence(parts: LeaseParts): Pick<KeptLease, 'keep' | 'end'> {
  return keptLease(`${prefix}${parts.owner}`, parts)
}

/** Whether any process analyses what others file. */
export async function isAnalysed(leases: Pick<LeaseStore, 'held'>, now: Date): Promise<boolean> {
  return (await leases.held(prefix, now)).length > 0
}
