import { decodeText } from '#src/base/entities.ts'
import { asciiLowerCase, readAttributes, readTag } from '#src/base/markup.ts'
import { seekerOf } from '#src/base/seeker.ts'
import { withoutNameCards } from './without-name-cards.ts'

/** Elements whose content is not the article's text. */
const silent = new Set(
  'script style noscript template head svg math iframe object embed canvas form button select textarea nav aside figcaption audio video'.split(
    ' ',
  ),
)

/** Elements that stand as paragraphs of their own. */
const blocks = new Set(
  (
    'address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead tr ul'
  ).split(' '),
)

/** What feed software appends to a teaser, whole lines, in lower case. */
const appended = [
  /^(?:\[?(?:…|\.\.\.)\]?)$/u,
  /^(?:continue reading|read (?:the )?(?:more|full (?:story|article|text))|full (?:story|article)|more|click here to read more|keep reading|view (?:the )?(?:full )?(?:story|article))(?:\.{2,3}|…| ?[»›→>]+|:.{0,200}| here\.?| (?:on|at) [\w.-]{3,60})?$/u,
  /^the post .{1,300} (?:appeared first on|first appeared on) .{1,120}$/,
  /^(?:share this|tweet|follow us on|sign up for our|subscribe to our)\b.{0,80}$/,
  /^(?:advertisement|advertising|story continues below advertisement)$/,
]

/** Elements whose content is no text at all. */
const wordless = new Set(['script', 'style'])

/**
 * HTML as clean text: one line a paragraph, blank lines between none; references decoded; scripts, captions and "read more" gone;
 * invisible letters gone. Time is linear in the length of `html`.
 */
export function plainText(html: string): string {
  const lines = linesOf(isEscapedTwice(html) ? decodeText(html) : html, silent)
  const kept = lines
    .filter((line, index) => !isAppended(line, index, lines.length))
    .map(withoutPostLine)
    .map(withoutNameCards)
  return kept.map((line) => line.replace(/\s?\[(?:…|\.\.\.)\]$/u, '…')).join('\n')
}

/** HTML that was escaped once too often: no tag, but what would be tags. */
function isEscapedTwice(html: string): boolean {
  return !html.includes('<') && /&lt;\/?(?:p|br|div|a|b|i|em|strong|span|ul|li|img)\b/i.test(html)
}

/** All text of HTML letter by letter, captions and asides too: one line a paragraph, white space folded. */
export function allText(html: string): string {
  return solidLines(withLineBreaks(html, wordless).replace(/[^\S\n]+/g, ' ')).join('\n')
}

function linesOf(html: string, unread: ReadonlySet<string>): string[] {
  return solidLines(cleanText(withLineBreaks(html, unread)))
}

function solidLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * “… on Tuesday The post Talks go on appeared first on the Herald”, “… on Tuesday Read Full Article at Herald.com”: what feed
 * software adds, in the line of the text.
 */
function withoutPostLine(line: string): string {
  const link = / (?:Read Full Article at \S{3,40}|Continue reading(?:\.{3}|…)?)$/.exec(line.slice(-64))
  if (link) return line.slice(0, -link[0].length).trimEnd()
  const at = line.lastIndexOf(' The post ')
  if (at < 0 || line.length - at > 400) return line
  return /\b(?:appeared first|first appeared) on\b/.test(line.slice(at)) ? line.slice(0, at).trimEnd() : line
}

/** "Read more" stands among a text's last lines, and never alone. */
function isAppended(line: string, index: number, count: number): boolean {
  const isLate = index > 0 && index >= count - 4
  return isLate && line.length < 500 && appended.some((pattern) => pattern.test(line.toLowerCase()))
}

/** Text without letters that cannot be seen, its white space folded; line feeds stay. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      // Zero-width space, marks of direction, word joiner, byte order mark, soft hyphen; the joiners that Persian and Hindi need stay
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad\u061c]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .toWellFormed()
      .normalize('NFC')
  )
}

/**
 * Tags to line feeds or nothing. In text between tags, line feeds are blanks, as in a browser; in `pre` they stay. Text
 * without a single tag has paragraphs parted by empty lines.
 */
function withLineBreaks(html: string, unread: ReadonlySet<string>): string {
  if (!/<[a-z!/]/i.test(html))
    return decodeText(html)
      .replace(/\r\n?/g, '\n')
      .replace(/\n(?!\s*\n)/g, ' ')
  const parts: string[] = []
  const lower = asciiLowerCase(html)
  const seek = seekerOf(lower)
  let preformatted = 0
  const addText = (from: number, to: number): void => {
    if (to <= from) return
    const text = decodeText(html.slice(from, to))
    parts.push(preformatted > 0 ? text : text.replace(/[\n\r]+/g, ' '))
  }
  let start = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, start))) {
    const next = html.charCodeAt(at + 1)
    if (html.startsWith('<![CDATA[', at)) {
      const close = seek(']]>', at)
      addText(start, at)
      addText(at + 9, close < 0 ? html.length : close)
      start = close < 0 ? html.length : close + 3
      continue
    }
    if (next === 33 || next === 63) {
      const needle = html.startsWith('<!--', at) ? '-->' : '>'
      const close = seek(needle, at + 2)
      addText(start, at)
      start = close < 0 ? html.length : close + needle.length
      continue
    }
    const tag = readTag(html, at)
    if (!tag) continue
    const name = tag.name.toLowerCase()
    addText(start, at)
    start = tag.end
    if (name === 'pre' && tag.kind === 'open') preformatted++
    if (name === 'pre' && tag.kind === 'close') preformatted = Math.max(0, preformatted - 1)
    if (name === 'br' || blocks.has(name)) parts.push('\n')
    else if (name === 'td' || name === 'th') parts.push(' ')
    else if (name === 'q' && unread === silent && tag.kind !== 'broken') parts.push(tag.kind === 'open' ? '“' : '”')
    if (tag.kind !== 'open' || tag.selfClosing) continue
    if (unread.has(name) || (unread === silent && isHidden(html, at, tag.end))) {
      const close = seek(`</${name}`, tag.end)
      if (close >= 0) start = close
    }
  }
  addText(start, html.length)
  return parts.join('')
}

/** Elements that a browser does not show. A nested element of the same name ends the hidden stretch early, which loses no text. */
function isHidden(html: string, at: number, end: number): boolean {
  if (end - at > 4096 || !/hidden|display\s*:\s*none/i.test(html.slice(at, end))) return false
  const attributes = readAttributes(html, at, end)
  return attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '')
}
