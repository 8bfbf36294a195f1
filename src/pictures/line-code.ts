/** A point of a map: longitude and latitude in degrees. */
export type Point = readonly [number, number]

/** The grid on which points of a line lie: degrees between its lines, and the degrees of its corner. */
export type Grid = { readonly scale: Point; readonly translate: Point }

/**
 * A line as a short string, each point as its distance from the point before it on the grid.
 *
 * Source: the encoded polyline format of Google Maps, here for numbers of a grid in the order of longitude, latitude.
 */
export function encodeLine(points: readonly Point[], { scale, translate }: Grid): string {
  let [beforeX, beforeY] = [0, 0]
  return points
    .map(([longitude, latitude]) => {
      const [x, y] = [
        Math.round((longitude - translate[0]) / scale[0]),
        Math.round((latitude - translate[1]) / scale[1]),
      ]
      const code = encodeNumber(x - beforeX) + encodeNumber(y - beforeY)
      beforeX = x
      beforeY = y
      return code
    })
    .join('')
}

function encodeNumber(number: number): string {
  // The sign stands in the lowest bit.
  let rest = number < 0 ? -2 * number - 1 : 2 * number
  let code = ''
  while (rest >= 32) {
    code += String.fromCharCode(63 + 32 + (rest % 32))
    rest = Math.floor(rest / 32)
  }
  return code + String.fromCharCode(63 + rest)
}

/** The points of `encodeLine`. */
export function decodeLine(code: string, { scale, translate }: Grid): [number, number][] {
  const points: [number, number][] = []
  let [x, y, at] = [0, 0, 0]
  const next = (): number => {
    let [rest, shift, digit] = [0, 0, 0]
    do {
      digit = code.charCodeAt(at) - 63
      at += 1
      rest |= (digit & 31) << shift
      shift += 5
    } while (digit >= 32)
    return rest & 1 ? ~(rest >> 1) : rest >> 1
  }
  while (at < code.length) {
    x += next()
    y += next()
    points.push([x * scale[0] + translate[0], y * scale[1] + translate[1]])
  }
  return points
}
