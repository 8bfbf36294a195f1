import type { Edit } from './edits.ts'

/** Lines that end for want of room are at least this long and at most that. */
const shortestLine = 40
const longestLine = 140
/** Fewer lines than this prove no width. */
const fewestLines = 4
/** Least share of lines without room for the next word, and of those that end within a sentence. */
const leastFull = 0.75
const leastOpen = 0.4

type Line = { readonly start: number; readonly end: number }

/** Lines that a mailer or a text file broke in the midst of a sentence, joined again. A blank line always parts. */
export function mendHardWraps(text: string): readonly Edit[] {
  if (!text.includes('\n')) return []
  const edits: Edit[] = []
  let block: Line[] = []
  const finish = (): void => {
    for (const edit of joinsIn(text, block)) edits.push(edit)
    block = []
  }
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (text.slice(start, end).trim() === '') finish()
    else block.push({ start, end })
    if (newline < 0) break
    start = newline + 1
  }
  finish()
  return edits
}

function joinsIn(text: string, block: readonly Line[]): Edit[] {
  const width = block.reduce((widest, line) => Math.max(widest, lengthOf(line)), 0)
  const isWrapped = isWrappedBlock(text, block, width)
  const edits: Edit[] = []
  for (let index = 0; index + 1 < block.length; index += 1) {
    const line = block[index]!
    const next = block[index + 1]!
    const runsOn = isOpen(text, line) && lengthOf(line) >= shortestLine && beginsSmall(text, next)
    if (!runsOn && !(isWrapped && isFull(text, line, next, width))) continue
    const isHyphen = /\p{L}-$/u.test(text.slice(line.end - 2, line.end))
    edits.push({ start: line.end, end: next.start, kind: 'hard-wrap', with: isHyphen ? '' : ' ' })
  }
  return edits
}

/** Whether nearly each line of a block ends where its next word had no room, and many in the midst of a sentence. */
function isWrappedBlock(text: string, block: readonly Line[], width: number): boolean {
  if (block.length < fewestLines || width < shortestLine || width > longestLine) return false
  const full = block.slice(0, -1).filter((line, index) => isFull(text, line, block[index + 1]!, width))
  const open = full.filter((line) => isOpen(text, line))
  return full.length >= (block.length - 1) * leastFull && open.length >= full.length * leastOpen
}

const lengthOf = ({ start, end }: Line): number => end - start

/** Whether the first word of the next line had no room in this one. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const opening = text.slice(next.start, Math.min(next.end, next.start + longestLine))
  const space = opening.indexOf(' ')
  return lengthOf(line) + 1 + (space < 0 ? opening.length : space) > width
}

/** A line that ends without a mark that ends a sentence. */
const isOpen = (text: string, { end }: Line): boolean => /[\p{L}\p{N},;–—-]$/u.test(text.slice(end - 1, end))

const beginsSmall = (text: string, { start }: Line): boolean => /^\p{Ll}/u.test(text.slice(start, start + 1))
