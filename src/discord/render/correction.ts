import { fits } from '#src/discord/limits.ts'
import { type Payload, payloadSchema } from '#src/discord/payload.ts'
import { visible } from '#src/discord/render/feed-text.ts'
import { moment, text } from '#src/discord/render/parts.ts'
import { printedForms, printedWords } from '#src/discord/render/printed-words.ts'
import { strikeFigures } from '#src/discord/render/strike-figures.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { Correction } from '#src/newsroom/outbox/compare-message.ts'

/**
 * A sent payload with a visible mark, with the words struck that a source took back, and without those that the operator
 * has hidden. Null where it prints none of them, or was corrected for them already.
 */
export function correctPayload(
  payload: string,
  { lostWords, hiddenWords = [], lostFigures, isWithdrawn, at }: Correction,
  locale: string,
): string | null {
  const stored = payloadSchema.parse(JSON.parse(payload))
  const { components } = stored.body
  const printed = contentsOf(components)
  const among = (forms: readonly string[]) =>
    forms.filter((form) => printed.some((content) => content.includes(form))).toSorted((a, b) => b.length - a.length)
  const lost = among(lostWords.flatMap((words) => printedForms(words)))
  const hidden = among(hiddenWords.flatMap((words) => printedForms(words, shortestHidden)))
  const voice = voiceOf(locale)
  const corrected = (content: string): string =>
    strikeFigures(strikeDifferences(strike(takeOut(content, hidden), lost), voice), lostFigures)
  const isNews = isWithdrawn && lost.length > 0 && !printed.some((content) => content.startsWith('-# ⊘'))
  if (!isNews && printed.every((content) => corrected(content) === content)) return null
  const lostTitle = voice.say(isWithdrawn ? 'correction.withdrawnTitle' : 'correction.changedTitle')
  const relabelled = (label: string): string => {
    if (isLabelOf(label, hiddenWords)) return removed
    return printsAny(label, lostWords) ? lostTitle : label
  }
  const struck = changed(components, corrected, relabelled)
  const when = moment(at, 'f')
  if (hidden.length > 0) {
    const mark = text(`-# ${voice.say('correction.hidden', { when })}`)
    const body = { ...stored.body, components: [[...struck, mark], struck].find(fits) ?? [mark] }
    return JSON.stringify({ ...stored, body, ...newTitle(stored, { lostWords, hiddenWords, isWithdrawn }, voice) })
  }
  const mark = text(`-# ${voice.say(isWithdrawn ? 'correction.withdrawn' : 'correction.changed', { when })}`)
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
  return JSON.stringify({ ...stored, body, ...newTitle(stored, { lostWords, hiddenWords, isWithdrawn }, voice) })
}

/** Shorter words are not taken out: they stand in other sentences too. */
const shortestHidden = 6

/** Replaces hidden words. */
const removed = '[…]'

function takeOut(content: string, hidden: readonly string[]): string {
  return hidden.reduce((so, words) => so.replaceAll(words, removed), content)
}

/** Whether an entry of a menu begins as hidden words do; it is cut to what a menu takes. */
function isLabelOf(label: string, hiddenWords: readonly string[]): boolean {
  const start = label.replace(/^\d+(?:\.| ·) /, '').slice(0, 30)
  return start.length >= shortestHidden && hiddenWords.some((words) => visible(words).startsWith(start))
}

/** A post's title cannot be struck. If its words were taken back or are hidden, the title says so. */
function newTitle(
  stored: Payload,
  { lostWords, hiddenWords = [], isWithdrawn }: Pick<Correction, 'lostWords' | 'hiddenWords' | 'isWithdrawn'>,
  voice: Voice,
): { readonly title?: string; readonly isRetitled?: boolean } {
  if (stored.kind !== 'post') return {}
  const has = (some: readonly string[]) => some.some((words) => printedForms(words).includes(stored.title))
  if (has(hiddenWords)) return { title: voice.say('correction.hiddenTitle'), isRetitled: true }
  if (!has(lostWords)) return {}
  const key = isWithdrawn ? 'correction.withdrawnTitle' : 'correction.changedTitle'
  return { title: voice.say(key), isRetitled: true }
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

/** Whether the label of a choice prints words that were taken back. Nothing can be struck there. */
function printsAny(label: string, lostWords: readonly string[]): boolean {
  return lostWords.some((words) => label.endsWith(printedWords(words, 'choice')))
}

function contentsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(contentsOf)
  if (typeof part !== 'object' || part === null) return []
  const { content, components } = part as { readonly content?: unknown; readonly components?: unknown }
  return [...(typeof content === 'string' ? [content] : []), ...contentsOf(components)]
}

/** @param relabel - Changes the label of an entry of a menu. */
function changed<Part>(
  parts: readonly Part[],
  change: (content: string) => string,
  relabel: (label: string) => string,
): Part[] {
  return parts.map((part) => {
    if (typeof part !== 'object' || part === null) return part
    const copy: { content?: unknown; components?: unknown; options?: unknown; label?: unknown } & Part = { ...part }
    if (typeof copy.content === 'string') copy.content = change(copy.content)
    if (typeof copy.label === 'string') copy.label = relabel(copy.label)
    if (Array.isArray(copy.components)) copy.components = changed(copy.components, change, relabel)
    if (Array.isArray(copy.options)) copy.options = changed(copy.options, change, relabel)
    return copy
  })
}
