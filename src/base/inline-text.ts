import { decodeText } from '#src/base/entities.ts'
import { asciiLowerCase, readTag } from '#src/base/markup.ts'
import { seekerOf } from '#src/base/seeker.ts'

/** Elements of HTML; a `<blink-182>` in a headline is none and stays as it stands. */
const elements = new Set(
  (
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite ' +
    'code col colgroup dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer form frame frameset ' +
    'h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark meta nav nobr noscript ' +
    'object ol p param picture pre q s samp script section small source span strike strong style sub summary sup svg table ' +
    'tbody td textarea tfoot th thead time title tr tt u ul var video wbr'
  ).split(' '),
)

/** Elements that part words: `<p>One</p><p>Two</p>` is two words. */
const breaking = new Set('br p div li tr td th h1 h2 h3 h4 h5 h6 blockquote hr ul ol dd dt section article'.split(' '))

/** Elements whose content is no text. */
const wordless = new Set(['script', 'style'])

/** One line of text from a short piece of HTML, a headline say: no tags, references decoded, white space folded. Linear time. */
export function inlineText(html: string): string {
  return foldSpace(decodeText(html.includes('<') ? withoutTags(html) : html))
}

/** White space, no-break spaces among it, folded to single blanks and trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim()
}

/** HTML without its tags, scripts, comments and CDATA marks; references stay. */
export function withoutTags(html: string): string {
  const parts: string[] = []
  let start = 0
  let seek: ReturnType<typeof seekerOf> | null = null
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, start))) {
    const next = html.charCodeAt(at + 1)
    if (html.startsWith('<![CDATA[', at)) {
      // The section was escaped like text: its words are content
      const close = html.indexOf(']]>', at)
      parts.push(html.slice(start, at), html.slice(at + 9, close < 0 ? html.length : close))
      start = close < 0 ? html.length : close + 3
      continue
    }
    if (next === 33 || next === 63) {
      const comment = html.startsWith('<!--', at)
      const close = html.indexOf(comment ? '-->' : '>', at)
      if (close < 0) break
      parts.push(html.slice(start, at))
      start = close + (comment ? 3 : 1)
      continue
    }
    const tag = readTag(html, at)
    const name = tag?.name.toLowerCase() ?? ''
    if (!tag || tag.kind === 'broken' || !elements.has(name)) continue
    parts.push(html.slice(start, at))
    if (breaking.has(name)) parts.push(' ')
    start = tag.end
    if (tag.kind === 'open' && wordless.has(name)) {
      seek ??= seekerOf(asciiLowerCase(html))
      start = Math.max(start, seek(`</${name}`, start))
    }
  }
  parts.push(html.slice(start))
  return parts.join('')
}
