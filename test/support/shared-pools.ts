import { openPools } from '#src/assembly/workers.ts'

/**
 * The threads of every newsroom that the tests of this process open, one after the other: to start them takes a second
 * of processor time, and what they are asked does not depend on who asks. They end by themselves when nobody asks.
 */
export const sharedPools = openPools()
