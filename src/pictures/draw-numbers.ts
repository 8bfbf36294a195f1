import { scaleLinear } from 'd3-scale'
import { type Area, drawFramed } from './draw-frame.ts'
import { labelOf, widthOf } from './letters.ts'
import type { NumbersPicture } from './picture.ts'
import type { Drawing, Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

const rowHeight = 28
const namesWidth = 158
const hourWidth = 88

type Figure = NumbersPicture['figures'][number]

/** A panel for each figure: the whole range as a band, and a bar with its number for each outlet and hour. */
export function drawNumbers(picture: NumbersPicture, palette: Palette): Drawing {
  return drawFramed(picture, palette, (sheet, area) => {
    let y = area.y + 6
    picture.figures.forEach((figure, index) => {
      sheet.text(labelOf(figure.label), area.x, y + 16, { fill: palette.ink, weight: 'bold', room: area.width })
      y += 24
      y = drawFigure(sheet, figure, { ...area, y }, picture, palette)
      if (index < picture.figures.length - 1) y += 14
    })
    return { endY: y + 4 }
  })
}

/** A count that begins at nothing is a bar; one whose sources lie near together far from nothing shows their spread. */
function drawFigure(
  sheet: Sheet,
  { low, high, sources }: Figure,
  area: Area,
  { locale, zone }: NumbersPicture,
  palette: Palette,
): number {
  const hours = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  const widest = Math.max(...sources.map(({ words }) => widthOf(labelOf(words), size.label, 'bold')))
  const left = area.x + namesWidth + hourWidth + 12
  const scale = scaleLinear()
    .domain([0, Math.max(high, 1)])
    .range([left, area.x + area.width - widest - 12])
  const bottom = area.y + sources.length * rowHeight
  sheet.element('rect', {
    x: scale(low),
    y: area.y,
    width: Math.max(1.5, scale(high) - scale(low)),
    height: bottom - area.y,
    fill: palette.mark,
    'fill-opacity': 0.16,
  })
  sheet.element('line', { x1: left, x2: left, y1: area.y, y2: bottom, stroke: palette.muted, 'stroke-width': 1 })
  sources.forEach(({ outlet, at, value, words }, index) => {
    const middle = area.y + index * rowHeight + rowHeight / 2
    sheet.text(labelOf(outlet), area.x, middle + 4.5, { fill: palette.ink, room: namesWidth })
    const hour = { fill: palette.muted, size: size.small, anchor: 'end', room: hourWidth } as const
    sheet.text(hours.format(at), left - 10, middle + 4.5, hour)
    const width = Math.max(2, scale(value) - left)
    sheet.element('rect', { x: left, y: middle - 6, width, height: 12, rx: 2, fill: palette.second })
    sheet.text(labelOf(words), left + width + 7, middle + 4.5, { fill: palette.ink, weight: 'bold' })
  })
  return bottom
}
