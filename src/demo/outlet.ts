/**
 * One invented article. `{day-30h}` in title or body stands for the weekday 30 hours before now, `{date+60h}` for the
 * day and month 60 hours ahead: so the texts agree among each other on any day.
 */
export type DemoArticle = {
  readonly slug: string
  /** Hours before now at which the outlet published it. */
  readonly hoursAgo: number
  readonly title: string
  /** Plain text; a blank line parts paragraphs. */
  readonly body: string
  /** The text that replaces it later, under the same address. */
  readonly edit?: { readonly title: string; readonly body: string }
}

/** One invented outlet: the facts a catalogue would know, how it serves its feed, and what it wrote. */
export type DemoOutlet = {
  /** Slug, and first part of its path on the demo server. */
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly ownership: 'state' | 'public' | 'private' | 'cooperative' | 'party' | 'think-tank'
  readonly owner: string
  /** How reprints of its texts are signed; null if it is no agency. */
  readonly creditLine: string | null
  readonly format: 'rss2' | 'rss1' | 'atom'
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly packs: readonly string[]
  readonly articles: readonly DemoArticle[]
}
