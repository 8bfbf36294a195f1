/** Largest attachment that is read, in bytes. */
export const LARGEST_ATTACHMENT = 1_000_000

const discordHosts = ['cdn.discordapp.com', 'media.discordapp.net']

/** Fetches a file; null where it is not to be had or is larger than `maxBytes`. Rejects only when `signal` aborts. */
export type Download = (
  url: string,
  options: { readonly maxBytes: number; readonly signal: AbortSignal },
) => Promise<Uint8Array | null>

/** Reads an attachment as text: only from Discord's own hosts, and no more than a megabyte; null otherwise. */
export function attachmentReader(cdnUrl: string | null, download: Download) {
  const hosts = new Set([...discordHosts, ...(cdnUrl ? [new URL(cdnUrl).host] : [])])
  return async (url: string, signal: AbortSignal): Promise<string | null> => {
    if (!URL.canParse(url) || !hosts.has(new URL(url).host)) return null
    const bytes = await download(url, { maxBytes: LARGEST_ATTACHMENT, signal })
    return bytes && Buffer.from(bytes).toString('utf8')
  }
}
