import { escapeFeedText, visible } from '#src/discord/render/feed-text.ts'

/** Longest address that is printed; a longer one would eat the message. */
export const LONGEST_URL = 512

/**
 * A masked link, or its text alone where the address is no web address or too long. A text that looks like the
 * address of another host would deceive, and brackets that do not pair would end the link early: then `neutral` stands
 * in its place.
 */
export function link(text: string, url: string | null, neutral: string): string {
  const address = url === null ? null : webAddress(url)
  if (!address) return escapeFeedText(text)
  const shown = namesAnotherHost(text, new URL(address).hostname) || breaksLinks(text) ? neutral : text
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
  const folded = visible(text).normalize('NFKC').replaceAll('。', '.')
  const named = [
    ...(folded.match(/(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+/gu) ?? []),
    ...(folded.match(/\d{1,3}(?:\.\d{1,3}){3}/g) ?? []),
    ...[...folded.matchAll(/:\/\/([^\s/?#]*)/g)].map(([, authority]) => authority ?? ''),
  ]
  return named.some((name) => !isSameHost(name.toLowerCase(), host.toLowerCase()))
}

/** `github.io` is another site than `somebody.github.io`; what an outlet's reading pages are called is not. */
function isSameHost(name: string, host: string): boolean {
  const bare = (address: string): string => address.replace(/^(?:www|m|amp|en|english|news|edition)\.(?=[^.]+\.)/, '')
  return bare(name) === bare(host)
}

/** Whether brackets stand alone or nest: Discord looks for the end of a link's text without regard to backslashes. */
function breaksLinks(text: string): boolean {
  return /[[\]]/.test(text.replace(/\[[^[\]]*\](?!\()/g, ''))
}
