import { type KeptLease, keptLease, type LeaseParts } from './kept-lease.ts'

/** Which process gathers stories: one at a time, because it remembers the articles that it has seen. */
export type GatheringTurn = Pick<KeptLease, 'during' | 'end'>

/** The turn that a store keeps among its processes. */
export function gatheringTurn(parts: LeaseParts): GatheringTurn {
  return keptLease('stories', parts)
}

/** The turn of the only process there is. */
export function onlyGatherer(): GatheringTurn {
  return { during: (work) => work('still'), end: async () => {} }
}
