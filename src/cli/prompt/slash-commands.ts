import type { ZodError } from 'zod'
import type { Command, Message } from '#src/discord/command.ts'

/** Slash commands, and what the preview prompt must know to run them without Discord. */
export type SlashCommands = {
  readonly commands: readonly Command[]
  /** Which command a pressed button belongs to, and the state it carries. */
  stateOf(customId: string): { readonly command: string; readonly state: readonly string[] }
  /** A command's refusal, with the buttons that lead on; null where the error is none. */
  explain(error: unknown): Message | null
  /** Which option cannot be used, and how it is written. */
  refuse(error: ZodError, given: Readonly<Record<string, unknown>>): Message
}
