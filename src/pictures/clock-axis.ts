import { scaleUtc } from 'd3-scale'
import type { Area } from './draw-frame.ts'
import { widthOf } from './letters.ts'
import type { Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

const dayMs = 24 * 60 * 60_000

/** How far a zone's clock is ahead of UTC at a moment, in ms. */
function aheadMs(atMs: number, zone: string): number {
  const form = { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const format = new Intl.DateTimeFormat('en-US', { ...form, hour: 'numeric', minute: 'numeric', second: 'numeric' })
  const parts: Record<string, number> = Object.fromEntries(
    format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000
}

/** Where the hours of a clock stand on a line from left to right. */
export type ClockScale = {
  /** @param at - Ms since 1970. */
  place(at: number): number
  /** Whole hours or days of the zone, with their words; a day is named where it begins. */
  readonly ticks: readonly { readonly x: number; readonly words: string; readonly isDay: boolean }[]
}

/** A scale over moments, on the clock that a zone has at the first of them. */
export function clockScale(
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
  { locale, zone, most }: { readonly locale: string; readonly zone: string; readonly most: number },
): ClockScale {
  const ahead = aheadMs(from, zone)
  const scale = scaleUtc()
    .domain([from + ahead, to + ahead])
    .range([left, right])
  const hour = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return {
    place: (at) => scale(at + ahead),
    ticks: scale.ticks(most).map((tick) => {
      const isDay = tick.getTime() % dayMs === 0
      return { x: scale(tick), words: (isDay ? day : hour).format(tick), isDay }
    }),
  }
}

/** Words of the ticks in one line, as far as there is room, and a thin line down from each. */
export function drawClock(
  sheet: Sheet,
  { ticks }: ClockScale,
  { x, y, width }: Area,
  { toY, palette }: { readonly toY: number; readonly palette: Palette },
): void {
  let free = x
  for (const tick of ticks) {
    const stroke = { stroke: palette.line, 'stroke-width': 1 }
    sheet.element('line', { x1: tick.x, x2: tick.x, y1: y + 6, y2: toY, ...stroke })
    const half = widthOf(tick.words, size.small, 'bold') / 2
    const at = Math.min(Math.max(tick.x, x + half), x + width - half)
    if (at - half < free) continue
    const weight = tick.isDay ? 'bold' : 'normal'
    const box = sheet.text(tick.words, at, y, { fill: palette.muted, size: size.small, weight, anchor: 'middle' })
    free = box ? box.x + box.width + 8 : free
  }
}
