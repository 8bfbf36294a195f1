/** Structured logging as pino does it. */
export type Log = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (facts: object, sentence: string) => void>>
