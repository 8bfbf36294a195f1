import { type GeoPath, geoPath } from 'd3-geo'
import type { Polygon } from 'geojson'
import { nameOfCountry } from '#src/analysis/gazetteer/name-of-country.ts'
import { disputedLines } from './disputed-lines.ts'
import { drawFramed } from './draw-frame.ts'
import { labelOf, widthOf } from './letters.ts'
import { type LandInSight, type MapView, viewOf } from './map-view.ts'
import { type Outline, outliner } from './outline.ts'
import type { WherePicture } from './picture.ts'
import { placeLabel, type Room, spotsRound } from './place-label.ts'
import { type Box, type Drawing, overlap, type Sheet } from './sheet.ts'
import { type Palette, size } from './style.ts'

/** Named countries filled, named cities as dots with their names, neighbours with theirs where there is room. */
export function drawWhere(picture: WherePicture, palette: Palette): Drawing {
  return drawFramed(picture, palette, (sheet, area) => {
    const view = viewOf(picture, { x: area.x, y: area.y + 4, width: area.width })
    const { box } = view
    const path = geoPath(view.projection)
    path.digits(1)
    const ground = { view, path, outlineOf: outliner(view.projection), palette }
    const isDisputed = drawGround(sheet, picture, ground)
    const unlabelled = drawNames(sheet, picture, ground)
    const { disputed, unlabelled: without } = picture.words
    return {
      endY: box.y + box.height,
      notes: [
        ...(unlabelled.length > 0 ? [without.replace('{places}', () => unlabelled.join(', '))] : []),
        ...(isDisputed ? [disputed] : []),
      ],
    }
  })
}

type Ground = {
  readonly view: MapView
  readonly path: GeoPath
  readonly outlineOf: (shape: Polygon) => Outline
  readonly palette: Palette
}

/** Sea, lands and borders. Returns whether a disputed line is in sight. */
function drawGround(sheet: Sheet, { countries }: WherePicture, { view, path, outlineOf, palette }: Ground): boolean {
  const { lands, box } = view
  sheet.element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, fill: palette.sea })
  const edge = { stroke: palette.border, 'stroke-width': 0.7, 'stroke-linejoin': 'round' }
  const shapes = (isNamed: boolean) =>
    lands
      .filter(({ code }) => (code !== null && countries.includes(code)) === isNamed)
      .flatMap(({ shapes: own }) => own.map((shape) => outlineOf(shape).d))
  for (const [isNamed, fill] of [
    [false, palette.land],
    [true, palette.named],
  ] as const) {
    const d = shapes(isNamed).join('')
    if (d !== '') sheet.element('path', { d, fill, ...edge })
  }
  const areas = view.disputedAreas
    .map((area) => path(area))
    .filter(Boolean)
    .join('')
  if (areas !== '') sheet.element('path', { d: areas, fill: palette.land, ...edge })
  const own = {
    type: 'MultiLineString' as const,
    coordinates: disputedLines.map((line) => line.map((point) => [...point])),
  }
  const lines = [path(view.disputedBorders), path(own)].filter(Boolean).join('')
  if (lines === '') return areas !== ''
  // The border below is covered first: a dash over a line would read as a line.
  sheet.element('path', { d: lines, fill: 'none', stroke: palette.land, 'stroke-width': 1.6 })
  const dashes = { stroke: palette.disputed, 'stroke-width': 1.1, 'stroke-dasharray': '3.5 2.5' }
  sheet.element('path', { d: lines, fill: 'none', ...dashes })
  return true
}

/** Writes the names. Returns those that found no room. */
function drawNames(
  sheet: Sheet,
  { cities, countries, locale }: WherePicture,
  { view, outlineOf, palette }: Ground,
): readonly string[] {
  const { x: left, y: top, width: wide, height: high } = view.box
  const bounds = { x: left + 3, y: top + 2, width: wide - 6, height: high - 5 }
  const dots = cities.flatMap(({ name, longitude, latitude }) => {
    const point = view.projection([longitude, latitude])
    return point ? [{ name: labelOf(name), x: point[0], y: point[1] }] : []
  })
  const room: Room = { bounds, taken: dots.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 })) }
  for (const { x, y } of dots) {
    sheet.element('circle', { cx: x, cy: y, r: 4.5, fill: palette.mark, stroke: palette.ground, 'stroke-width': 1.5 })
  }
  const unlabelled: string[] = []
  const cityStyle = { fill: palette.ink, weight: 'bold', halo: palette.ground } as const
  for (const { name, x, y } of dots) {
    if (!placeLabel(sheet, name, spotsRound(x, y, 8), room, cityStyle)) unlabelled.push(name)
  }
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  for (const { code, isNamed, x, y, width, height } of landsBySize(view, countries, outlineOf)) {
    const name = labelOf((locale.startsWith('en') ? nameOfCountry(code) : null) ?? names.of(code) ?? code)
    const middle = { x, y: y + 4, anchor: 'middle' } as const
    if (isNamed) {
      const steps = height > 60 ? [1, -1, 2] : []
      const spots = [
        middle,
        ...steps.map((step) => ({ ...middle, y: middle.y + step * 15 })),
        ...aside(x, y, width, height),
      ]
      const style = { fill: palette.ink, halo: palette.named }
      const label = placeLabel(sheet, name, spots, room, style, (box) => isClear(leadOf(box, { x, y }), room))
      if (label) drawLead(sheet, leadOf(label, { x, y }), palette)
      else unlabelled.push(name)
    } else if (width > widthOf(name, size.small) * 0.9 && height > size.small) {
      placeLabel(sheet, name, [middle], room, { fill: palette.muted, size: size.small, halo: palette.land })
    }
  }
  return unlabelled
}

/** Spots beside a small land. */
function aside(x: number, y: number, width: number, height: number) {
  if (width > 60 && height > 60) return []
  return spotsRound(x, y, Math.min(width, height) / 2 + 10)
}

type Lead = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** From the edge of a name to the middle of its land. */
function leadOf({ x, y, width, height }: Box, to: { readonly x: number; readonly y: number }): Lead {
  const [x1, y1] = [Math.min(Math.max(to.x, x), x + width), Math.min(Math.max(to.y, y + 2), y + height - 2)]
  return { x1, y1, x2: to.x, y2: to.y }
}

/** Whether a lead crosses no name and no city. */
function isClear({ x1, y1, x2, y2 }: Lead, { taken }: Room): boolean {
  const steps = Array.from({ length: 12 }, (_, index) => index / 11)
  const points = steps.map((step) => ({ x: x1 + (x2 - x1) * step, y: y1 + (y2 - y1) * step, width: 0.1, height: 0.1 }))
  return taken.every((box) => points.every((point) => !overlap(point, box)))
}

/** A thin line, where the name does not stand on its land. */
function drawLead(sheet: Sheet, lead: Lead, palette: Palette): void {
  if (Math.hypot(lead.x1 - lead.x2, lead.y1 - lead.y2) < 4) return
  sheet.element('line', { ...lead, stroke: palette.ink, 'stroke-width': 0.9 })
}

/** Named lands first, then the largest. */
function landsBySize({ lands, box }: MapView, countries: readonly string[], outlineOf: Ground['outlineOf']) {
  return (
    lands
      .flatMap((land) =>
        land.code === null
          ? []
          : [{ code: land.code, isNamed: countries.includes(land.code), ...middleOf(land, outlineOf) }],
      )
      // The edge of a map of the world cuts some lands in two, and their middle is somewhere else.
      .filter(({ area, width }) => area > 0 && width < box.width * 0.75)
      .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.area - a.area)
  )
}

/** Middle and size of what is seen of a land's largest part. */
function middleOf({ shapes }: LandInSight, outlineOf: Ground['outlineOf']): Outline {
  return shapes.map(outlineOf).reduce((a, b) => (b.area > a.area ? b : a))
}
