import { ComponentType } from 'discord-api-types/v10'
import type { Message } from '#src/discord/command.ts'
import { limits, measure } from '#src/discord/limits.ts'
import { type Accent, container, line, type Part, text } from '#src/discord/render/parts.ts'

/**
 * A stretch of a message that can show fewer of its items. `items` is 0 for one that is always whole; `least` stay as
 * long as another block has more than its own least.
 */
export type Block = { readonly items: number; readonly least?: number; build(kept: number): readonly Part[] }

/** What stands in the place of items that are left out: a small line, or a button that leads to them. */
export type MoreOf = (left: number) => Part

export function fixed(...parts: readonly Part[]): Block {
  return { items: 0, build: () => parts }
}

/**
 * Lines under a heading, in one text; where they stand apart, each in a text of its own, since an empty line is taller
 * than the space between two texts. `more` tells how many are left out; with `unseen`, more than those given.
 */
export function list(plan: {
  readonly heading?: string
  readonly lines: readonly string[]
  readonly more: MoreOf
  readonly atMost?: number
  readonly least?: number
  /** How many there are beyond `lines`. */
  readonly unseen?: number
  readonly apart?: boolean
  /** Without a line above: its heading sets it apart. */
  readonly isUndivided?: boolean
}): Block {
  const {
    heading,
    lines,
    more,
    atMost = lines.length,
    least = 0,
    unseen = 0,
    apart = false,
    isUndivided = false,
  } = plan
  return {
    items: Math.min(lines.length, atMost),
    least,
    build(kept) {
      const left = lines.length - kept + unseen
      const rest = left > 0 ? [more(left)] : []
      // A heading without lines says nothing, unless a button below it leads to them.
      if (lines.length === 0 || (kept === 0 && rest[0]?.type !== ComponentType.ActionRow)) return []
      const [first, ...others] = kept > 0 && apart ? lines.slice(0, kept) : [lines.slice(0, kept).join('\n')]
      const shown = [...(heading ? [heading] : []), ...(kept > 0 ? [first] : [])]
      const above = isUndivided ? [] : [line()]
      return [...above, ...(shown.length > 0 ? [text(shown.join('\n'))] : []), ...others.map(text), ...rest]
    },
  }
}

/** Parts one below the other, with a last part for those left out. */
export function stack(parts: readonly Part[], more: MoreOf, { unseen = 0, least = 0 } = {}): Block {
  return {
    items: parts.length,
    least,
    build(kept) {
      const left = parts.length - kept + unseen
      return [...parts.slice(0, kept), ...(left > 0 ? [more(left)] : [])]
    },
  }
}

/** What stands before the container and is never dropped, and what is left free for words that come later. */
export type Surroundings = { readonly head: readonly Part[]; readonly room: Size }

type Size = { readonly components: number; readonly textLength: number }

const alone: Surroundings = { head: [], room: { components: 0, textLength: 0 } }

/** The blocks as one container within Discord's limits: items are dropped from the bottom until it fits. */
export function fitted(
  blocks: readonly Block[],
  { head, room }: Surroundings = alone,
  accent: Accent = 'calm',
): Message {
  const kept = blocks.map(({ items }) => items)
  for (;;) {
    const parts = blocks.flatMap((block, index) => block.build(kept[index]!))
    const message = { components: [...head, container(parts, accent)] as Message['components'] }
    const size = measure(message.components)
    const isWithin = size.components + room.components <= limits.components
    if (isWithin && size.textLength + room.textLength <= limits.textLength) return message
    const spare = kept.findLastIndex((count, index) => count > (blocks[index]!.least ?? 0))
    const last = spare >= 0 ? spare : kept.findLastIndex((count) => count > 0)
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
