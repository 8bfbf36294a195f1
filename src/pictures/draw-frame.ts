import { labelOf, widthOf, wrapTo } from './letters.ts'
import type { PictureFrame } from './picture.ts'
import { createSheet, type Drawing, type Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

/** Where the body of a picture may be drawn. */
export type Area = { readonly x: number; readonly y: number; readonly width: number }

/**
 * Title and subtitle above, notes below, and between them what `body` draws.
 *
 * @param body - Draws into the area and returns the y where it ends. It may return notes of its own.
 */
export function drawFramed(
  frame: PictureFrame,
  palette: Palette,
  body: (sheet: Sheet, area: Area) => { readonly endY: number; readonly notes?: readonly string[] },
): Drawing {
  const sheet = createSheet()
  const { margin, width } = size
  const room = width - 2 * margin
  let y = margin + size.title * 0.8
  for (const line of wrapTo(labelOf(frame.title, ''), room, { size: size.title, weight: 'bold', mostLines: 2 })) {
    sheet.text(line, margin, y, { fill: palette.ink, size: size.title, weight: 'bold' })
    y += size.title * 1.25
  }
  for (const line of wrapTo(labelOf(frame.subtitle, ''), room, { size: size.subtitle, mostLines: 2 })) {
    sheet.text(line, margin, y, { fill: palette.muted, size: size.subtitle })
    y += size.subtitle * 1.4
  }
  const { endY, notes = [] } = body(sheet, { x: margin, y, width: room })
  y = endY + 22
  for (const note of [...notes, ...frame.notes]) {
    for (const line of wrapTo(labelOf(note, ''), room, { size: size.small, mostLines: 3 })) {
      sheet.text(line, margin, y, { fill: palette.muted, size: size.small })
      y += size.small * 1.4
    }
  }
  return sheet.finish(y - size.small * 1.4 + margin * 0.7, {
    title: frame.title,
    description: frame.alt,
    ground: palette.ground,
  })
}

export type LegendEntry = {
  readonly words: string
  /** Draws its sign with the middle at that point; at most 14 wide and high. */
  readonly sign: (sheet: Sheet, x: number, y: number) => void
}

/** What signs mean, in as many lines as it takes. Returns the y where it ends. */
export function drawLegend(sheet: Sheet, entries: readonly LegendEntry[], { x, y, width }: Area, fill: string): number {
  let left = x
  let line = y + 8
  for (const { words, sign } of entries) {
    const box = { width: 20 + Math.min(width - 20, widthOf(labelOf(words), size.small)) }
    if (left > x && left + box.width > x + width) {
      left = x
      line += 20
    }
    sign(sheet, left + 7, line)
    const text = sheet.text(labelOf(words), left + 19, line + 4.5, { fill, size: size.small, room: width - 20 })
    left = (text ? text.x + text.width : left + 20) + 16
  }
  return line + 12
}
