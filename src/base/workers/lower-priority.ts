import { getPriority, setPriority } from 'node:os'

/** How many niceness steps below the thread that answers people. */
const steps = 5
const nicest = 19

/**
 * Lowers the priority of this thread, for a worker whose results nobody waits for. Only on Linux, where each thread has
 * its own niceness; elsewhere niceness belongs to the whole program.
 */
export function lowerPriority(): void {
  if (process.platform === 'linux') setPriority(0, Math.min(nicest, getPriority(0) + steps))
}
