import type { Look } from './terminal.ts'

/** What a stretch of text is, from which its looks follow. */
export type Tone = 'plain' | 'heading' | 'strong' | 'quiet' | 'alert'

/** A stretch of text of one tone. A no-break space holds words together. */
export type Piece = { readonly text: string; readonly tone?: Tone; readonly href?: string | null }

/** A paragraph: where its first line begins, and where the others do. An empty one is a blank line. */
export type Paragraph = { readonly pieces: readonly Piece[]; readonly indent?: number; readonly hanging?: number }

export const blank: Paragraph = { pieces: [] }

const styles: Record<Tone, readonly [string, string]> = {
  plain: ['', ''],
  heading: ['\u001b[1;36m', '\u001b[0m'],
  strong: ['\u001b[1m', '\u001b[0m'],
  quiet: ['\u001b[2m', '\u001b[0m'],
  alert: ['\u001b[33m', '\u001b[0m'],
}

/** Paragraphs as lines that fit the columns, with colours and links where they are understood. */
export function paint(paragraphs: readonly Paragraph[], look: Look): string {
  return paragraphs.map((paragraph) => paintParagraph(paragraph, look)).join('')
}

type Word = { readonly text: string; readonly width: number; readonly piece: Piece; readonly glued: boolean }

function paintParagraph({ pieces, indent = 0, hanging = indent }: Paragraph, look: Look): string {
  const lines: Word[][] = [[]]
  let used = indent
  for (const knot of knotsOf(wordsOfPieces(pieces))) {
    const width = knot.reduce((total, word) => total + word.width, 0)
    const line = lines.at(-1)!
    if (line.length > 0 && used + 1 + width > look.columns) {
      lines.push([...knot])
      used = hanging + width
    } else {
      used += width + (line.length > 0 ? 1 : 0)
      line.push(...knot)
    }
  }
  return lines
    .map((line, index) => (line.length === 0 ? '' : ' '.repeat(index === 0 ? indent : hanging) + paintLine(line, look)))
    .map((line) => `${line}\n`)
    .join('')
}

/** Words that no line break may part. */
function knotsOf(words: readonly Word[]): Word[][] {
  const knots: Word[][] = []
  for (const word of words) {
    if (word.glued && knots.length > 0) knots.at(-1)!.push(word)
    else knots.push([word])
  }
  return knots
}

/** Words of all pieces; `glued` is one that follows without a space. */
function wordsOfPieces(pieces: readonly Piece[]): Word[] {
  let glued = true
  return pieces.flatMap((piece) => {
    const text = withoutControls(piece.text)
    const words = text.split(/[ \t\r\n]+/)
    return words.flatMap((word, index) => {
      if (index > 0) glued = false
      if (word === '') return []
      const made = { text: word.replaceAll('\u00a0', ' '), width: widthOf(word), piece, glued }
      glued = true
      return [made]
    })
  })
}

/** Neighbouring words of one piece are painted together, so that a link or colour is not torn at each space. */
function paintLine(line: readonly Word[], look: Look): string {
  const runs: { piece: Piece; text: string; gap: string }[] = []
  for (const { piece, text, glued } of line) {
    const last = runs.at(-1)
    const gap = last && !glued ? ' ' : ''
    if (last?.piece === piece) last.text += gap + text
    else runs.push({ piece, text, gap })
  }
  return runs.map(({ piece, text, gap }) => gap + paintRun(text, piece, look)).join('')
}

function paintRun(text: string, { tone = 'plain', href }: Piece, { color, hyperlinks }: Look): string {
  const [on, off] = color ? styles[tone] : ['', '']
  const styled = `${on}${text}${off}`
  return hyperlinks && href && URL.canParse(href)
    ? `\u001b]8;;${new URL(href).href}\u001b\\${styled}\u001b]8;;\u001b\\`
    : styled
}

/** What an outlet writes must not move the cursor. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]|\u061c|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
}

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60\p{Emoji_Presentation}]/u
const weightless = /\p{Mn}|\p{Me}|[\u200b-\u200d]|\ufe0f/u

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += weightless.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}
