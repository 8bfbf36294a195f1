/** What programs write where they have nothing to say: `N/A`, `null`, `-`, `#`. */
export function isPlaceholder(written: string): boolean {
  return /^(?:n\/?a|none|null|nil|undefined|unknown|false|-{1,3}|#|0)?$/i.test(written.trim())
}

/** A link of a feed as an absolute http(s) or ftp address, as written where it is one already; null for all else. */
export function resolveLink(written: string, base: string | null): string | null {
  const link = firstAddress(written.replace(/[\r\n\t]+/g, '').trim())
  if (link === '' || link.length > 8192 || isPlaceholder(link)) return null
  const scheme = /^[a-z][a-z\d+.-]{0,30}:/i.exec(link)?.[0].toLowerCase()
  if (scheme) {
    const url = /^(?:https?|ftp):$/.test(scheme) ? URL.parse(link) : null
    return url && (isWellWritten(link) ? link : url.href)
  }
  if (/\s|[<>]/.test(link)) return null // words, not a relative address
  const completed = isWithoutScheme(link, base) ? `http://${link}` : link
  const resolved = URL.parse(completed, base ?? undefined)
  return resolved && /^(?:https?|ftp):$/.test(resolved.protocol) ? resolved.href : null
}

/** Of two addresses in one field the first; of a scheme that is written twice (`http://https://…`, `http//…`) the last. */
function firstAddress(link: string): string {
  const end = link.search(/ (?=https?:\/\/)/i)
  const first = end > 0 ? link.slice(0, end).trimEnd() : link
  const schemes = /^(?:https?:?\/\/){1,9}/i.exec(first)?.[0] ?? ''
  const last = /https?(?=:?\/\/$)/i.exec(schemes)?.[0]
  return last === undefined || schemes.toLowerCase() === `${last.toLowerCase()}://`
    ? first
    : `${last}://${first.slice(schemes.length)}`
}

/** False for what only a browser mends: `https:/outlet.example`, `https:\\\\outlet.example`. */
function isWellWritten(link: string): boolean {
  return /^[a-z]+:\/\/[^/\\]/i.test(link)
}

/** `www.outlet.example/a`, and `outlet.example/a` in a feed of that very host. */
function isWithoutScheme(link: string, base: string | null): boolean {
  const host = base === null ? '' : (URL.parse(base)?.host ?? '')
  return /^www\.[^/\s]+\.[a-z]/i.test(link) || (host.includes('.') && link.toLowerCase().startsWith(`${host}/`))
}

/** The address that relative links stand for inside nested `xml:base` attributes, outermost first. */
export function nestedBase(outer: string, bases: readonly string[]): string {
  return bases.reduce((base, next) => URL.parse(next.trim(), base)?.href ?? base, outer)
}
