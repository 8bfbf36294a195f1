import { asciiLowerCase, readTag } from '#src/base/markup.ts'
import { seekerOf } from '#src/base/seeker.ts'

/**
 * A page without its scripts and styles, which are often most of it and never text. Structured data (JSON-LD) stays. What is
 * never closed stays as well: a parser knows best.
 */
export function withoutCode(html: string): string {
  const lower = asciiLowerCase(html)
  const seek = seekerOf(lower)
  const parts: string[] = []
  let start = 0
  for (let at = lower.indexOf('<'); at >= 0; ) {
    let next = at + 1
    if (lower.startsWith('<!--', at)) {
      const close = seek('-->', at + 4)
      if (close >= 0) next = close + 3
    } else if (lower.startsWith('<script', at) || lower.startsWith('<style', at)) {
      const tag = readTag(lower, at)
      const isCode = tag?.kind === 'open' && (tag.name === 'script' || tag.name === 'style')
      const close = isCode ? seek(`</${tag.name}`, tag.end) : -1
      const end = close < 0 ? -1 : seek('>', close)
      if (tag && end >= 0) {
        next = end + 1
        if (!lower.slice(at, tag.end).includes('ld+json')) {
          parts.push(html.slice(start, at))
          start = next
        }
      }
    }
    at = lower.indexOf('<', next)
  }
  parts.push(html.slice(start))
  return parts.join('')
}
