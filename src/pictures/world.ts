import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Polygon } from 'geojson'
import { decodeLine, type Grid } from './line-code.ts'

/** West, south, east and north in degrees; beyond the date line east goes on. */
export type Bounds = readonly [number, number, number, number]

/** A polygon with its bounds: of a land the mainland, or an island. */
export type LandPart = {
  readonly bounds: Bounds
  /** The coast or border, then holes. Each is numbers of `World.arcs` in order; `~n` is arc n from its end to its start. */
  readonly rings: readonly (readonly number[])[]
}

export type Land = {
  /** ISO 3166-1 alpha-2; null for what has none. */
  readonly code: string | null
  readonly parts: readonly LandPart[]
  /** Bounds of its largest part. */
  readonly main: Bounds
}

/** Countries of the world. All lines are in the code of `line-code.ts`: a map decodes those that it shows. */
export type World = {
  readonly grid: Grid
  /** Pieces of coasts and borders. Two lands share the pieces between them. */
  readonly arcs: readonly string[]
  readonly lands: readonly Land[]
  /** Rings of areas whose belonging is disputed. They are drawn over `lands`, as nobody's. */
  readonly disputedAreas: readonly string[]
  /** Borders of `lands` that are disputed. */
  readonly disputedBorders: readonly string[]
}

const known = new Map<string, World>()

/**
 * The countries of the world as Natural Earth draws them: `near` at 1:50 million, `far` at 1:110 million. Each is read
 * once. `npm run take:borders` writes the files.
 */
export function readWorld(scale: 'near' | 'far'): World {
  // The shape is that of `bordersOf` in scripts/borders.ts.
  const world = known.get(scale) ?? (JSON.parse(readFileSync(fileOf(scale), 'utf8')) as World)
  known.set(scale, world)
  return world
}

function fileOf(scale: 'near' | 'far'): string {
  return join(import.meta.dirname, 'borders', `${scale}.json`)
}

/** Which points of an arc a map needs. */
export type Thinning = {
  /** What the map shows, with a margin of two degrees or more. */
  readonly sight: Bounds
  /** Degrees: a point that is nearer to the one before it is left out. */
  readonly grain: number
}

/** Outside of what is shown, degrees between points: less than the margin, so that nothing comes into sight. */
const grainOutside = 1.5

/** Of what is left, an arc has at least so many points, if it had them. */
const leastPoints = 8

/** Makes polygons of the parts of a world. Each arc is thinned once, so that two lands keep one border. */
export function shaper({ arcs, grid }: World, thinning: Thinning | null): (part: LandPart) => Polygon {
  const known = new Map<number, Line>()
  const lineOf = (index: number): Line => {
    const line = known.get(index) ?? read(index)
    known.set(index, line)
    return line
  }
  const read = (index: number): Line => {
    const line = decodeLine(arcs[index]!, grid)
    const fewer = thinning ? thinned(line, thinning) : line
    // A small island could become a line, or run in the other direction: then it would be all the rest of the world.
    return fewer.length < leastPoints ? line : fewer
  }
  return ({ rings }) => ({ type: 'Polygon', coordinates: rings.map((ring) => joined(ring, lineOf)) })
}

type Line = readonly [number, number][]

/** A ring of its arcs. Each begins at the point at which the one before it ends. */
function joined(ring: readonly number[], lineOf: (index: number) => Line): [number, number][] {
  const points: [number, number][] = []
  for (const number of ring) {
    const line = lineOf(number < 0 ? ~number : number)
    if (points.length > 0) points.pop()
    for (let at = 0; at < line.length; at += 1) points.push(line[number < 0 ? line.length - 1 - at : at]!)
  }
  return points
}

/** Both ends stay. */
function thinned(line: Line, { sight: [west, south, east, north], grain }: Thinning): Line {
  const kept = [line[0]!]
  let [lastX, lastY] = line[0]!
  for (let at = 1; at < line.length - 1; at += 1) {
    const point = line[at]!
    const [x, y] = point
    // East of `west`, counted round the world.
    const eastward = (((x - west) % 360) + 360) % 360
    const least = y >= south && y <= north && eastward <= east - west ? grain : grainOutside
    if (Math.abs(x - lastX) < least && Math.abs(y - lastY) < least) continue
    kept.push(point)
    lastX = x
    lastY = y
  }
  if (line.length > 1) kept.push(line.at(-1)!)
  return kept
}

export function isWithin([west, south, east, north]: Bounds, box: Bounds): boolean {
  return west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]
}
