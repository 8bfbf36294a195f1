import type { Store } from '#src/store/store.ts'

/** Whether there is room for new articles. */
export type RoomLeft = {
  readonly isFull: boolean
  /** Bytes of the database that hold something; null where the engine does not tell. */
  readonly usedBytes: number | null
  /** Null: no limit is set. */
  readonly maxBytes: number | null
}

/** @param maxBytes - The operator's limit; null: none. */
export async function roomLeft({ used }: Pick<Store, 'used'>, maxBytes: number | null): Promise<RoomLeft> {
  const usedBytes = await used()
  return { isFull: maxBytes !== null && usedBytes !== null && usedBytes >= maxBytes, usedBytes, maxBytes }
}

/**
 * Lets a round of polling run where there is room for what it brings, and asks no feed where there is none. The change
 * is logged once.
 */
export function onlyWithRoom<Args extends readonly unknown[], Report>(
  round: (...args: Args) => Promise<readonly Report[]>,
  room: () => Promise<RoomLeft>,
  log: { warn(facts: object, sentence: string): void; info(facts: object, sentence: string): void },
): (...args: Args) => Promise<readonly Report[]> {
  let wasFull = false
  return async (...args) => {
    const { isFull, ...facts } = await room()
    if (isFull && !wasFull) log.warn(facts, 'the database has reached MAX_DISK: no feed is asked until there is room')
    if (!isFull && wasFull) log.info(facts, 'there is room in the database again: feeds are asked')
    wasFull = isFull
    return isFull ? [] : await round(...args)
  }
}
