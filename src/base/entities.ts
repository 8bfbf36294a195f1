import { decodeHTML, decodeHTMLAttribute } from 'entities'

/** Character references of HTML decoded, those without a semicolon too, as browsers do in text. */
export function decodeText(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

/** As browsers do in attributes: `?a=1&copy=2` keeps its `&copy`. */
export function decodeAttribute(text: string): string {
  return text.includes('&') ? decodeHTMLAttribute(text) : text
}
