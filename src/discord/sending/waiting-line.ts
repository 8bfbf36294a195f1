export type Turn = { readonly signal?: AbortSignal | null | undefined; readonly canWait: boolean }

/** Callers that wait for their turn: urgent ones first, otherwise in the order in which they came. */
export type WaitingLine = {
  readonly length: number
  /** Fulfilled when it is the caller's turn. When `signal` aborts, it rejects, and the caller's place is free. */
  wait(turn: Turn): Promise<void>
  /** Gives the first one its turn; nothing where nobody waits. */
  beginNext(): void
}

export function waitingLine(): WaitingLine {
  const urgent: (() => void)[] = []
  const patient: (() => void)[] = []
  return {
    get length() {
      return urgent.length + patient.length
    },
    wait: ({ signal, canWait }) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const line = canWait ? patient : urgent
        const begin = (): void => {
          signal?.removeEventListener('abort', giveUp)
          resolve()
        }
        const giveUp = (): void => {
          line.splice(line.indexOf(begin), 1)
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', giveUp, { once: true })
        line.push(begin)
      }),
    beginNext: () => (urgent.shift() ?? patient.shift())?.(),
  }
}
