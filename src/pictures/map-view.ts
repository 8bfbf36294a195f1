import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo'
import type { MultiLineString, Polygon } from 'geojson'
import type { Area } from './draw-frame.ts'
import { decodeLine, type Point } from './line-code.ts'
import type { WherePicture } from './picture.ts'
import type { Box } from './sheet.ts'
import { type Bounds, type Land, type LandPart, readWorld, shaper, type World } from './world.ts'

const regionHeight = 360
const worldHeight = 262
/** Degrees that a map shows at least, so that a city has its surroundings. */
const leastDegrees = 7
/** Wider, a map is one of the world. */
const regionDegrees = 75
/** Of two points that are nearer to each other, in units of the picture, one is left out. Half a unit is a pixel. */
const grainUnits = 0.6
/** A larger country gives its middle to the map, not all its corners. */
const largeDegrees = 28

/** What a map shows: its box on the sheet, its projection, and the lands in it. */
export type MapView = {
  readonly box: Box
  readonly projection: GeoProjection
  /** Those in sight. */
  readonly lands: readonly LandInSight[]
  /** Areas that are drawn over the lands as nobody's. */
  readonly disputedAreas: readonly Polygon[]
  readonly disputedBorders: MultiLineString
}

/** A land with the polygons of its parts in sight. */
export type LandInSight = Pick<Land, 'code'> & { readonly shapes: readonly Polygon[] }

/** The part of the world that holds all named places, and the lands in it. */
export function viewOf({ cities, countries }: WherePicture, area: Area): MapView {
  const near = readWorld('near')
  const named = near.lands.filter(({ code }) => code !== null && countries.includes(code))
  const bounds = widened(around(focusOf(cities, named)))
  const [west, south, east, north] = bounds
  return east - west <= regionDegrees && north - south <= regionDegrees
    ? regionView(bounds, near, { ...area, height: regionHeight })
    : worldView((west + east) / 2, named, { ...area, height: worldHeight })
}

function regionView([west, south, east, north]: Bounds, world: World, box: Box): MapView {
  const middle = (west + east) / 2
  const corners = [west, middle, east].flatMap((longitude) => [south, north].map((latitude) => [longitude, latitude]))
  const projection = geoAzimuthalEqualArea()
    .rotate([-middle, -(south + north) / 2])
    .fitExtent(extentOf(box), { type: 'MultiPoint', coordinates: corners })
    // The data has so many points that straight lines between them are good enough.
    .precision(0)
    // Nothing on the other side of the world is in sight, so nothing need be cut there.
    .preclip((stream) => stream)
    .clipExtent(extentOf(box))
  const seen = seenBounds(projection, box)
  const smallest = (seen[2] - seen[0]) / 300
  const isInSight = ({ bounds }: LandPart): boolean =>
    bounds[2] - bounds[0] + bounds[3] - bounds[1] > smallest && meets(bounds, seen)
  const shapeOf = shaper(world, { sight: seen, grain: ((seen[2] - seen[0]) / box.width) * grainUnits })
  const lands = world.lands.map(({ code, parts }) => ({ code, shapes: parts.filter(isInSight).map(shapeOf) }))
  return { box, projection, lands: lands.filter(({ shapes }) => shapes.length > 0), ...disputedOf(world) }
}

/**
 * The whole world without the Antarctic, turned so that the named places stand in the middle. Its data has no small
 * countries: those that are named come from the finer data.
 */
function worldView(middle: number, named: readonly Land[], box: Box): MapView {
  const corners = [-179.9, 0, 179.9].flatMap((longitude) => [-56, 78].map((latitude) => [longitude + middle, latitude]))
  const projection = geoEqualEarth()
    .rotate([-middle, 0])
    .fitExtent(extentOf(box), { type: 'MultiPoint', coordinates: corners })
    .clipExtent(extentOf(box))
  const world = readWorld('far')
  const small = named.filter(({ code }) => !world.lands.some((land) => land.code === code))
  const large = world.lands.filter(({ code }) => code !== 'AQ')
  return {
    box,
    projection,
    lands: [...wholeOf(large, world), ...wholeOf(small, readWorld('near'))],
    ...disputedOf(world),
  }
}

function wholeOf(lands: readonly Land[], world: World): readonly LandInSight[] {
  const shapeOf = shaper(world, null)
  return lands.map(({ code, parts }) => ({ code, shapes: parts.map(shapeOf) }))
}

function disputedOf({
  grid,
  disputedAreas,
  disputedBorders,
}: World): Pick<MapView, 'disputedAreas' | 'disputedBorders'> {
  const lineOf = (code: string) => decodeLine(code, grid).map(([longitude, latitude]) => [longitude, latitude])
  return {
    disputedAreas: disputedAreas.map((ring) => ({ type: 'Polygon', coordinates: [lineOf(ring)] })),
    disputedBorders: { type: 'MultiLineString', coordinates: disputedBorders.map(lineOf) },
  }
}

function extentOf({ x, y, width, height }: Box): [[number, number], [number, number]] {
  return [
    [x, y],
    [x + width, y + height],
  ]
}

/**
 * What must be on the map: every city, the corners of every country. Of a country that is large, only the part that is
 * nearest to the rest, where there is a rest.
 */
function focusOf(cities: WherePicture['cities'], named: readonly Land[]): readonly Point[] {
  const large = named.filter(({ main }) => main[2] - main[0] > largeDegrees)
  const points = [
    ...cities.map(({ longitude, latitude }): Point => [longitude, latitude]),
    ...named.filter((land) => !large.includes(land)).flatMap(({ main }) => cornersOf(main)),
  ]
  if (points.length === 0) return large.flatMap(({ main }) => cornersOf(main))
  const [west, south, east, north] = around(points)
  const middle: Point = [(west + east) / 2, (south + north) / 2]
  return [...points, ...large.flatMap(({ main }) => nearestOf(main, middle))]
}

function cornersOf([west, south, east, north]: Bounds): readonly Point[] {
  return [
    [west, south],
    [east, north],
  ]
}

/** A point well inside a country on the side that faces `from`; none where `from` is in its bounds. */
function nearestOf([west, south, east, north]: Bounds, [longitude, latitude]: Point): readonly Point[] {
  const turned = [-360, 0, 360]
    .map((turn) => longitude + turn)
    .reduce((a, b) => (distance(b, west, east) < distance(a, west, east) ? b : a))
  const gap = distance(turned, west, east)
  if (gap === 0 && distance(latitude, south, north) === 0) return []
  const inside = (at: number, low: number, high: number): number => {
    const depth = Math.min(20, (high - low) / 2)
    return Math.min(Math.max(at, low + depth), high - depth)
  }
  return [[inside(turned, west, east), inside(latitude, south, north)]]
}

function distance(at: number, low: number, high: number): number {
  return Math.max(0, low - at, at - high)
}

/** The smallest box round points; across the date line where that is shorter. */
function around(points: readonly Point[]): Bounds {
  const longitudes = points.map(([longitude]) => longitude).toSorted((a, b) => a - b)
  const gaps = longitudes.map((longitude, index) => {
    const next = longitudes[index + 1] ?? longitudes[0]! + 360
    return { after: index, width: next - longitude }
  })
  const widest = gaps.reduce((a, b) => (b.width > a.width ? b : a))
  const west = longitudes[(widest.after + 1) % longitudes.length]!
  const latitudes = points.map(([, latitude]) => latitude)
  return [west, Math.min(...latitudes), west + 360 - widest.width, Math.max(...latitudes)]
}

function widened([west, south, east, north]: Bounds): Bounds {
  const wide = Math.max((east - west) * 1.3, leastDegrees * 1.5)
  const high = Math.max((north - south) * 1.3, leastDegrees)
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2]
  return [middleX - wide / 2, Math.max(-85, middleY - high / 2), middleX + wide / 2, Math.min(85, middleY + high / 2)]
}

/** Degrees that the corners and edges of the map show. */
function seenBounds(projection: GeoProjection, { x, y, width, height }: Box): Bounds {
  const steps = [0, 0.25, 0.5, 0.75, 1]
  const seen = steps.flatMap((right) =>
    steps.flatMap((down) => {
      const point = projection.invert?.([x + right * width, y + down * height])
      return point ? [point] : []
    }),
  )
  const [west, south, east, north] = around(seen)
  return [west - 2, south - 2, east + 2, north + 2]
}

/** Whether two boxes meet, the second possibly across the date line. */
function meets(one: Bounds, other: Bounds): boolean {
  if (one[1] > other[3] || other[1] > one[3]) return false
  return [-360, 0, 360].some((turn) => one[0] + turn <= other[2] && other[0] <= one[2] + turn)
}
