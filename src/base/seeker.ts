import { isName } from '#src/base/markup.ts'

/**
 * Finds needles in one text. As long as the places asked for rise, each needle is scanned over the text at most once.
 * Without this memory, ten million `<!--` that are never closed would cause ten million scans to the end.
 *
 * A needle that ends in a letter must end a name there: `</link` is not found in `</links>`.
 *
 * @returns A function (needle, from) → index at or after `from`, or -1. Case matters.
 */
export function seekerOf(text: string): (needle: string, from: number) => number {
  const known = new Map<string, { readonly from: number; readonly at: number }>()
  return (needle, from) => {
    const found = known.get(needle)
    if (found && from >= found.from && (found.at === -1 || found.at >= from)) return found.at
    const last = needle.charCodeAt(needle.length - 1)
    const endsName = last < 128 && isName(last)
    let at = text.indexOf(needle, from)
    while (at >= 0 && endsName && isName(text.charCodeAt(at + needle.length))) at = text.indexOf(needle, at + 1)
    known.set(needle, { from, at })
    return at
  }
}
