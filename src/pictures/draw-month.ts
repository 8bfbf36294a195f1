import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { type Area, drawFramed, drawLegend } from './draw-frame.ts'
import { labelOf, widthOf, wrapTo } from './letters.ts'
import type { MonthPicture } from './picture.ts'
import type { Drawing, Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

const plotHeight = 170
const axisWidth = 26
const mostTurns = 6

type Day = MonthPicture['days'][number]
type Plot = Area & { readonly bottom: number; place(date: string): number; readonly barWidth: number }

/** A bar for each day, stacked by act; below it the days at which a position turns, each with a number and its words. */
export function drawMonth(picture: MonthPicture, palette: Palette): Drawing {
  return drawFramed(picture, palette, (sheet, area) => {
    const legendEnd = drawLegend(sheet, legendOf(picture, palette), area, palette.muted)
    const y = legendEnd + 14
    const dates = picture.days.map(({ date }) => date)
    const band = scaleBand()
      .domain(dates)
      .range([area.x + axisWidth, area.x + area.width])
      .padding(0.2)
    const barWidth = band.bandwidth()
    const plot = { ...area, y, bottom: y + plotHeight, place: (date: string) => band(date) ?? 0, barWidth }
    drawBars(sheet, picture, plot, palette)
    drawDays(sheet, picture, plot, palette)
    const turned = picture.days.filter(({ turns }) => turns.length > 0).slice(0, mostTurns)
    return { endY: drawTurns(sheet, turned, picture, { ...plot, y: plot.bottom + 30 }, palette) }
  })
}

function drawBars(sheet: Sheet, { days, acts, locale }: MonthPicture, plot: Plot, palette: Palette): void {
  const most = Math.max(...days.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0)))
  const height = scaleLinear().domain([0, most]).range([plot.bottom, plot.y])
  const numbers = new Intl.NumberFormat(locale)
  for (const tick of height.ticks(Math.min(4, most)).filter(Number.isInteger)) {
    const y = height(tick)
    sheet.element('line', { x1: plot.x + axisWidth, x2: plot.x + plot.width, y1: y, y2: y, stroke: palette.line })
    const style = { fill: palette.muted, size: size.small, anchor: 'end' } as const
    sheet.text(numbers.format(tick), plot.x + axisWidth - 8, y + 4, style)
  }
  const layers = stack<unknown, Day, number>()
    .keys(acts.keys())
    .value(({ counts }, act) => counts[act] ?? 0)([...days])
  for (const layer of layers) {
    for (const [index, [from, to]] of layer.entries()) {
      if (to === from) continue
      sheet.element('rect', {
        x: plot.place(days[index]!.date),
        y: height(to),
        width: plot.barWidth,
        height: Math.max(1, height(from) - height(to) - (plot.barWidth > 4 ? 1 : 0)),
        fill: colorOf(layer.key, acts, palette),
      })
    }
  }
}

/** Names of days as far as there is room; the first and every first of a month before others. */
function drawDays(sheet: Sheet, { days, locale }: MonthPicture, plot: Plot, palette: Palette): void {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  let free = plot.x
  for (const { date } of days) {
    const words = format.format(new Date(`${date}T12:00:00Z`))
    const half = widthOf(words, size.small) / 2
    const at = plot.place(date) + plot.barWidth / 2
    if (at - half < free || at + half > plot.x + plot.width) continue
    const style = { fill: palette.muted, size: size.small, anchor: 'middle' } as const
    const box = sheet.text(words, at, plot.bottom + 20, style)
    free = (box ? box.x + box.width : at) + 26
  }
}

/** A numbered flag on the bar of each day, and below the picture what its number means. */
function drawTurns(sheet: Sheet, turned: readonly Day[], picture: MonthPicture, area: Plot, palette: Palette): number {
  if (turned.length === 0) return area.y - 4
  const format = new Intl.DateTimeFormat(picture.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  let y = area.y + 20
  sheet.text(labelOf(picture.words.turn), area.x, y, { fill: palette.ink, weight: 'bold', room: area.width })
  for (const { date, turns } of turned) {
    const x = area.place(date) + area.barWidth / 2
    const top = area.bottom - plotHeight - 4
    sheet.element('line', { x1: x, x2: x, y1: top, y2: area.bottom, stroke: palette.ink, 'stroke-dasharray': '2 2' })
    sheet.element('path', { d: `M${x - 5},${top - 4}L${x + 5},${top - 4}L${x},${top + 4}Z`, fill: palette.ink })
    const words = `${format.format(new Date(`${date}T12:00:00Z`))} — ${turns.map((turn) => labelOf(turn)).join('; ')}`
    for (const line of wrapTo(words, area.width, { size: size.small, mostLines: 2 })) {
      y += 18
      sheet.text(line, area.x, y, { fill: palette.ink, size: size.small })
    }
  }
  return y
}

/** A mere saying is grey, so that the acts stand out. */
function colorOf(index: number, acts: MonthPicture['acts'], { series, lean }: Palette): string {
  return acts[index]?.isPlain ? lean.neutral : series[index % series.length]!
}

function legendOf({ acts }: MonthPicture, palette: Palette) {
  return acts.map(({ name: words }, index) => ({
    words,
    sign: (sheet: Sheet, x: number, y: number) =>
      sheet.element('rect', { x: x - 6, y: y - 6, width: 12, height: 12, rx: 2, fill: colorOf(index, acts, palette) }),
  }))
}
