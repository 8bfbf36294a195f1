import { escapeFeedText, visible } from '#src/discord/render/feed-text.ts'

/** Longest address that is printed; a longer one would eat the message. */
export const LONGEST_URL = 512

/**
 * A masked link, or its text alone where the address is no web address or too long. A text that looks like the
 * address of another host would deceive: then `neutral` stands in its place.
 */
export function link(text: string, url: string | null, neutral: string): string {
  const address = url === null ? null : webAddress(url)
  if (!address) return escapeFeedText(text)
  const shown = namesAnotherHost(text, new URL(address).hostname) ? neutral : text
  return `[${escapeFeedText(shown).replaceAll('://', ':\\//')}](${address})`
}

/** An http(s) address safe between the parentheses of a masked link; null where it is none or too long. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  if (parsed.username || parsed.password) return null
  const address = parsed.href.replace(/[()<>[\]\\`*_~|"'\s]/g, percentEncoded)
  return address.length <= LONGEST_URL ? address : null
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function namesAnotherHost(text: string, host: string): boolean {
  const named = visible(text)
    .normalize('NFKC')
    .match(/(?:[\p{L}\p{N}-]+[.。])+\p{L}{2,}/gu)
  return (named ?? []).some((name) => !sameSite(name.replaceAll('。', '.').toLowerCase(), host.toLowerCase()))
}

function sameSite(name: string, host: string): boolean {
  return host === name || host.endsWith(`.${name}`)
}
