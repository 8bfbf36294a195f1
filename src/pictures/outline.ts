import { type GeoProjection, geoPath } from 'd3-geo'
import type { Polygon } from 'geojson'

/** A polygon on the map: its path for SVG, and where it lies. All is 0 and empty where none of it is in sight. */
export type Outline = {
  readonly d: string
  readonly area: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Ring = (readonly [number, number])[]

/** Gives the outline of a polygon, and projects each polygon once: of a large land that is the dearest part of a map. */
export function outliner(projection: GeoProjection): (shape: Polygon) => Outline {
  const known = new WeakMap<Polygon, Outline>()
  const rings: Ring[] = []
  const path = geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)?.push([x, y]),
    closePath: () => undefined,
    arc: () => undefined,
  })
  return (shape) => {
    const outline = known.get(shape) ?? drawn(shape)
    known.set(shape, outline)
    return outline
  }

  function drawn(shape: Polygon): Outline {
    path(shape)
    return outlineOf(rings.splice(0))
  }
}

/** Area, middle of mass and bounds of rings; a hole runs in the other direction and counts against its ring. */
function outlineOf(rings: readonly Ring[]): Outline {
  let [area, sumX, sumY] = [0, 0, 0]
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const ring of rings) {
    for (const [index, [x, y]] of ring.entries()) {
      const [nextX, nextY] = ring[index + 1] ?? ring[0]!
      const cross = x * nextY - nextX * y
      area += cross / 2
      sumX += (x + nextX) * cross
      sumY += (y + nextY) * cross
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x)
      bottom = Math.max(bottom, y)
    }
  }
  if (area === 0) return { d: '', area: 0, x: 0, y: 0, width: 0, height: 0 }
  const d = rings.map((ring) => `M${ring.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}Z`).join('')
  return {
    d,
    area: Math.abs(area),
    x: sumX / (6 * area),
    y: sumY / (6 * area),
    width: right - left,
    height: bottom - top,
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
