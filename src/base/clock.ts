/** Tells the present time. A test passes its own clock. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
