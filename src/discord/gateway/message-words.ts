import { trimEnd } from '#src/base/trim-end.ts'

/** The parts of a message that hold words. A forwarded message is a snapshot inside another. */
type Worded = {
  readonly content?: string | null
  readonly embeds?: readonly Embed[] | null
  readonly components?: readonly unknown[] | null
  readonly messageSnapshots?: ReadonlyMap<string, Worded> | null
}

type Embed = {
  readonly title?: string | null
  readonly description?: string | null
  readonly url?: string | null
  readonly fields?: readonly { readonly name: string; readonly value: string }[]
}

/**
 * Most characters that are read. Messages of Nitro users have 4,000, and embeds and forwarded messages add to them.
 */
const mostCharacters = 12_000

/** Everything that somebody can read in a message: its own words, embeds, text displays, and what it forwards. */
export function wordsOfMessage(message: Worded): string {
  return wordsIn(message).join('\n').slice(0, mostCharacters)
}

function wordsIn({ content, embeds, components, messageSnapshots }: Worded): readonly string[] {
  const embedded = (embeds ?? []).flatMap(({ title, description, url, fields = [] }) => [
    title,
    description,
    ...fields.map(({ name, value }) => `${name}\n${value}`),
    url,
  ])
  const forwarded = [...(messageSnapshots?.values() ?? [])].flatMap(wordsIn)
  return [content, ...embedded, ...(components ?? []).flatMap(textsIn), ...forwarded].filter(
    (words): words is string => typeof words === 'string' && words.trim() !== '',
  )
}

/** Text displays, however deep; discord.js keeps what Discord sent under `data`. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const { content, components, data } = part as {
    readonly content?: unknown
    readonly components?: unknown
    readonly data?: unknown
  }
  const own = typeof content === 'string' ? content : contentOf(data)
  return [...(own === null ? [] : [own]), ...(Array.isArray(components) ? components.flatMap(textsIn) : [])]
}

function contentOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('content' in data)) return null
  return typeof data.content === 'string' ? data.content : null
}

/** Web addresses in a text, in order, each once: bare, in `<…>`, or behind words; a bracket that they open is theirs. */
export function linksIn(text: string): readonly string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"”»|]{4,2000}/gu)].map(([link]) => withoutTail(link))
  return [...new Set(found)].filter((link) => URL.canParse(link))
}

/** Closing brackets that were opened before the link, and the marks of the sentence, do not belong to it. */
function withoutTail(link: string): string {
  let open = 0
  for (const [index, character] of [...link].entries()) {
    if (character === '(') open += 1
    if (character === ')' && --open < 0) return trimmed([...link].slice(0, index).join(''))
  }
  return trimmed(link)
}

function trimmed(link: string): string {
  return trimEnd(link, /[.,;:!?'’\]*_~]/)
}

/** Most letters of the words that a masked link shows. */
const longestShown = 500

/** Masked links as the words that they show. Looks at each letter a fixed number of times. */
function unmasked(text: string): string {
  const parts: string[] = []
  let start = 0
  // Where the address that was looked at last ends; each address that begins before it ends there as well.
  let stop = 0
  for (const { index, 0: middle } of text.matchAll(/\]\(<?https?:\/\//g)) {
    const open = text.slice(Math.max(start, index - longestShown - 1), index).lastIndexOf('[')
    const shown = open < 0 ? '' : text.slice(Math.max(start, index - longestShown - 1) + open + 1, index)
    const address = index + middle.length
    while (stop < text.length && (stop < address || !/[\s)]/.test(text[stop]!))) stop += 1
    if (shown === '' || shown.includes(']') || text[stop] !== ')' || stop === address) continue
    parts.push(text.slice(start, index - shown.length - 1), shown)
    start = stop + 1
  }
  parts.push(text.slice(start))
  return parts.join('')
}

/** Words without links and Discord's Markdown, as a reader sees them. */
export function plainWords(text: string): string {
  return unmasked(text)
    .replace(/<?https?:\/\/[^\s<>]{1,2000}>?/gu, ' ')
    .replace(/<(?:@[!&]?|#|a?:\w{1,40}:|t:|\/[\w -]{1,80}:|id:)[\w:-]{0,40}>/gu, ' ')
    .replace(/^(?:>{1,3} |-# |#{1,3} |[-*•] )+/gmu, '')
    .replace(/\\([!-/:-@[-`{-~])|[*_~`|]{2,3}|(?<![\p{L}\p{N}])[*_`]|[*_`](?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
