export type RepairedJson = {
  readonly value: unknown
  /** What was repaired, as plain sentences, each once. */
  readonly repairs: readonly string[]
}

const quote = 34
const backslash = 92
const comma = 44
const closers = new Map([
  [123, '}'],
  [91, ']'],
])

/**
 * JSON as feeds write it: line breaks inside of strings are escaped, commas before a closing bracket go, and a document that ends too
 * early ends after its last whole element of a list. Time is linear.
 *
 * @returns `null` where that does not make it JSON.
 */
export function repairJson(source: string): RepairedJson | null {
  const whole = parsed(source)
  if (whole !== undefined) return { value: whole, repairs: [] }
  const { text, lastElement } = withSoundStrings(source)
  const mended = parsed(text)
  if (mended !== undefined) return { value: mended, repairs: ['JSON was mended'] }
  const value = lastElement === null ? undefined : parsed(text.slice(0, lastElement.end) + lastElement.closing)
  return value === undefined ? null : { value, repairs: ['the feed was cut off: an unfinished item was dropped'] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Mended = {
  readonly text: string
  /** End, in `text`, of the last object that is an element of the document's own list, and what closes the document there. */
  readonly lastElement: { readonly end: number; readonly closing: string } | null
}

function withSoundStrings(source: string): Mended {
  const parts: string[] = []
  const stack: string[] = []
  let length = 0
  let start = 0
  let lastElement: Mended['lastElement'] = null
  const keepUntil = (at: number, added = ''): void => {
    const part = source.slice(start, at) + added
    parts.push(part)
    length += part.length
  }
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === quote) {
      for (at++; at < source.length && source.charCodeAt(at) !== quote; at++) {
        const inside = source.charCodeAt(at)
        if (inside === backslash) at++
        else if (inside < 32) {
          keepUntil(at, inside === 10 ? '\\n' : ' ')
          start = at + 1
        }
      }
    } else if (code === comma && isCloser(nextSolid(source, at + 1))) {
      keepUntil(at)
      start = at + 1
    } else if (closers.has(code)) stack.push(closers.get(code)!)
    else if (isCloser(code)) {
      stack.pop()
      if (stack.length === 2 && stack[1] === ']') {
        lastElement = { end: length + at + 1 - start, closing: stack.toReversed().join('') }
      }
    }
  }
  keepUntil(source.length)
  return { text: parts.join(''), lastElement }
}

const isCloser = (code: number): boolean => code === 125 || code === 93

/** The next character that is not white space. */
function nextSolid(source: string, from: number): number {
  let at = from
  while (at < source.length && source.charCodeAt(at) <= 32) at++
  return source.charCodeAt(at)
}
