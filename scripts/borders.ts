import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea } from 'd3-geo'
import type { Geometry, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { countryOfDigits } from '#src/pictures/country-codes.ts'
import { disputedAreas, disputedBorders, disputedParts } from '#src/pictures/disputed-lines.ts'
import { encodeLine, type Grid, type Point } from '#src/pictures/line-code.ts'
import { type Bounds, isWithin, type Land, type LandPart, type World } from '#src/pictures/world.ts'

type Properties = { readonly name?: string }
type Atlas = Topology<{ countries: GeometryCollection<Properties> }>

const { resolve } = createRequire(import.meta.url)

/** The countries of the package `world-atlas` (Natural Earth, public domain), prepared for maps. */
export function bordersOf(scale: 'near' | 'far'): World {
  const file = resolve(`world-atlas/countries-${scale === 'near' ? '50m' : '110m'}.json`)
  // The package has no types; the shape is that of its README.
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas
  const grid = gridOf(atlas)
  const lands = atlas.objects.countries.geometries.map((land) => landOf(atlas, land))
  return {
    grid,
    arcs: arcsOf(atlas).map((line) => encodeLine(line, grid)),
    lands: lands.map(({ land }) => land),
    disputedAreas: [
      ...lands.flatMap(({ disputed }) => disputed),
      ...disputedAreas.flatMap((area) => ringOf(atlas, area)),
    ].map((ring) => encodeLine(pointsOf(ring), grid)),
    disputedBorders: disputedBordersOf(atlas).map((line) => encodeLine(pointsOf(line), grid)),
  }
}

/** One line for each arc and each land, so that a change can be read. */
export function fileOf({ grid, arcs, lands, disputedAreas: areas, disputedBorders: borders }: World): string {
  const rows = (values: readonly unknown[]): string =>
    `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`
  return `{"grid":${JSON.stringify(grid)},
"lands":${rows(lands)},
"disputedAreas":${rows(areas)},
"disputedBorders":${rows(borders)},
"arcs":${rows(arcs)}}
`
}

function gridOf({ transform }: Atlas): Grid {
  if (!transform) throw new Error('The map data has no grid')
  const { scale, translate } = transform
  return { scale: [scale[0], scale[1]], translate: [translate[0], translate[1]] }
}

/** Each arc as a line of its own. */
function arcsOf(atlas: Atlas): readonly (readonly Point[])[] {
  return atlas.arcs.map((_, index) => {
    const line = feature(atlas, { type: 'LineString', arcs: [index] }).geometry
    return line.type === 'LineString' ? pointsOf(line.coordinates) : []
  })
}

function pointsOf(line: readonly Position[]): readonly Point[] {
  return line.map(([longitude = 0, latitude = 0]) => [longitude, latitude])
}

/** A land without its disputed parts, and the outer rings of those. */
function landOf(atlas: Atlas, geometry: GeometryObject<Properties>) {
  const name = nameOf(geometry)
  const boxes = disputedParts.filter(({ of }) => of === name).map(({ within }) => within)
  const rings = ringsOf(shapeOf(atlas, geometry))
  const parts = partsOf(geometry).map(
    (arcs, index): LandPart => ({ bounds: boundsOf(rings[index] ?? []), rings: arcs }),
  )
  const isDisputed = ({ bounds }: LandPart) => boxes.some((box) => isWithin(bounds, box))
  const own = parts.filter((part) => !isDisputed(part))
  const main = own.toSorted((a, b) => areaOf(b.bounds) - areaOf(a.bounds))[0]?.bounds ?? [0, 0, 0, 0]
  const land: Land = { code: codeOf(geometry.id, name), parts: own, main }
  return { land, disputed: rings.filter((_, index) => isDisputed(parts[index]!)) }
}

function shapeOf(atlas: Atlas, geometry: GeometryObject<Properties>): Geometry {
  const shape = feature(atlas, geometry)
  // One geometry is one feature.
  if (shape.type === 'FeatureCollection') throw new Error('The map data has a land of several geometries')
  return shape.geometry
}

/** Numbers of the arcs of each ring of each polygon. What is no polygon has none. */
function partsOf(geometry: GeometryObject<Properties>): readonly number[][][] {
  if (geometry.type === 'Polygon') return [geometry.arcs]
  return geometry.type === 'MultiPolygon' ? geometry.arcs : []
}

/** The outer ring of each polygon. */
function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates[0] ?? []]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((rings) => rings[0] ?? []) : []
}

/** The ring of a border of the data and the line that closes it; none at a scale at which the data lacks that border. */
function ringOf(
  atlas: Atlas,
  { between: [one, other], closedBy }: (typeof disputedAreas)[number],
): readonly Position[][] {
  const [border] = bordersBetween(atlas, one, other)
  if (!border) return []
  const points = closedBy.map((point) => [...point])
  const isForward = distanceOf(border.at(-1)!, points[0]!) < distanceOf(border.at(-1)!, points.at(-1)!)
  const ring = [...border, ...(isForward ? points : points.toReversed()), border[0]!]
  // On a sphere a ring in the other direction is all the rest of the world.
  return [geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI ? ring.toReversed() : ring]
}

function distanceOf([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return Math.hypot(x1 - x2, y1 - y2)
}

function disputedBordersOf(atlas: Atlas): readonly (readonly Position[])[] {
  return disputedBorders.flatMap(({ between: [one, other], within }) => {
    const lines = bordersBetween(atlas, one, other)
    return within ? lines.flatMap((line) => piecesWithin(line, within)) : lines
  })
}

/** The borders of two lands. */
function bordersBetween(atlas: Atlas, one: string, other: string): readonly Position[][] {
  const { countries } = atlas.objects
  const geometries = countries.geometries.filter((land) => nameOf(land) === one || nameOf(land) === other)
  return mesh(atlas, { ...countries, geometries }, (a, b) => a !== b).coordinates
}

function nameOf({ properties }: GeometryObject<Properties>): string {
  return (properties as Properties | undefined)?.name ?? ''
}

/** Runs of points that lie in the box. */
function piecesWithin(line: readonly Position[], box: Bounds): readonly Position[][] {
  const pieces: Position[][] = [[]]
  for (const point of line) {
    if (isWithin([point[0]!, point[1]!, point[0]!, point[1]!], box)) pieces.at(-1)!.push(point)
    else if (pieces.at(-1)!.length > 0) pieces.push([])
  }
  return pieces.filter((piece) => piece.length > 1)
}

/** Kosovo has no number in the standard; the other lands without one have no code. */
function codeOf(id: string | number | undefined, name: string): string | null {
  if (name === 'Kosovo') return 'XK'
  return countryOfDigits.get(String(id ?? '')) ?? null
}

/** A ring that crosses the date line goes on beyond 180 degrees. To a thousandth of a degree. */
function boundsOf(ring: readonly Position[]): Bounds {
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, 90, Number.NEGATIVE_INFINITY, -90]
  let before = ring[0]?.[0] ?? 0
  for (const [written = 0, latitude = 0] of ring) {
    const longitude = written + 360 * Math.round((before - written) / 360)
    before = longitude
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000
  return [rounded(west), rounded(south), rounded(east), rounded(north)]
}

function areaOf([west, south, east, north]: Bounds): number {
  return (east - west) * (north - south)
}
