import { type Area, drawFramed, drawLegend } from './draw-frame.ts'
import { labelOf } from './letters.ts'
import type { CoveragePicture } from './picture.ts'
import type { Attributes, Drawing, Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

const numbersWidth = 44
const widestNames = 150
const largestCell = 16
const smallestCell = 10
const columnGap = 28
/** With so few outlets in each row two rows stand side by side. */
const fewInRow = 6

type Row = CoveragePicture['rows'][number]

/** A square for each outlet: filled where it carries the story, an outline where it was read and does not. */
export function drawCoverage(picture: CoveragePicture, palette: Palette): Drawing {
  return drawFramed(picture, palette, (sheet, area) => {
    const top = drawLegend(sheet, legendOf(picture, palette), area, palette.muted) + 14
    const { rows } = picture
    const most = Math.max(...rows.map(outletsOf))
    if (most > fewInRow || rows.length < 4) return { endY: drawColumn(sheet, rows, { ...area, y: top }, most, palette) }
    const half = Math.ceil(rows.length / 2)
    const width = (area.width - columnGap) / 2
    const left = drawColumn(sheet, rows.slice(0, half), { ...area, y: top, width }, most, palette)
    const beside = { x: area.x + width + columnGap, y: top, width }
    return { endY: Math.max(left, drawColumn(sheet, rows.slice(half), beside, most, palette)) }
  })
}

function drawColumn(sheet: Sheet, rows: readonly Row[], area: Area, most: number, palette: Palette): number {
  // Few squares leave room for whole names.
  const spare = area.width - numbersWidth - most * largestCell
  const namesWidth = Math.min(widestNames, Math.max(area.width * 0.45, spare))
  const room = area.width - namesWidth - numbersWidth
  const cell = Math.min(largestCell, Math.max(smallestCell, Math.floor(room / most)))
  const inLine = Math.floor(room / cell)
  let y = area.y
  for (const row of rows) {
    const lines = Math.ceil(outletsOf(row) / inLine)
    const height = Math.max(24, lines * cell + 8)
    const middle = y + height / 2 + 4.5
    sheet.text(labelOf(row.country), area.x, middle, { fill: palette.ink, room: namesWidth - 10 })
    const at = { x: area.x + namesWidth, y: y + (height - lines * cell) / 2 + 1, cell, inLine }
    drawCells(sheet, row, at, palette)
    const share = `${total(row.carriedBy)}/${outletsOf(row)}`
    const style = { fill: palette.muted, size: size.small, anchor: 'end', room: numbersWidth } as const
    sheet.text(share, area.x + area.width, middle, style)
    y += height
  }
  return y
}

function outletsOf({ carriedBy, notIn }: Row): number {
  return total(carriedBy) + total(notIn)
}

function drawCells(
  sheet: Sheet,
  row: Row,
  { x, y, cell, inLine }: { readonly x: number; readonly y: number; readonly cell: number; readonly inLine: number },
  palette: Palette,
): void {
  const outlets = [
    ...row.carriedBy.flatMap((n, ownership) => Array.from({ length: n }, () => ({ ownership, isCarried: true }))),
    ...row.notIn.flatMap((n, ownership) => Array.from({ length: n }, () => ({ ownership, isCarried: false }))),
  ]
  outlets.forEach(({ ownership, isCarried }, index) => {
    const left = x + (index % inLine) * cell
    square(sheet, left, y + Math.floor(index / inLine) * cell, cell - 3, colorOf(ownership, palette), isCarried)
  })
}

function square(sheet: Sheet, x: number, y: number, side: number, color: string, isFilled: boolean): void {
  const [shift, edge] = isFilled ? [0, side] : [0.75, side - 1.5]
  const paint: Attributes = isFilled
    ? { fill: color }
    : { fill: 'none', stroke: color, 'stroke-width': 1.5, 'stroke-opacity': 0.8 }
  sheet.element('rect', { x: x + shift, y: y + shift, width: edge, height: edge, rx: 2, ...paint })
}

function colorOf(ownership: number, { series }: Palette): string {
  return series[ownership % series.length]!
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}

function legendOf({ ownerships, words }: CoveragePicture, palette: Palette) {
  const sign = (color: string, isFilled: boolean) => (sheet: Sheet, x: number, y: number) =>
    square(sheet, x - 6, y - 6, 12, color, isFilled)
  return [
    { words: words.carried, sign: sign(palette.ink, true) },
    { words: words.missing, sign: sign(palette.ink, false) },
    ...ownerships.map((name, index) => ({ words: name, sign: sign(colorOf(index, palette), true) })),
  ]
}
