import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities'

/** Decodes the character references of HTML in text, as browsers do: also those without a semicolon. */
export function decodeText(text: string): string {
  return text.includes('&') ? decodeHTML(withWholePairs(text)) : text
}

/** Two references that stand for the halves of one letter: `&#55357;&#57000;`, `&#xD83D;&#xDEA8;`. */
const pairOfHalves = /&#(?:(5[5-6]\d{3})|x(d[89ab][\da-f]{2}));&#(?:(5[6-7]\d{3})|x(d[c-f][\da-f]{2}));/gi

/** Puts one letter in the place of the two references that some programs write for it. */
export function withWholePairs(text: string): string {
  if (!text.includes('&#')) return text
  return text.replace(pairOfHalves, (whole, high?: string, highHex?: string, low?: string, lowHex?: string) => {
    const first = high ? Number(high) : Number.parseInt(highHex!, 16)
    const second = low ? Number(low) : Number.parseInt(lowHex!, 16)
    const letter = String.fromCharCode(first, second)
    return letter.isWellFormed() ? letter : whole
  })
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
    decoded = decodeHTMLStrict(withWholePairs(decoded))
  }
  return decoded
}
