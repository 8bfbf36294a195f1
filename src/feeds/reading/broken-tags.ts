import { type MarkupTag, readTag } from '#src/base/markup.ts'

/** Longest address behind a link, in UTF-16 units. */
const longestAddress = 8192

/** `<pubDateSun, 22 Nov 2026</pubDate>` lost the sign that ends its name; the end tag knows it. */
export function withNameOfEnd(source: string, at: number, tag: MarkupTag): MarkupTag {
  const end = source.startsWith('</', tag.end) ? readTag(source, tag.end) : null
  return end && source.startsWith(end.name, at + 1) ? { ...tag, name: end.name } : tag
}

/** `<ite>`, `<entr>`: an item's name with one letter missing. */
export function isNearlyItem(local: string): boolean {
  return ['item', 'entry'].some(
    (name) =>
      name.length === local.length + 1 &&
      Array.from(name).some((_, lost) => name.slice(0, lost) + name.slice(lost + 1) === local),
  )
}

/** The address that a writer of HTML put behind a link, which HTML leaves empty: `<link/>https://outlet.example/a`. */
export function addressBehind(source: string, at: number): string {
  const next = source.indexOf('<', at)
  const text = source.slice(at, Math.min(next < 0 ? source.length : next, at + longestAddress))
  return /^\s*https?:\/\/\S+\s*$/i.test(text) ? text : ''
}

/** Where the content of `<title Talks resume</title>` begins. */
export function endOfAttributes(source: string, at: number, tag: MarkupTag): number {
  const attributes = /(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*/y
  attributes.lastIndex = at + 1 + tag.name.length
  attributes.exec(source)
  return Math.max(attributes.lastIndex, at + 1 + tag.name.length)
}
