/** Classes of UTF-16 code units that the splitter of sentences asks for. */

export const isLineBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85 || code === 11 || code === 12
export const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026
/** Wide marks of Chinese and Japanese, Arabic and Devanagari: they end a sentence without a space. */
export const isForeignStop = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x061f || code === 0x06d4 || code === 0x0964
export const isCloser = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0xbb ||
  code === 0x203a
export const isOpener = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 40 ||
  code === 91 ||
  code === 0x2018 ||
  code === 0x201c ||
  code === 0xab ||
  code === 0x2039 ||
  code === 0x201e
export const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014
export const isBullet = (code: number): boolean =>
  code === 0x2022 || code === 0x2043 || code === 0x25aa || code === 0x25cf || code === 0x2023
export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code > 127 && /\p{Lu}/u.test(String.fromCharCode(code)))
export const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code > 127 && /\p{Ll}/u.test(String.fromCharCode(code)))
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 127 && /\p{L}/u.test(String.fromCharCode(code)))

/** First place at or after `from` that is no space. */
export function skipSpaces(text: string, from: number): number {
  let index = from
  while (index < text.length && isSpace(text.charCodeAt(index))) index += 1
  return index
}
