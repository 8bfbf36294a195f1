/** Markup that is ready to be sent. Only `html` makes it, so that all text in it is escaped. */
export type Html = { readonly markup: string }

type Part = string | number | Html | readonly Html[] | null | undefined | false

/** A template whose strings are markup and whose values are text, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    markup: strings.map((string, index) => string + (index < parts.length ? markupOf(parts[index]) : '')).join(''),
  }
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
  return escapeText(String(part))
}

function escapeText(text: string): string {
  if (!/[&<>"']/.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
