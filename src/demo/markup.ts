/** Text as it may stand in HTML and XML, in content and in attributes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Paragraphs parted by blank lines, as `<p>` elements. */
export function paragraphs(body: string): string {
  return body
    .split('\n\n')
    .map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`)
    .join('\n')
}
