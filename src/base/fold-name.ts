/**
 * A name as it is compared: lower case, no accents, one space between words, no mark of possession.
 * `Nicolás  Maduro’s` and `nicolas maduro` are one.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}' .-]/gu, ' ')
    .split(/\s+/)
    .map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word))
    .filter((word) => word !== '')
    .join(' ')
}
