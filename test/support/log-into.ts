import type { Log } from '#src/discord/log.ts'

export type Logged = { readonly level: keyof Log; readonly facts: object; readonly sentence: string }

/** A log that keeps its lines in a list. */
export function logInto(logged: Logged[]): Log {
  const at =
    (level: keyof Log) =>
    (facts: object, sentence: string): void =>
      void logged.push({ level, facts, sentence })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
