import type { Message } from '#src/discord/command.ts'
import { limits, measure } from '#src/discord/limits.ts'
import { container, line, type Part, text } from '#src/discord/render/parts.ts'

/** A stretch of a message that can show fewer of its items. `items` is 0 for one that is always whole. */
export type Block = { readonly items: number; build(kept: number): readonly Part[] }

export function fixed(...parts: readonly Part[]): Block {
  return { items: 0, build: () => parts }
}

/** Lines under a heading, in one text. `more` tells how many are left out; with `known`, more than those given. */
export function list(plan: {
  readonly heading?: string
  readonly lines: readonly string[]
  readonly more: (left: number) => string
  readonly atMost?: number
  /** How many there are beyond `lines`. */
  readonly unseen?: number
  readonly gap?: string
}): Block {
  const { heading, lines, more, atMost = lines.length, unseen = 0, gap = '\n' } = plan
  return {
    items: Math.min(lines.length, atMost),
    build(kept) {
      const left = lines.length - kept + unseen
      const shown = [...lines.slice(0, kept), ...(left > 0 ? [more(left)] : [])]
      if (lines.length === 0 || shown.length === 0) return []
      return [line(), text([...(heading ? [heading] : []), shown.join(gap)].join('\n'))]
    },
  }
}

/** Parts one below the other, with a last line for those left out. */
export function stack(parts: readonly Part[], more: (left: number) => string, unseen = 0): Block {
  return {
    items: parts.length,
    build(kept) {
      const left = parts.length - kept + unseen
      return [...parts.slice(0, kept), ...(left > 0 ? [text(more(left))] : [])]
    },
  }
}

/** What stands before the container and is never dropped, and what is left free for words that come later. */
export type Surroundings = { readonly head: readonly Part[]; readonly room: Size }

type Size = { readonly components: number; readonly textLength: number }

const alone: Surroundings = { head: [], room: { components: 0, textLength: 0 } }

/** The blocks as one container within Discord's limits: items are dropped from the bottom until it fits. */
export function fitted(blocks: readonly Block[], { head, room }: Surroundings = alone): Message {
  const kept = blocks.map(({ items }) => items)
  for (;;) {
    const parts = blocks.flatMap((block, index) => block.build(kept[index]!))
    const message = { components: [...head, container(parts)] as Message['components'] }
    const size = measure(message.components)
    const isWithin = size.components + room.components <= limits.components
    if (isWithin && size.textLength + room.textLength <= limits.textLength) return message
    const last = kept.findLastIndex((count) => count > 0)
    if (last < 0) throw new MessageTooLargeError(size)
    kept[last]! -= 1
  }
}

/** The fixed parts alone are over a limit: our bug. */
class MessageTooLargeError extends Error {
  override readonly name = 'MessageTooLargeError'

  constructor(size: { readonly components: number; readonly textLength: number }) {
    super(`A message of ${size.components} components and ${size.textLength} characters has nothing left to drop`)
  }
}
