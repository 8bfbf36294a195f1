import { voiceOf } from '#src/discord/messages.ts'
import { type Payload, payloadSchema } from '#src/discord/payload.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fits } from '#src/discord/render/limits.ts'
import { moment, text } from '#src/discord/render/parts.ts'
import type { Correction } from '#src/newsroom/correct-deliveries.ts'

/**
 * A sent payload with a visible mark, and with the words struck that a source took back. Null where it prints none of
 * them, or was corrected for them already.
 */
export function correctPayload(payload: string, { lostWords, at }: Correction, locale: string): string | null {
  const stored = payloadSchema.parse(JSON.parse(payload))
  const { components } = stored.body
  const lost = lostWords.map((words) => escapeFeedText(words)).toSorted((a, b) => b.length - a.length)
  const isOpen = contentsOf(components).some((content) =>
    lost.some((words) => content.includes(words) && !isStruck(content, words)),
  )
  if (!isOpen) return null
  const mark = text(`-# ${voiceOf(locale).say('correction.changed', { when: moment(at, 'f') })}`)
  const struck = changed(components, (content) => strike(content, lost))
  const unmarked = contentsOf(components).every((content) => !content.startsWith('-# ✎'))
  const marked = [
    [...struck, mark],
    ...(unmarked
      ? [
          [...components, mark],
          [mark, ...components.slice(0, -1)],
        ]
      : []),
  ].find((parts) => parts.length > 1 && fits(parts))
  if (!marked) return null
  return JSON.stringify({ ...stored, body: { ...stored.body, components: marked } } satisfies Payload)
}

/** Each lost stretch struck once; a longer one swallows those within it. */
function strike(content: string, lost: readonly string[]): string {
  return lost.reduce(
    (so, words) => (so.includes(words) && !isStruck(so, words) ? so.replaceAll(words, `~~${words}~~`) : so),
    content,
  )
}

function isStruck(content: string, words: string): boolean {
  return content.split('~~').some((stretch, index) => index % 2 === 1 && stretch.includes(words))
}

function contentsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(contentsOf)
  if (typeof part !== 'object' || part === null) return []
  const { content, components } = part as { readonly content?: unknown; readonly components?: unknown }
  return [...(typeof content === 'string' ? [content] : []), ...contentsOf(components)]
}

function changed<Part>(parts: readonly Part[], change: (content: string) => string): Part[] {
  return parts.map((part) => {
    if (typeof part !== 'object' || part === null) return part
    const copy: { content?: unknown; components?: unknown } & Part = { ...part }
    if (typeof copy.content === 'string') copy.content = change(copy.content)
    if (Array.isArray(copy.components)) copy.components = changed(copy.components, change)
    return copy
  })
}
