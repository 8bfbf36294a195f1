import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities'

/** Character references of HTML decoded, those without a semicolon too, as browsers do in text. */
export function decodeText(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

/** As browsers do in attributes: `?a=1&copy=2` keeps its `&copy`. */
export function decodeAttribute(text: string): string {
  return text.includes('&') ? decodeHTMLAttribute(text) : text
}

/** As often as a headline was ever seen to be escaped too many times. */
const mostRounds = 3

/**
 * Whole references that are left in a line of text, decoded: nobody writes `&quot;` in a headline, but systems escape what
 * was escaped before. `AT&T` stays.
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
