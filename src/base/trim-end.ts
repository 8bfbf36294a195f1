/**
 * Text without the letters at its end that fit `letter`, one look a letter: an expression such as `x+$` begins anew at
 * every `x` of the text.
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
