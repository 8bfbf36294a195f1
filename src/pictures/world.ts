import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea } from 'd3-geo'
import type { Geometry, MultiLineString, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { countryOfDigits } from './country-codes.ts'
import { disputedAreas, disputedBorders, disputedParts } from './disputed-lines.ts'

/** West, south, east and north in degrees; beyond the date line east goes on. */
export type Bounds = readonly [number, number, number, number]

/** A polygon with its bounds: of a land the mainland, or an island. */
export type LandPart = { readonly shape: Polygon; readonly bounds: Bounds }

export type Land = {
  /** ISO 3166-1 alpha-2; null for what has none. */
  readonly code: string | null
  readonly parts: readonly LandPart[]
  /** Bounds of its largest part. */
  readonly main: Bounds
}

export type World = {
  readonly lands: readonly Land[]
  /** Areas whose belonging is disputed. They are drawn over `lands`, as nobody's. */
  readonly disputedAreas: readonly Polygon[]
  /** Borders of `lands` that are disputed. */
  readonly disputedBorders: MultiLineString
}

type Properties = { readonly name?: string }
type Countries = GeometryCollection<Properties>

const { resolve } = createRequire(import.meta.url)
const known = new Map<string, World>()

/**
 * The countries of the world as Natural Earth draws them (public domain, package `world-atlas`): `near` at 1:50 million,
 * `far` at 1:110 million. Each is read once.
 */
export function readWorld(scale: 'near' | 'far'): World {
  const world = known.get(scale) ?? worldOf(readTopology(scale === 'near' ? '50m' : '110m'))
  known.set(scale, world)
  return world
}

function readTopology(detail: '50m' | '110m'): Topology<{ countries: Countries }> {
  const file = resolve(`world-atlas/countries-${detail}.json`)
  // The package has no types; the shape is that of its README.
  return JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: Countries }>
}

function worldOf(topology: Topology<{ countries: Countries }>): World {
  const areas: Polygon[] = []
  const lands = feature(topology, topology.objects.countries).features.map(({ id, properties, geometry }): Land => {
    const name = properties?.name ?? ''
    const boxes = disputedParts.filter(({ of }) => of === name).map(({ within }) => within)
    const isDisputed = ({ bounds }: LandPart) => boxes.some((box) => isWithin(bounds, box))
    const parts = polygonsOf(geometry).map((shape) => ({ shape, bounds: boundsOf(shape.coordinates[0] ?? []) }))
    areas.push(...parts.filter(isDisputed).map(({ shape }) => shape))
    const own = parts.filter((part) => !isDisputed(part))
    const main = own.toSorted((a, b) => areaOf(b.bounds) - areaOf(a.bounds))[0]?.bounds ?? [0, 0, 0, 0]
    return { code: codeOf(id, name), parts: own, main }
  })
  areas.push(...disputedAreas.flatMap((area) => areaBetween(topology, area)))
  return { lands, disputedAreas: areas, disputedBorders: disputedBordersOf(topology) }
}

/** The ring of a border of the data and the line that closes it; none at a scale at which the data lacks that border. */
function areaBetween(
  topology: Topology<{ countries: Countries }>,
  { between: [one, other], closedBy }: (typeof disputedAreas)[number],
): readonly Polygon[] {
  const [border] = bordersBetween(topology, one, other)
  if (!border) return []
  const points = closedBy.map((point) => [...point])
  const isForward = distanceOf(border.at(-1)!, points[0]!) < distanceOf(border.at(-1)!, points.at(-1)!)
  const ring = [...border, ...(isForward ? points : points.toReversed()), border[0]!]
  // On a sphere a ring in the other direction is all the rest of the world.
  const polygon: Polygon = { type: 'Polygon', coordinates: [ring] }
  return [geoArea(polygon) > 2 * Math.PI ? { type: 'Polygon', coordinates: [ring.toReversed()] } : polygon]
}

function distanceOf([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  return Math.hypot(x1 - x2, y1 - y2)
}

function disputedBordersOf(topology: Topology<{ countries: Countries }>): MultiLineString {
  const coordinates = disputedBorders.flatMap(({ between: [one, other], within }) => {
    const lines = bordersBetween(topology, one, other)
    return within ? lines.flatMap((line) => piecesWithin(line, within)) : lines
  })
  return { type: 'MultiLineString', coordinates }
}

/** The borders of two lands. Only these two are looked at: looking at all for each border took longer than the rest. */
function bordersBetween(
  topology: Topology<{ countries: Countries }>,
  one: string,
  other: string,
): readonly Position[][] {
  const { countries } = topology.objects
  const geometries = countries.geometries.filter((land) => nameOf(land) === one || nameOf(land) === other)
  return mesh(topology, { ...countries, geometries }, (a, b) => a !== b).coordinates
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

/** What is no polygon has none. */
function polygonsOf(geometry: Geometry): readonly Polygon[] {
  if (geometry.type === 'Polygon') return [geometry]
  if (geometry.type !== 'MultiPolygon') return []
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
}

/** A ring that crosses the date line goes on beyond 180 degrees. */
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
  return [west, south, east, north]
}

function areaOf([west, south, east, north]: Bounds): number {
  return (east - west) * (north - south)
}

export function isWithin([west, south, east, north]: Bounds, box: Bounds): boolean {
  return west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]
}
