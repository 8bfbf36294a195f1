/** Largest attachment that is read, in bytes. */
export const LARGEST_ATTACHMENT = 1_000_000

const discordHosts = ['cdn.discordapp.com', 'media.discordapp.net']

/** Reads an attachment as text: only from Discord's own hosts, and no more than a megabyte; null otherwise. */
export function attachmentReader(cdnUrl: string | null, fetch: typeof globalThis.fetch = globalThis.fetch) {
  const hosts = new Set([...discordHosts, ...(cdnUrl ? [new URL(cdnUrl).host] : [])])
  return async (url: string, signal: AbortSignal): Promise<string | null> => {
    if (!URL.canParse(url) || !hosts.has(new URL(url).host)) return null
    const response = await fetch(url, { signal, redirect: 'error' })
    if (!response.ok || !response.body) return null
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of response.body) {
      size += chunk.length
      if (size > LARGEST_ATTACHMENT) return null
      chunks.push(chunk)
    }
    return Buffer.concat(chunks).toString('utf8')
  }
}
