import { type Weight, widthOfLetter } from './fonts.ts'

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Signs that are not drawn: controls, directions, joiners, variation selectors, and what Unicode does not assign. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu

/** No label is longer, however it came here; what is cut could not be drawn anyway. */
const longestLabel = 300

/**
 * Words of a source as a label: one line, without control signs and signs of direction. Joiners stay between letters
 * that need them.
 *
 * @returns What the font has letters for. Where it lacks letters, `instead`: half a name would be another name.
 */
export function labelOf(words: string, instead = '…'): string {
  const line = words
    .slice(0, longestLabel)
    .toWellFormed()
    .replace(/(?<=\p{L})[\u200c\u200d](?=\p{L})/gu, (joiner) => (joiner === '\u200c' ? ' ' : ''))
    .replace(/[\t\n\r\u2028\u2029]/g, ' ')
    .replace(unseen, '')
  let label = ''
  for (const letter of line) {
    if (widthOfLetter(letter.codePointAt(0)!, 'normal') !== null) label += letter
    else if (/[\p{L}\p{N}]/u.test(letter)) return instead
  }
  return label.replace(/\s+/g, ' ').trim() || instead
}

/** Room for what the renderer does with letters that stand side by side. */
const spare = 1.02

/** Width of a line. Letters that join, as Arabic ones do, take less than this and never more. */
export function widthOf(line: string, size: number, weight: Weight = 'normal'): number {
  let width = 0
  for (const letter of line) width += widthOfLetter(letter.codePointAt(0)!, weight) ?? 1
  return width * size * spare
}

/** The line, cut at a whole letter with an ellipsis where it is wider than there is room. */
export function cutTo(line: string, room: number, size: number, weight: Weight = 'normal'): string {
  if (widthOf(line, size, weight) <= room) return line
  const parts = [...letters.segment(line)].map(({ segment }) => segment)
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(`${parts.slice(0, middle).join('')}…`, size, weight) <= room) low = middle
    else high = middle - 1
  }
  if (low === 0) return ''
  const kept = parts.slice(0, low).join('').trimEnd()
  // Between two marks of its direction the ellipsis stands where the words end, on the left.
  return rightToLeft.test(kept) ? `${kept}\u200f…\u200f` : `${kept}…`
}

/** Whether the first letter is one of a script that runs to the left. */
const rightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Lines of at most that width; what does not fit into `mostLines` is cut. */
export function wrapTo(
  words: string,
  room: number,
  {
    size,
    weight = 'normal',
    mostLines,
  }: { readonly size: number; readonly weight?: Weight; readonly mostLines: number },
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, size, weight) <= room || lines.length === mostLines - 1) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((one) => cutTo(one, room, size, weight)).filter((one) => one !== '')
}
