import type { Span } from '#src/base/span.ts'

/**
 * “BAGHDAD (Meridian Wire) - ”, “FORT STEWART, Ga. — ”, “WASHINGTON, Nov 22 – ”: capitals, then at most a few words, an
 * agency in brackets, a dash.
 */
const dateline =
  /\p{Lu}{3}[\p{Lu}.'’-]{0,20}(?: \p{Lu}[\p{Lu}.'’-]{0,20}){0,3}(?:, ?[\p{L}\d. ]{1,24})?(?: ?\([^()\n]{2,40}\))? ?(?:--|[-–—]) /uy

/** A span without the place and agency that a report begins with: they are no part of what it says. */
export function withoutDateline(text: string, span: Span): Span {
  if (span.start > 0 && text[span.start - 1] !== '\n') return span
  dateline.lastIndex = span.start
  const found = dateline.exec(text)
  const start = span.start + (found?.[0].length ?? 0)
  return start < span.end ? { start, end: span.end } : span
}
