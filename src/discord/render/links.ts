import { escapeFeedText, visible } from '#src/discord/render/feed-text.ts'

/** Longest address that is printed. A longer one would fill the message. */
export const LONGEST_URL = 512

/**
 * A masked link, or its text alone where the address is no web address or too long. `neutral` replaces a text that
 * looks like the address of another host, which would deceive, and a text with unpaired brackets, which would end the
 * link early.
 */
export function link(text: string, url: string | null, neutral: string): string {
  const address = url === null ? null : webAddress(url)
  if (!address) return escapeFeedText(text)
  const shown = misleads(text, address) ? neutral : text
  return `[${escapeFeedText(shown).replaceAll('://', ':\\//')}](${address})`
}

/** Whether a text may not be that of a link to this address. */
export function misleads(text: string, address: string): boolean {
  const host = URL.parse(address)?.hostname ?? ''
  return namesAnotherHost(text, host) || breaksLinks(text) || visible(text) === ''
}

/**
 * An http(s) address in a form that is safe between the parentheses of a masked link. Null where the text is no such
 * address, or it is too long.
 */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  if (parsed.username || parsed.password) return null
  // The host stays as it is: in brackets where it is an IPv6 address.
  const way = `${parsed.pathname}${parsed.search}${parsed.hash}`.replace(/[()<>[\]\\`*_~|"'\s]/g, percentEncoded)
  const address = `${parsed.origin}${way}`
  return address.length <= LONGEST_URL && URL.canParse(address) ? address : null
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function namesAnotherHost(text: string, host: string): boolean {
  const folded = visible(text).normalize('NFKC').replaceAll('。', '.')
  const named = [
    ...(folded.match(/[\p{L}\p{N}.-]+/gu) ?? []).flatMap((run) => run.split(/\.{2,}/)).flatMap(hostIn),
    ...[...folded.matchAll(/:\/\/([^\s/?#]*)/g)].map(([, authority]) => authority ?? ''),
  ]
  return named.some((name) => !isSameHost(name.toLowerCase(), host.toLowerCase()))
}

/**
 * The host that a run of letters, digits, hyphens and single dots names: up to its last label that could be a top-level
 * domain, or four numbers. It looks at each label once.
 */
function hostIn(run: string): readonly string[] {
  const labels = run.split('.').filter((label) => label !== '')
  const last = labels.findLastIndex((label, index) => index > 0 && /^\p{L}[\p{L}\p{N}-]/u.test(label))
  if (last > 0) return [labels.slice(0, last + 1).join('.')]
  return labels.length >= 4 && labels.slice(0, 4).every((label) => /^\d{1,3}$/.test(label))
    ? [labels.slice(0, 4).join('.')]
    : []
}

/**
 * Whether two hosts are one site. `github.io` and `somebody.github.io` are two; a prefix like `www` or `news` does not
 * count.
 */
function isSameHost(name: string, host: string): boolean {
  const siteName = (address: string): string =>
    address.replace(/^(?:www|m|amp|en|english|news|edition)\.(?=[^.]+\.)/, '')
  return siteName(name) === siteName(host)
}

/** Whether brackets are unpaired or nested. Discord ignores backslashes when it looks for the end of a link's text. */
function breaksLinks(text: string): boolean {
  return /[[\]]/.test(text.replace(/\[[^[\]]*\](?!\()/g, ''))
}
