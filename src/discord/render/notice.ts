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

/** A message with further parts below it, as long as all of it fits. */
export function withParts(message: Message, parts: readonly Part[]): Message {
  const components = [...message.components, ...parts]
  return fits(components) ? { ...message, components } : message
}

/** Two messages as one; the second is left out where both together would be too large. */
export function append(first: Message, second: Message): Message {
  const components = [...first.components, ...second.components]
  return fits(components) ? { ...first, components } : first
}

/** What a person asked cannot be done, and the one next step; told to them in private. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>

  constructor(key: MessageKey, values: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.values = values
  }

  tell(voice: Voice): string {
    return voice.say(this.key, this.values)
  }
}
