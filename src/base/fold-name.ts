/**
 * A name as it is compared: lower case, no accents, one space between words, no mark of possession.
 * `Nicolás  Maduro’s` and `nicolas maduro` are one.
 */
export function foldName(name: string): string {
  return (isAscii(name) ? name.toLowerCase().replaceAll(/[^a-z0-9' .-]/g, ' ') : foldLetters(name))
    .split(/\s+/)
    .map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word))
    .filter((word) => word !== '')
    .join(' ')
}

/** Most names are: they have no accents, and are folded several times as fast. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > lastOfAscii) return false
  return true
}

const lastOfAscii = 0x7f

const foldLetters = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}' .-]/gu, ' ')
