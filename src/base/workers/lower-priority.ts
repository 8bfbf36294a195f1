import { getPriority, setPriority } from 'node:os'

/** Steps of niceness behind the thread that talks to people. */
const steps = 5
const nicest = 19

/**
 * Lets other threads of this program go first, in a worker whose work nobody waits for. Only on Linux, where niceness is
 * a thread's own; elsewhere it is the whole program's.
 */
export function lowerPriority(): void {
  if (process.platform === 'linux') setPriority(0, Math.min(nicest, getPriority(0) + steps))
}
