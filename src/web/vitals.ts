/** What tells whether a process does its work. */
export type Vitals = {
  /** End of the last round of polling; null: none yet. */
  readonly lastPollAt: Date | null
  /** Whether this process polls, whether it analyses, and whether it talks with Discord. */
  readonly polls: boolean
  readonly analyses: boolean
  readonly talks: boolean
  readonly startedAt: Date
  readonly gatewayIsOpen: boolean
}

/** One thing that must be so for the process to be ready. */
export type ReadyCheck = { readonly name: string; readonly isWell: boolean; readonly finding: string }

/** A round comes each minute and may take some; after so long without one it is stuck. */
const longestBetweenPollsMs = 10 * 60_000

/** Deliveries are looked for each ten seconds; one that was due so long ago is not taken. */
const longestWaitMs = 15 * 60_000

/** The analysis of an article takes a moment; one that has waited so long shows that there are too few analysts. */
const longestBacklogMs = 30 * 60_000

/** Whether the last round of polling is young enough. A process that has just started has time for its first one. */
export function checkPolling({ polls, lastPollAt, startedAt }: Vitals, now: Date): ReadyCheck {
  if (!polls) return { name: 'polling', isWell: true, finding: 'not a task of this process' }
  const ageMs = now.getTime() - (lastPollAt ?? startedAt).getTime()
  const seconds = Math.round(ageMs / 1000)
  const finding = lastPollAt ? `the last round ended ${seconds} s ago` : `no round yet, started ${seconds} s ago`
  return { name: 'polling', isWell: ageMs <= longestBetweenPollsMs, finding }
}

/** Whether new articles have room. */
export function checkRoom(
  { polls }: Vitals,
  {
    isFull,
    usedBytes,
    maxBytes,
  }: { readonly isFull: boolean; readonly usedBytes: number | null; readonly maxBytes: number | null },
): ReadyCheck {
  if (!polls || maxBytes === null) return { name: 'room', isWell: true, finding: 'no limit for this process' }
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
  const used = usedBytes === null ? 'unknown' : megabytes(usedBytes)
  const finding = `${used} of ${megabytes(maxBytes)} used${isFull ? '; nothing is filed until there is room' : ''}`
  return { name: 'room', isWell: !isFull, finding }
}

export function checkGateway({ talks, gatewayIsOpen }: Vitals): ReadyCheck {
  if (!talks) return { name: 'gateway', isWell: true, finding: 'not a task of this process' }
  return { name: 'gateway', isWell: gatewayIsOpen, finding: gatewayIsOpen ? 'open' : 'closed' }
}

/** @param oldestDue - Moment at which the oldest delivery that waits was due; null: none waits. */
export function checkDeliveries({ talks }: Vitals, oldestDue: Date | null, now: Date): ReadyCheck {
  if (!talks) return { name: 'deliveries', isWell: true, finding: 'not a task of this process' }
  const lateMs = oldestDue === null ? 0 : now.getTime() - oldestDue.getTime()
  if (lateMs <= 0) return { name: 'deliveries', isWell: true, finding: 'none is due' }
  const finding = `the oldest was due ${Math.round(lateMs / 1000)} s ago`
  return { name: 'deliveries', isWell: lateMs <= longestWaitMs, finding }
}

/** @param since - When the oldest article that waits for its analysis was filed; null: none waits. */
export function checkBacklog({ analyses }: Vitals, since: Date | null, now: Date): ReadyCheck {
  if (!analyses) return { name: 'analysis', isWell: true, finding: 'not a task of this process' }
  if (since === null) return { name: 'analysis', isWell: true, finding: 'no article waits' }
  const ageMs = now.getTime() - since.getTime()
  const finding = `the oldest article has waited ${Math.round(ageMs / 1000)} s`
  return { name: 'analysis', isWell: ageMs <= longestBacklogMs, finding }
}
