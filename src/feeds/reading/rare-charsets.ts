/** Labels that feeds use and no list of charsets has, by the label that one has. Names are without hyphens and underscores. */
const usualLabels: Readonly<Record<string, string>> = {
  kz1048: 'rk1048',
  strk10482002: 'rk1048',
  ptcp154: 'pt154',
  xmacce: 'maccenteuro',
  xmaccentraleurroman: 'maccenteuro',
  maccentraleurope: 'maccenteuro',
  maclatin2: 'maccenteuro',
  macromanian: 'macromania',
  xmacromanian: 'macromania',
  eucjis2004: 'euc-jp',
  eucjisx0213: 'euc-jp',
  shiftjis2004: 'shift_jis',
  shiftjisx0213: 'shift_jis',
  hzgb2312: 'hz',
  cp65001: 'utf-8',
  utf8mb4: 'utf-8',
}

/** The label that lists of charsets have for one that they lack: `x-mac-ce`, `shift_jis_2004`, `iso2022-jp`. */
export function usualLabel(label: string): string {
  const letters = label.replace(/[-_ ]/g, '')
  const escaped = /^(?:cs)?iso2022(jp|kr)/.exec(letters)
  if (escaped) return `iso-2022-${escaped[1]}`
  return usualLabels[letters] ?? (letters.startsWith('xmac') ? letters.slice(1) : label)
}

/** Charsets of seven bits that put letters of two bytes between two marks. */
const shifted: Readonly<Record<string, { readonly on: string; readonly off: string; readonly charset: string }>> = {
  'iso-2022-kr': { on: '\x0e', off: '\x0f', charset: 'euc-kr' },
  hz: { on: '~{', off: '~}', charset: 'gbk' },
}

/** Whether a label names a charset whose bytes look like ASCII, with marks around other letters. */
export function isShifted(label: string): boolean {
  return Object.hasOwn(shifted, label)
}

/**
 * ISO-2022-KR (RFC 1557) and HZ (RFC 1843): between the marks, each byte is one of EUC-KR or GB 2312 without its eighth bit.
 *
 * @returns `null` for another label, and where the marks do not part what the charset can read.
 */
export function decodeShifted(label: string, bytes: Uint8Array): string | null {
  const marks = shifted[label]
  if (!marks) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replaceAll('\x1b$)C', '')
  const decoder = new TextDecoder(marks.charset, { fatal: true })
  const [first = '', ...rest] = text.split(marks.on)
  try {
    const parts = rest.map((part) => {
      const end = part.indexOf(marks.off)
      const letters = Buffer.from(end < 0 ? part : part.slice(0, end), 'latin1').map((byte) =>
        byte > 32 ? byte | 0x80 : byte,
      )
      return decoder.decode(letters) + (end < 0 ? '' : part.slice(end + marks.off.length))
    })
    return label === 'hz' ? [first, ...parts].join('').replaceAll('~~', '~') : [first, ...parts].join('')
  } catch {
    return null
  }
}

/** Code page 037 from byte 0x40 on; in letters, digits and the signs of markup its kin agree. */
const ebcdic =
  ' \u00a0âäàáãåçñ¢.<(+|&éêëèíîïìß!$*);¬-/ÂÄÀÁÃÅÇÑ¦,%_>?øÉÊËÈÍÎÏÌ`:#@\'="Øabcdefghi«»ðýþ±°jklmnopqrªºæ¸Æ¤' +
  'µ~stuvwxyz¡¿ÐÝÞ®^£¥·©§¶¼½¾[]¯¨´×{ABCDEFGHI\u00adôöòóõ}JKLMNOPQR¹ûüùúÿ\\÷STUVWXYZ²ÔÖÒÓÕ0123456789³ÛÜÙÚ '

/** `<?xm` of a mainframe: XML 1.0, appendix F. */
export function isEbcdic([a, b, c, d]: Uint8Array): boolean {
  return a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94
}

export function decodeEbcdic(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x40 ? ebcdic[byte - 0x40] : byte === 0x15 || byte === 0x25 ? '\n' : ' ',
  ).join('')
}
