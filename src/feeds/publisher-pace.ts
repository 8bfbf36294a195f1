/** How often a feed says that it may be asked. */
export type PublisherPace = {
  /** The longest of `ttl` and `sy:updatePeriod`; 0 where neither is given. */
  readonly delayMs: number
  /** 0 to 23, GMT. */
  readonly skipHours: ReadonlySet<number>
  /** 0 = Sunday … 6 = Saturday, GMT. */
  readonly skipDays: ReadonlySet<number>
}

export const noPace: PublisherPace = { delayMs: 0, skipHours: new Set(), skipDays: new Set() }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const periodsMs: Readonly<Record<string, number>> = {
  hourly: hourMs,
  daily: 24 * hourMs,
  weekly: 7 * 24 * hourMs,
  monthly: 30 * 24 * hourMs,
  yearly: 365 * 24 * hourMs,
}
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Channel elements stand before the first item or after the last; items are long and hold anybody's words. */
const headBytes = 65_536
const tailBytes = 8_192

/**
 * Reads a feed's pace from its bytes. Names and numbers are ASCII in every charset but UTF-16, whose zero bytes are
 * skipped; so this needs no decoding and works on feeds too broken to parse.
 *
 * Sources: RSS 2.0 specification (`ttl`, `skipHours`, `skipDays`); RSS 1.0 module Syndication.
 */
export function publisherPace(bytes: Uint8Array): PublisherPace {
  const channel = channelText(bytes)
  const ttlMs = positive(elementText(channel, 'ttl')) * minuteMs
  const periodMs = periodsMs[elementText(channel, 'sy:updatePeriod')?.toLowerCase() ?? ''] ?? 0
  const frequency = positive(elementText(channel, 'sy:updateFrequency')) || 1
  return {
    delayMs: Math.max(ttlMs, periodMs / frequency),
    skipHours: new Set(
      elementTexts(elementText(channel, 'skipHours') ?? '', 'hour')
        .filter((hour) => /^\d{1,2}$/.test(hour))
        .map((hour) => Number(hour) % 24),
    ),
    skipDays: new Set(
      elementTexts(elementText(channel, 'skipDays') ?? '', 'day')
        .map((day) => days.indexOf(day.toLowerCase()))
        .filter((day) => day >= 0),
    ),
  }
}

function channelText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = plain(text.subarray(0, headBytes))
  const tail = plain(text.subarray(Math.max(headBytes, text.length - tailBytes)))
  const firstItem = head.search(/<(?:item|entry)[\s>]/)
  const lastItem = Math.max(tail.lastIndexOf('</item>'), tail.lastIndexOf('</entry>'))
  if (firstItem < 0) return head + (lastItem < 0 ? '' : tail.slice(lastItem))
  const lastInHead = Math.max(head.lastIndexOf('</item>'), head.lastIndexOf('</entry>'))
  const after =
    bytes.byteLength > headBytes ? tail.slice(Math.max(0, lastItem)) : head.slice(Math.max(firstItem, lastInHead))
  return head.slice(0, firstItem) + (lastItem < 0 && bytes.byteLength > headBytes ? '' : after)
}

function plain(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\0', '')
}

function elementText(xml: string, name: string): string | null {
  return elementTexts(xml, name)[0] ?? null
}

function elementTexts(xml: string, name: string): string[] {
  const found: string[] = []
  for (let at = 0; ; ) {
    const start = xml.indexOf(`<${name}>`, at)
    const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start)
    if (end < 0) return found
    found.push(xml.slice(start + name.length + 2, end).trim())
    at = end
  }
}

function positive(text: string | null): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0
}
