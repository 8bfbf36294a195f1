import { decodeText } from '#src/base/entities.ts'
import { type Edit, editsOf } from './edits.ts'

const reference = /&(?:amp;){0,3}(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi

/** “&quot;”, “&amp;#8217;”: references that were escaped once or more too often. Those that name nothing stay. */
export function mendEntities(text: string): readonly Edit[] {
  if (!text.includes('&')) return []
  return editsOf(text, reference, 'entity', ([whole]) => {
    let decoded = whole
    for (let round = 0; round < 5 && decoded.includes('&'); round += 1) decoded = decodeText(decoded)
    return decoded
  })
}

/** Bytes 0x80 to 0x9f in Windows-1252; those without a letter there stay as they are. */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The byte that a wrongly decoded letter was, or -1. */
function byteOf(char: string): number {
  const code = char.charCodeAt(0)
  if (code < 0x100) return code
  const place = upperHalf.indexOf(char)
  return place < 0 ? -1 : 0x80 + place
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * UTF-8 read as Windows-1252. Two letters may be true ones (“É” before a closing mark), so a lead takes only followers that
 * no writer puts there: after “Ã” and “Â” all, after “â” the sign of the euro and its like, else signs that end no word.
 */
const misread =
  /â(?:€[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|„[¢\u00a0-\u00bf]|‚[¬\u00a0-\u00bf])|ï¿½|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u0080-\u00bf]|[ÄÅÐÑ][\u0081\u008d\u008f\u0090\u009d¡-ª¬-º¼-¿€ƒ†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]/g

/** UTF-8 read as Mac Roman: the marks that news is full of. */
const macRoman = new Map([
  ['‚Äú', '“'],
  ['‚Äù', '”'],
  ['‚Äô', '’'],
  ['‚Äò', '‘'],
  ['‚Äì', '–'],
  ['‚Äî', '—'],
  ['‚Ä¶', '…'],
  ['¬†', ' '],
])

const mojibake = new RegExp(`${misread.source}|‚Ä[úùôòìî¶]|¬†|â€(?= |$|\\n)|[\u0080-\u0084\u0086-\u009f]`, 'gm')

/** Letters whose bytes were read in another encoding, and the marks of Windows-1252 that stand as control characters. */
export function mendMojibake(text: string): readonly Edit[] {
  return editsOf(text, mojibake, 'mojibake', ([whole]) => {
    if (whole === 'â€') return '”'
    const mac = macRoman.get(whole)
    if (mac !== undefined) return mac
    const bytes = Uint8Array.from(whole, byteOf)
    if (bytes.length === 1) return upperHalf[bytes[0]! - 0x80] ?? null
    try {
      return utf8.decode(bytes)
    } catch {
      return null
    }
  })
}

const lost = '\ufffd'
const lostRun = /\ufffd{1,3}/g
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)
const endingAfterApostrophe = /^(?:s|t|re|ve|ll|d|m)(?![\p{L}])/u

/**
 * Marks of which only U+FFFD is left: an apostrophe inside a word, a pair round words in one line, a dash between spaces. One
 * that may be a letter stays.
 */
export function mendLostMarks(text: string): readonly Edit[] {
  if (!text.includes(lost)) return []
  const edits: Edit[] = []
  let open: Edit | null = null
  let searched = 0
  for (const match of text.matchAll(lostRun)) {
    const span = { start: match.index, end: match.index + match[0].length, kind: 'lost-letter' as const }
    if (text.slice(searched, span.start).includes('\n')) open = null
    searched = span.end
    const before = text[span.start - 1]
    const after = text[span.end]
    if (isLetter(before) && endingAfterApostrophe.test(text.slice(span.end, span.end + 3)))
      edits.push({ ...span, with: '’' })
    else if (before === ' ' && after === ' ') edits.push({ ...span, with: '–' })
    else if (isLetter(after) && (before === undefined || /[\s([]/.test(before))) open = { ...span, with: '“' }
    else if (open !== null && before !== undefined && /[\p{L}\p{N}.,!?…]/u.test(before) && !isLetter(after)) {
      edits.push(open, { ...span, with: '”' })
      open = null
    }
  }
  return edits.sort((one, other) => one.start - other.start)
}
