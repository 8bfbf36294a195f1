import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { Config } from '#src/config.ts'

/** Where a secret could stand in a logged object. */
const secrets = [
  'token',
  '*.token',
  'apiKey',
  '*.apiKey',
  'databaseUrl',
  '*.databaseUrl',
  'headers.authorization',
  '*.headers.authorization',
]

/** Facts as JSON lines on stderr; readable where a person looks at it. Written at once, so that nothing is lost at the end. */
export function makeLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  const options = { level: logLevel, redact: secrets, serializers: { err: bareError } }
  return process.stderr.isTTY
    ? pino(options, pretty({ destination: 2, sync: true, ignore: 'pid,hostname' }))
    : pino(options, pino.destination({ dest: 2, sync: true }))
}

/**
 * What a log keeps of an error. Errors of Discord's API carry the whole request: an answer may repeat a person's message,
 * and the address of an interaction holds its token. Neither is kept.
 */
export function bareError(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const { type, message, stack } = pino.stdSerializers.err(cause)
  const facts = Object.entries(cause).filter(([name]) => ['code', 'status', 'method'].includes(name))
  return { type, message, stack, ...Object.fromEntries(facts) }
}
