import { decodeAttribute } from '#src/base/entities.ts'
import { readAttributes, readTag } from '#src/base/markup.ts'
import { escapeAttribute } from '#src/feeds/reading/xml-text.ts'

/**
 * Matches a relative address in an attribute. It is a quick first test: most contents have none and stay as they are.
 */
const relativeAddress = /\b(?:href|src)\s*=\s*["']?\s*(?![a-z][a-z\d+.-]*:|#|["'\s])/i

/** HTML whose `href` and `src` no longer depend on where it stands. */
export function absoluteHtml(html: string, base: string): string {
  if (!relativeAddress.test(html)) return html
  const parts: string[] = []
  let start = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(at + 1, start))) {
    const tag = readTag(html, at)
    if (tag?.kind !== 'open') continue
    const attributes = readAttributes(html, at, tag.end)
    let text = html.slice(at, tag.end)
    for (const [name, value] of attributes) {
      if (value === '' || !/^(?:href|src)$/i.test(name) || /^(?:[a-z][a-z\d+.-]*:|#)/i.test(value)) continue
      const resolved = URL.parse(decodeAttribute(value).trim(), base)?.href
      if (resolved) text = withValue(text, name, value, escapeAttribute(resolved))
    }
    parts.push(html.slice(start, at), text)
    start = tag.end
  }
  parts.push(html.slice(start))
  return parts.join('')
}

const hrefAt = /\shref\s*=/i
const srcAt = /\ssrc\s*=/i

/** A tag with one attribute's value replaced; looked for behind the attribute's name. */
function withValue(tag: string, name: string, value: string, replacement: string): string {
  const nameAt = (name.toLowerCase() === 'href' ? hrefAt : srcAt).exec(tag)
  const at = nameAt ? tag.indexOf(value, nameAt.index + nameAt[0].length) : -1
  return at < 0 ? tag : tag.slice(0, at) + replacement + tag.slice(at + value.length)
}
