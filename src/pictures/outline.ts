import { type GeoContext, type GeoProjection, geoPath } from 'd3-geo'
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

/** Gives the outline of a polygon, and projects each polygon once: of a large land that is the dearest part of a map. */
export function outliner(projection: GeoProjection): (shape: Polygon) => Outline {
  const known = new WeakMap<Polygon, Outline>()
  const pen = outlinePen()
  const path = geoPath(projection, pen)
  return (shape) => {
    const outline = known.get(shape) ?? drawn(shape)
    known.set(shape, outline)
    return outline
  }

  function drawn(shape: Polygon): Outline {
    path(shape)
    return pen.lift()
  }
}

/**
 * Collects area, middle of mass, bounds and path of rings while they are drawn, without a list of their points. A hole runs
 * in the other direction and counts against its ring.
 */
function outlinePen(): GeoContext & { lift(): Outline } {
  let d = ''
  let [area, sumX, sumY] = [0, 0, 0]
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  let [firstX, firstY, lastX, lastY] = [0, 0, 0, 0]

  function goTo(x: number, y: number): void {
    const cross = lastX * y - x * lastY
    area += cross / 2
    sumX += (lastX + x) * cross
    sumY += (lastY + y) * cross
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
    lastX = x
    lastY = y
  }

  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo(x, y) {
      firstX = lastX = x
      firstY = lastY = y
      d += `M${rounded(x)},${rounded(y)}`
    },
    lineTo(x, y) {
      goTo(x, y)
      d += `L${rounded(x)},${rounded(y)}`
    },
    closePath() {
      goTo(firstX, firstY)
      d += 'Z'
    },
    lift() {
      const outline =
        area === 0
          ? { d: '', area: 0, x: 0, y: 0, width: 0, height: 0 }
          : {
              d,
              area: Math.abs(area),
              x: sumX / (6 * area),
              y: sumY / (6 * area),
              width: right - left,
              height: bottom - top,
            }
      d = ''
      area = sumX = sumY = right = bottom = 0
      left = top = Number.POSITIVE_INFINITY
      return outline
    },
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
