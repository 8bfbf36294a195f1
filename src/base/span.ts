/** A part of a text in UTF-16 code units, end exclusive: `text.slice(start, end)` are its words. */
export type Span = { readonly start: number; readonly end: number }

/** The words that a span names. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
