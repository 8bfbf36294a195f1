import type { DateQuality } from '#src/articles/article.ts'
import { type Html, html } from './html.ts'

const form = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const
const thisYear = new Intl.DateTimeFormat('en-GB', form)
const otherYear = new Intl.DateTimeFormat('en-GB', { ...form, year: 'numeric' })
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `22 Nov, 18:05 UTC`; of another year with it. A page is read later than it is made, so it tells no ages. */
export function momentWords(at: Date, now: Date): string {
  return `${(at.getUTCFullYear() === now.getUTCFullYear() ? thisYear : otherYear).format(at)} UTC`
}

/** A moment that machines can read too, and how far the date of its article can be believed. */
export function momentOf(at: Date, { now }: { readonly now: Date }, quality: DateQuality = 'stated'): Html {
  const time = html`<time datetime="${at.toISOString()}">${momentWords(at, now)}</time>`
  if (quality === 'stated') return time
  return html`first seen ${time}, ${quality === 'missing' ? 'undated' : 'dated in the future'}`
}

/** `Tuesday 24 November 2026`. */
export function dayWords(at: Date): string {
  return day.format(at)
}
