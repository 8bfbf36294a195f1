import type { SafeFetch } from '#src/feeds/fetching/safe-fetch.ts'

/** Largest attachment that is read, in bytes. */
export const LARGEST_ATTACHMENT = 1_000_000

const discordHosts = ['cdn.discordapp.com', 'media.discordapp.net']
const limits = { wireBytes: LARGEST_ATTACHMENT, decodedBytes: LARGEST_ATTACHMENT, redirects: 0 }

/**
 * Reads an attachment as text: only from Discord's own hosts, without redirects, and no more than a megabyte; null
 * otherwise.
 */
export function attachmentReader(cdnUrl: string | null, safeFetch: SafeFetch) {
  const hosts = new Set([...discordHosts, ...(cdnUrl ? [new URL(cdnUrl).host] : [])])
  return async (url: string, signal: AbortSignal): Promise<string | null> => {
    if (!URL.canParse(url) || !hosts.has(new URL(url).host)) return null
    const response = await safeFetch(url, { limits, reach: 'feed', signal })
    if (!response.ok || response.value.status !== 200) return null
    return Buffer.from(response.value.bytes).toString('utf8')
  }
}
