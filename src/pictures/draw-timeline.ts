import { clockScale, drawClock } from './clock-axis.ts'
import { type Area, drawFramed, drawLegend } from './draw-frame.ts'
import { cutTo, labelOf } from './letters.ts'
import type { TimelinePicture } from './picture.ts'
import { placeLabel, type Room } from './place-label.ts'
import type { Drawing, Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

const rowHeight = 38
const namesWidth = 150
/** Widest label beside a dot. */
const longestSpeaker = 150

type Article = TimelinePicture['rows'][number]['articles'][number]

/** A row for each outlet, a dot for each article, beside it whom it quotes. */
export function drawTimeline(picture: TimelinePicture, palette: Palette): Drawing {
  return drawFramed(picture, palette, (sheet, area) => {
    const legendEnd = drawLegend(sheet, legendOf(picture, palette), area, palette.muted)
    const top = legendEnd + 44
    const bottom = top + picture.rows.length * rowHeight
    const plot = { x: area.x + namesWidth + 12, width: area.width - namesWidth - 12 }
    const moments = picture.rows.flatMap(({ articles }) => articles.map(({ at }) => at))
    const { locale, zone } = picture
    const clock = clockScale([Math.min(...moments), Math.max(...moments)], [plot.x + 8, plot.x + plot.width - 10], {
      locale,
      zone,
      most: 5,
    })
    drawClock(sheet, clock, { ...plot, y: top - 12 }, { toY: bottom - 8, palette })
    drawFirst(sheet, picture, { x: clock.place(picture.firstAt), y: top - 12, toY: bottom - 8, area, palette })
    picture.rows.forEach(({ outlet, articles }, index) => {
      const y = top + index * rowHeight + rowHeight / 2
      sheet.element('line', { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, stroke: palette.line })
      sheet.text(cutTo(labelOf(outlet), namesWidth, size.label), area.x, y + 4.5, { fill: palette.ink })
      const placed = articles.map((article) => ({ ...article, x: clock.place(article.at), y }))
      drawRow(sheet, placed, { y, plot, palette })
    })
    return { endY: bottom }
  })
}

function drawRow(
  sheet: Sheet,
  articles: readonly (Article & { readonly x: number; readonly y: number })[],
  { y, plot, palette }: { readonly y: number; readonly plot: Omit<Area, 'y'>; readonly palette: Palette },
): void {
  const room: Room = {
    bounds: { x: plot.x, y: y - rowHeight / 2, width: plot.width, height: rowHeight },
    taken: articles.map(({ x }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 })),
  }
  for (const article of articles) dot(sheet, article, palette)
  for (const { x, speakers } of articles) {
    const [first, ...others] = speakers
    if (first === undefined) continue
    const words = `${cutTo(labelOf(first), longestSpeaker, size.small)}${others.length > 0 ? ` +${others.length}` : ''}`
    const spots = [
      { x: x + 10, y: y - 4, anchor: 'start' },
      { x: x - 10, y: y - 4, anchor: 'end' },
      { x: x + 10, y: y + 14, anchor: 'start' },
      { x: x - 10, y: y + 14, anchor: 'end' },
    ] as const
    placeLabel(sheet, words, spots, room, { fill: palette.ink, size: size.small, halo: palette.ground })
  }
}

function dot(
  sheet: Sheet,
  { x, y, speakers, isChanged }: Pick<Article, 'speakers' | 'isChanged'> & { readonly x: number; readonly y: number },
  palette: Palette,
): void {
  if (isChanged) {
    const ring = { fill: 'none', stroke: palette.warm, 'stroke-width': 1.5, 'stroke-dasharray': '2.5 2' }
    sheet.element('circle', { cx: x, cy: y, r: 8.5, ...ring })
  }
  const fill = speakers.length > 0 ? palette.mark : palette.ground
  const stroke = speakers.length > 0 ? palette.ground : palette.second
  sheet.element('circle', { cx: x, cy: y, r: 5, fill, stroke, 'stroke-width': speakers.length > 0 ? 1 : 2.5 })
}

/** The line of the moment at which the story was first seen, with its words over the clock. */
function drawFirst(
  sheet: Sheet,
  { words }: TimelinePicture,
  at: { readonly x: number; readonly y: number; readonly toY: number; readonly area: Area; readonly palette: Palette },
): void {
  const { x, y, toY, area, palette } = at
  sheet.element('line', { x1: x, x2: x, y1: y - 14, y2: toY, stroke: palette.ink, 'stroke-width': 1.2 })
  const style = { fill: palette.ink, size: size.small, weight: 'bold' } as const
  sheet.text(labelOf(words.first), x - 3, y - 19, { ...style, room: area.x + area.width - x })
}

function legendOf({ rows, words }: TimelinePicture, palette: Palette) {
  const plain = { speakers: [], isChanged: false }
  const all = rows.flatMap(({ articles }) => articles)
  return [
    { words: words.article, kind: plain, isThere: all.some(({ speakers }) => speakers.length === 0) },
    {
      words: words.quoting,
      kind: { ...plain, speakers: [''] },
      isThere: all.some(({ speakers }) => speakers.length > 0),
    },
    { words: words.change, kind: { ...plain, isChanged: true }, isThere: all.some(({ isChanged }) => isChanged) },
  ]
    .filter(({ isThere }) => isThere)
    .map(({ words: meaning, kind }) => ({
      words: meaning,
      sign: (sheet: Sheet, x: number, y: number) => dot(sheet, { ...kind, x, y }, palette),
    }))
}
