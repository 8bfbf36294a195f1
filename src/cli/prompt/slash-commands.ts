import type { Command } from '#src/discord/command.ts'

/** Slash commands, and what the preview prompt must know to run them without Discord. */
export type SlashCommands = {
  readonly commands: readonly Command[]
  /** Which command a pressed button belongs to, and the state it carries. */
  stateOf(customId: string): { readonly command: string; readonly state: readonly string[] }
  /** A command's refusal in words for people; null where the error is none. */
  explain(error: unknown): string | null
}
