import type { Message } from '#src/discord/command.ts'
import { fits } from '#src/discord/limits.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { type Part, text } from '#src/discord/render/parts.ts'
import type { MessageKey } from '#src/discord/words/en/language.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** A short word of our own. `content` must be ours or escaped. */
export function notice(content: string, ...parts: readonly Part[]): Message {
  return fitted([fixed(text(content), ...parts)])
}

/** A message with further parts below it, where all of it fits; else without them. */
export function withParts(message: Message, parts: readonly Part[]): Message {
  const components = [...message.components, ...parts]
  return fits(components) ? { ...message, components } : message
}

/** Two messages as one; the second is left out where both together would be too large. */
export function append(first: Message, second: Message): Message {
  const components = [...first.components, ...second.components]
  return fits(components) ? { ...first, components } : first
}

/** Says in private that something cannot be done, and what the person can do next. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>

  /** Stands below the words: buttons that lead on. */
  readonly parts: readonly Part[]

  constructor(key: MessageKey, values: Readonly<Record<string, string | number>> = {}, parts: readonly Part[] = []) {
    super(key)
    this.key = key
    this.values = values
    this.parts = parts
  }

  tell(voice: Voice): string {
    return voice.say(this.key, this.values)
  }
}
