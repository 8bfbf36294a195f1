import { type Box, isInside, overlap, type Sheet, type TextBox, type TextStyle, textBox } from './sheet.ts'
import { size } from './style.ts'

/** What is taken already on a part of a sheet, and its bounds. */
export type Room = { readonly bounds: Box; readonly taken: Box[] }

/** Somewhere a label may stand: the point of its base line. */
export type Spot = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }

/** Spots round a point, best first. */
export function spotsRound(x: number, y: number, gap: number, letterSize: number = size.label): readonly Spot[] {
  const middle = y + letterSize * 0.35
  return [
    { x: x + gap, y: middle, anchor: 'start' },
    { x: x - gap, y: middle, anchor: 'end' },
    { x, y: y - gap, anchor: 'middle' },
    { x, y: y + gap + letterSize * 0.8, anchor: 'middle' },
    { x: x + gap * 0.8, y: y - gap * 0.8, anchor: 'start' },
    { x: x + gap * 0.8, y: y + gap * 0.8 + letterSize * 0.6, anchor: 'start' },
    { x: x - gap * 0.8, y: y - gap * 0.8, anchor: 'end' },
    { x: x - gap * 0.8, y: y + gap * 0.8 + letterSize * 0.6, anchor: 'end' },
  ]
}

/**
 * Writes a label on the first spot where it touches nothing; null where there is no room for it.
 *
 * @param mayStand - A further condition on the box of the label.
 */
export function placeLabel(
  sheet: Sheet,
  words: string,
  spots: readonly Spot[],
  room: Room,
  style: TextStyle,
  mayStand: (box: Box) => boolean = () => true,
): TextBox | null {
  for (const { x, y, anchor } of spots) {
    const { size: letterSize = size.label, weight = 'normal' } = style
    const box = textBox(words, x, y, { size: letterSize, weight, anchor })
    if (!isInside(box, room.bounds) || room.taken.some((other) => overlap(box, other)) || !mayStand(box)) continue
    room.taken.push(box)
    return sheet.text(words, x, y, { ...style, anchor })
  }
  return null
}
