import iconv from 'iconv-lite'
import { mixed, strictly, withJoinedHalves, withoutCutLetter } from '#src/feeds/reading/broken-utf8.ts'
import { charsetsOfLanguage } from '#src/feeds/reading/language-charsets.ts'
import { decodeEbcdic, decodeShifted, isEbcdic, isShifted, usualLabel } from '#src/feeds/reading/rare-charsets.ts'

export type Decoded = {
  readonly text: string
  /** Name of the charset that was used, lower case. */
  readonly charset: string
  /** What was overruled or repaired, as plain sentences. */
  readonly repairs: readonly string[]
}

const lenientUtf8 = new TextDecoder('utf-8')
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** Charsets of several bytes a letter, whose decoders can tell that they are the wrong one. */
const multiByte =
  /^(?:gb|hz|big5|euc|shift|sjis|x-sjis|ms_kanji|windows-31j|ks_c|korean|iso-2022|cp93[26]|cp9[45]\d|x-euc|x-gbk|x-x-big5|cn-big5)/

/** This many letters that are valid UTF-8 are no accident, not even in a charset with several bytes a letter. */
const tellingLetters = 4

/**
 * Decodes the bytes of a document. It tries strictly, in this order: byte order mark, the byte pattern of UTF-16 and
 * UTF-32, the charset of the header, that of the XML (or HTML) declaration (the latter first where it makes words of
 * another script and the header says no more than Latin-1, a server's default), UTF-8; windows-1252 takes what is left.
 *
 * Two exceptions to this order: bytes that are valid UTF-8 and hold letters of several bytes are UTF-8 whatever a label
 * says, for other text is never so by accident; and a document in UTF-8 with a few foreign bytes stays UTF-8.
 *
 * @param contentType - Value of the `Content-Type` header, or null.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = byMark(bytes) ?? byPattern(bytes)
  if (marked) return marked
  const whole = withoutCutLetter(bytes)
  const utf8 = strictly(() => strictUtf8.decode(whole)) ?? strictly(() => strictUtf8.decode(withJoinedHalves(whole)))
  const inHeader = charsetInHeader(contentType)
  const inside = charsetInside(bytes)
  const isDefault = isLatin(inHeader) && inside !== null && (isOfLatin(inside) || isInOtherScript(inside, whole))
  const labels = (isDefault ? [inside, inHeader] : [inHeader, inside]).filter((label) => label !== null)
  const wrong = labels.find((label) => !isUtf8(label))
  if (utf8 !== null && !labels.some((label) => isEscaped(label, bytes))) {
    if (wrong === undefined) return { text: utf8, charset: 'utf-8', repairs: [] }
    const letters = countBeyondAscii(utf8)
    const fitsToo = multiByte.test(wrong) && decodeAs(wrong, whole, true) !== null
    if (letters === 0 || letters >= tellingLetters || !fitsToo) {
      const repairs = letters > 0 ? [`charset ${wrong} was declared, but the bytes are UTF-8`] : []
      return { text: utf8, charset: 'utf-8', repairs }
    }
  }
  for (const label of labels) {
    if (isUtf8(label)) continue
    const text = decodeAs(label, whole, true)
    if (text !== null) return { text, charset: label, repairs: overruled(label, inHeader, inside) }
  }
  return byLeastDamage(bytes, labels)
}

/** Charsets that servers send by default. If the document names another one, they prove nothing. */
function isLatin(label: string | null): boolean {
  return label !== null && /^(?:iso-?8859-1|latin-?1|windows-1252|cp1252|(?:us-)?ascii)$/.test(label)
}

/** Charsets of other languages with Latin letters. Nobody writes such a name by default. */
function isOfLatin(label: string): boolean {
  return /^(?:(?:windows-|cp)125[0478]|iso-?8859-(?:[2349]|1[03456])|latin-?[23456789]|mac.*)$/.test(label)
}

/** How many letters are read to recognise a script. */
const longestSample = 100_000

/**
 * Whether bytes read in a charset are words of another script than Latin: letters of both inside one word, as in
 * “prйsident”, tell that they are not.
 */
function isInOtherScript(label: string, bytes: Uint8Array): boolean {
  const text = decodeAs(label, bytes.subarray(0, longestSample), true)
  const words = text?.match(/[\p{L}\p{M}]+/gu) ?? []
  const foreign = words.filter((word) => /(?!\p{Script=Latin})\p{L}/u.test(word))
  const mixed = foreign.filter((word) => /\p{Script=Latin}/u.test(word))
  return foreign.length > 0 && mixed.length * 5 <= foreign.length
}

/** Escape-coded charsets look like ASCII; they need their declaration and an escape. */
function isEscaped(label: string, bytes: Uint8Array): boolean {
  return (label.startsWith('iso-2022') && bytes.includes(0x1b)) || label === 'hz' || /^utf[-_]?7$/.test(label)
}

function overruled(used: string, inHeader: string | null, inside: string | null): string[] {
  const other = [inHeader, inside].find((label) => label !== null && label !== used)
  return other ? [`charset ${other} was declared too, but the bytes are ${used}`] : []
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes
  if (isEbcdic(bytes)) return { text: decodeEbcdic(bytes), charset: 'cp037', repairs: [] }
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const body = withoutCutLetter(bytes.subarray(3))
    const text = strictly(() => strictUtf8.decode(body))
    return text === null ? byLeastDamage(bytes.subarray(3), ['utf-8']) : { text, charset: 'utf-8', repairs: [] }
  }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return wide(bytes.subarray(4), 'utf-32le')
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return wide(bytes.subarray(4), 'utf-32be')
  const isWide = () => bytes.indexOf(0) >= 0 || !bytes.includes(0x3c)
  if (a === 0xff && b === 0xfe && isWide()) return wide(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff && isWide()) return wide(bytes.subarray(2), 'utf-16be')
  return null
}

/** UTF-16 and UTF-32 without a mark: the ASCII of markup makes zeros at fixed places, which other charsets never do. */
function byPattern(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 2048) & ~3)
  const quarter = sample.length / 4
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start === '<\0?\0x\0m\0') return wide(bytes, 'utf-16le')
  if (start === '\0<\0?\0x\0m') return wide(bytes, 'utf-16be')
  const zeros = [0, 0, 0, 0]
  for (const [offset, byte] of sample.entries()) if (byte === 0) zeros[offset & 3] = zeros[offset & 3]! + 1
  const [first, second, third, fourth] = zeros.map((count) => count / quarter) as [number, number, number, number]
  const [often, never] = [0.25, 0.02]
  if (first > 0.9 && second > 0.9 && fourth < never) return wide(bytes, 'utf-32be')
  if (third > 0.9 && fourth > 0.9 && first < never) return wide(bytes, 'utf-32le')
  if (first > often && third > often && second < never && fourth < never) return wide(bytes, 'utf-16be')
  return second > often && fourth > often && first < never && third < never ? wide(bytes, 'utf-16le') : null
}

function wide(bytes: Uint8Array, charset: string): Decoded {
  const unit = charset.startsWith('utf-32') ? 4 : 2
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % unit))
  return { text: iconv.decode(whole, charset), charset, repairs: [] }
}

function charsetInHeader(contentType: string | null): string | null {
  const match = contentType?.slice(0, 1000).match(/charset\s*=\s*["']?([\w.:+-]+)/i)
  return knownLabel(match?.[1])
}

/** Of `<?xml … encoding="…"?>`, else of an HTML page's `<meta charset>`. */
function charsetInside(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  const declaration = head.match(/<\?xml[^<>]{0,200}?encoding\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:+-]{1,40})/i)
  const label =
    knownLabel(declaration?.[1]) ??
    knownLabel(head.match(/<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:+-]{1,40})/i)?.[1])
  return label?.startsWith('utf-16') || label?.startsWith('utf-32') || label?.startsWith('ucs') ? null : label
}

function knownLabel(label: string | undefined): string | null {
  const name = usualLabel(label?.toLowerCase() ?? '')
  if (isUtf8(name)) return 'utf-8'
  if (isShifted(name) || name.startsWith('iso-2022') || iconv.encodingExists(name)) return name
  const onTheWeb = decoderOf(name, false)?.encoding // `x-mac-cyrillic` and other labels of browsers
  return onTheWeb === undefined || onTheWeb.startsWith('utf-16') ? null : onTheWeb
}

function isUtf8(label: string): boolean {
  return /^utf[-_]?8/.test(label)
}

/** @param strict - Whether a single byte without meaning is a failure (null). */
function decodeAs(label: string, bytes: Uint8Array, strict: boolean): string | null {
  if (strict && /^(?:us-)?ascii$/.test(label) && bytes.some((byte) => byte > 127)) return null
  if (isShifted(label)) return decodeShifted(label, bytes)
  const decoder = multiByte.test(label) || !iconv.encodingExists(label) ? decoderOf(label, strict) : null
  if (decoder) return strictly(() => decoder.decode(bytes))
  if (!iconv.encodingExists(label)) return null
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), widened(label))
  return strict && text.includes('\ufffd') ? null : text
}

/** The platform's decoder, which knows the labels of the web; null for others, such as `cp949`. */
function decoderOf(label: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal })
  } catch {
    return null
  }
}

/** ISO labels mean their Windows supersets on the web: https://encoding.spec.whatwg.org/#names-and-labels */
function widened(label: string): string {
  const superset: Record<string, string> = {
    'iso-8859-1': 'windows-1252',
    'iso8859-1': 'windows-1252',
    latin1: 'windows-1252',
    'us-ascii': 'windows-1252',
    ascii: 'windows-1252',
    'iso-8859-9': 'windows-1254',
    'iso-8859-11': 'windows-874',
    'tis-620': 'windows-874',
  }
  return superset[label] ?? label
}

/** No label fits every byte: the reading with the fewest lost letters. */
function byLeastDamage(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const lenient = lenientUtf8.decode(bytes)
  const lost = countOf(lenient, '\ufffd')
  const lettersBeyondAscii = countBeyondAscii(lenient) - lost
  for (const label of labels) {
    // Single bytes nearly all mean something in every charset: that they do proves nothing against UTF-8.
    if (isUtf8(label) || (lettersBeyondAscii > lost && !multiByte.test(label))) continue
    const text = decodeAs(label, bytes, false)
    const lostHere = text === null ? 0 : countOf(text, '\ufffd')
    if (text !== null && lostHere * 50 < text.length && (lettersBeyondAscii <= lost || lostHere < lost)) {
      return { text, charset: label, repairs: [`some bytes were not ${label}`] }
    }
  }
  const byLanguage = lettersBeyondAscii > lost ? null : decodeByLanguage(bytes)
  if (byLanguage !== null) return byLanguage
  return lettersBeyondAscii > 0
    ? {
        text: mixed(bytes),
        charset: lettersBeyondAscii > lost ? 'utf-8' : 'windows-1252',
        repairs: [`${lost} bytes were not UTF-8 and are read as windows-1252`],
      }
    : { text: mixed(bytes), charset: 'windows-1252', repairs: ['no declared charset fits; read as windows-1252'] }
}

/** The charset that pages of the declared language were written in before UTF-8; null where no language is declared. */
function decodeByLanguage(bytes: Uint8Array): Decoded | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  for (const charset of charsetsOfLanguage(head)) {
    const text = isOfLatin(charset) || isInOtherScript(charset, bytes) ? decodeAs(charset, bytes, true) : null
    if (text !== null)
      return { text, charset, repairs: [`no declared charset fits; read as ${charset} by its language`] }
  }
  return null
}

function countOf(text: string, letter: string): number {
  let count = 0
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++
  return count
}

function countBeyondAscii(text: string): number {
  let count = 0
  for (let position = 0; position < text.length; position++) if (text.charCodeAt(position) > 127) count++
  return count
}
