import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { Clock } from '#src/base/clock.ts'
import type { Config } from '#src/config.ts'
import { foldRepeats } from './fold-repeats.ts'

export type LogSettings = Pick<Config, 'logLevel' | 'discord' | 'databaseUrl'>

/** Where lines go to. */
export type LogSink = { write(line: string): unknown }

const warnLevel = 40

/** Facts as JSON lines on stderr; readable where a person looks at it. Written at once, so that nothing is lost at the end. */
export function makeLog(settings: LogSettings, { clock, sink = stderr() }: { clock: Clock; sink?: LogSink }): Logger {
  const hide = hiding(secretsOf(settings))
  const fold = foldRepeats(() => clock.now().getTime())
  const hooks: pino.LoggerOptions['hooks'] = {
    logMethod([facts, ...rest], method, level) {
      if (level < warnLevel || typeof facts !== 'object' || facts === null) {
        return method.apply(this, [facts, ...rest] as Parameters<typeof method>)
      }
      const again = fold(kindOf(facts, rest))
      if (again === null) return
      return method.apply(this, [again === 0 ? facts : { ...facts, again }, ...rest] as Parameters<typeof method>)
    },
  }
  return pino(
    { level: settings.logLevel, serializers: { err: bareError }, hooks },
    { write: (line: string) => void sink.write(hide(line)) },
  )
}

function stderr(): LogSink {
  return process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname' })
    : pino.destination({ dest: 2, sync: true })
}

/** Failures of one kind: the same sentence about the same thing for the same reason. */
function kindOf(facts: object, rest: readonly unknown[]): string {
  const { err, job, feedId, problem } = facts as Record<string, unknown>
  return JSON.stringify([rest[0], job, feedId, problem, err instanceof Error ? err.message : null])
}

function secretsOf({ discord, databaseUrl }: LogSettings): readonly string[] {
  const password = databaseUrl === null ? '' : (URL.parse(databaseUrl)?.password ?? '')
  return [discord?.token ?? '', databaseUrl ?? '', password, decodeURIComponent(password)].filter(
    (secret) => secret.length > 3,
  )
}

/** A secret may stand in any message of any library: the whole line is looked through. */
function hiding(secrets: readonly string[]): (line: string) => string {
  const inJson = secrets.map((secret) => JSON.stringify(secret).slice(1, -1))
  return (line) => inJson.reduce((kept, secret) => kept.replaceAll(secret, '[hidden]'), line)
}

/**
 * What is logged of an error. Errors of Discord's API contain the whole request: the response may repeat a person's
 * message, and the address of an interaction contains its token. Neither is logged.
 */
export function bareError(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  const { type, message, stack } = pino.stdSerializers.err(cause)
  const facts = Object.entries(cause).filter(([name]) => ['code', 'status', 'method'].includes(name))
  // Causes are joined with a colon, also behind a full stop.
  return { type, message: message.replaceAll('.: ', ': '), stack, ...Object.fromEntries(facts) }
}
