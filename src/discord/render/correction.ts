import { fits } from '#src/discord/limits.ts'
import { type Payload, payloadSchema } from '#src/discord/payload.ts'
import { moment, text } from '#src/discord/render/parts.ts'
import { printedForms } from '#src/discord/render/printed-words.ts'
import { strikeFigures } from '#src/discord/render/strike-figures.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { Correction } from '#src/newsroom/outbox/correct-deliveries.ts'

/**
 * A sent payload with a visible mark, and with the words struck that a source took back. Null where it prints none of
 * them, or was corrected for them already.
 */
export function correctPayload(
  payload: string,
  { lostWords, lostFigures, isWithdrawn, at }: Correction,
  locale: string,
): string | null {
  const stored = payloadSchema.parse(JSON.parse(payload))
  const { components } = stored.body
  const printed = contentsOf(components)
  const lost = lostWords
    .flatMap(printedForms)
    .filter((form) => printed.some((content) => content.includes(form)))
    .toSorted((a, b) => b.length - a.length)
  const voice = voiceOf(locale)
  const corrected = (content: string): string =>
    strikeFigures(strikeDifferences(strike(content, lost), voice), lostFigures)
  const isNews = isWithdrawn && lost.length > 0 && !printed.some((content) => content.startsWith('-# ⊘'))
  if (!isNews && printed.every((content) => corrected(content) === content)) return null
  const key = isWithdrawn ? 'correction.withdrawn' : 'correction.changed'
  const mark = text(`-# ${voice.say(key, { when: moment(at, 'f') })}`)
  const struck = changed(components, corrected)
  const unmarked = isNews || printed.every((content) => !content.startsWith('-# ✎'))
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
  const body = { ...stored.body, components: marked }
  const title = stored.kind === 'post' && correctedTitle(stored.title, lostWords, isWithdrawn, locale)
  return JSON.stringify({ ...stored, body, ...(title ? { title, isRetitled: true } : {}) } satisfies Payload)
}

/** A post's title cannot be struck. If its words were taken back, the title says so. Null if it stays. */
function correctedTitle(
  title: string,
  lostWords: readonly string[],
  isWithdrawn: boolean,
  locale: string,
): string | null {
  if (!lostWords.some((words) => printedForms(words).includes(title))) return null
  return voiceOf(locale).say(isWithdrawn ? 'correction.withdrawnTitle' : 'correction.changedTitle')
}

/** Strikes each lost part once. A longer part includes the shorter ones inside it. */
function strike(content: string, lost: readonly string[]): string {
  return lost.reduce(
    (so, words) => (so.includes(words) && !isStruck(so, words) ? so.replaceAll(words, `~~${words}~~`) : so),
    content,
  )
}

/** On a line of struck words, the note on how they differ from others repeats some of them. */
function strikeDifferences(content: string, voice: Voice): string {
  const [label = ''] = voice.say('statement.differs', { words: '\n' }).split('\n')
  return content
    .split('\n')
    .map((line) => {
      const from = line.lastIndexOf(`*${label}`)
      if (from < 0 || line.endsWith('~~', from) || !line.slice(0, from).includes('~~')) return line
      const to = endOfItalics(line, from)
      return `${line.slice(0, from)}~~${line.slice(from, to)}~~${line.slice(to)}`
    })
    .join('\n')
}

/** The place after the next asterisk that is Markdown and not part of a word. */
function endOfItalics(line: string, from: number): number {
  let at = from + 1
  while (at < line.length && line[at] !== '*') at += line[at] === '\\' ? 2 : 1
  return Math.min(at + 1, line.length)
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
