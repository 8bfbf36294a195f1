/**
 * Removes the letters at the end that match `letter`, and looks at each once. An expression such as `x+$` would start
 * again at every `x` of the text.
 *
 * @param letter - Matches one whole code point, and holds no state: no flag `g` or `y`.
 */
export function trimEnd(text: string, letter: RegExp): string {
  let end = text.length
  while (end > 0) {
    const isPair = end > 1 && text.codePointAt(end - 2)! > 0xffff
    const last = text.slice(end - (isPair ? 2 : 1), end)
    if (!letter.test(last)) break
    end -= last.length
  }
  return text.slice(0, end)
}
