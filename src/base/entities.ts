import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities'

/** Decodes the character references of HTML in text, as browsers do: also those without a semicolon. */
export function decodeText(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

/** Decodes the character references in an attribute, as browsers do: `?a=1&copy=2` keeps its `&copy`. */
export function decodeAttribute(text: string): string {
  return text.includes('&') ? decodeHTMLAttribute(text) : text
}

/** Most times that one headline was seen to be escaped. */
const mostRounds = 3

/**
 * Decodes the whole references that are left in a line of text. Nobody writes `&quot;` in a headline, but some systems
 * escape a text twice. `AT&T` stays.
 */
export function decodeLeftovers(text: string): string {
  let decoded = text
  for (
    let round = 0;
    round < mostRounds && /&(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z][a-z\d]{1,31});/i.test(decoded);
    round++
  ) {
    decoded = decodeHTMLStrict(decoded)
  }
  return decoded
}
