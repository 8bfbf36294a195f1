import type { Span } from '#src/base/span.ts'

const opensAfter = /[\s([—–-]/
const closesBefore = /[\s.,;:!?)\]—–]/

/** Two apostrophes as a quotation mark, written as one mark and a space, so that offsets stay. */
function levelled(text: string): string {
  return text.replace(/''|``|""/g, (_mark, at: number, whole: string) => {
    const before = at > 0 ? whole[at - 1]! : ' '
    const after = whole[at + 2]
    const closes =
      at > 0 && /\S/.test(before) && (after === undefined || closesBefore.test(after)) && !/[([—–-]/.test(before)
    return closes ? '" ' : ' "'
  })
}

/** Whether the first mark of a paragraph closes, so that the one of the paragraph before runs on into it. */
function closesFirst(line: string): boolean {
  const at = line.search(/["”“]/)
  if (line[at] === '”') return true
  return (
    line[at] === '"' &&
    at > 0 &&
    !/\s/.test(line[at - 1]!) &&
    (at === line.length - 1 || /[\s.,;:!?)]/.test(line[at + 1]!))
  )
}

/**
 * Stretches inside double quotation marks by the plain rule of the shared format, independent of the engine's own pairing, so that
 * the engine is not measured by itself.
 */
export function quotedStrings(text: string): Span[] {
  const found: Span[] = []
  let base = 0
  let ranOn = false
  for (const line of levelled(text).split('\n')) {
    if (line !== '') {
      let open: number = ranOn && /["”]/.test(line) && !/^\s*["“]/.test(line) && closesFirst(line) ? 0 : -1
      for (let at = 0; at < line.length; at++) {
        const mark = line[at]!
        if (!'"“”„«»'.includes(mark)) continue
        const free = at === 0 || opensAfter.test(line[at - 1]!)
        const bound = at === line.length - 1 || closesBefore.test(line[at + 1]!)
        let closes = mark === '”' || mark === '»'
        if (mark === '"') {
          closes = bound && !free
          if (!closes && !(free && !bound)) closes = open >= 0
        } else if (!closes && open >= 0 && bound && !free) closes = true
        if (closes) {
          if (open >= 0) found.push({ start: base + open, end: base + at })
          open = -1
        } else {
          if (open >= 0 && at - open > 1) found.push({ start: base + open, end: base + at })
          open = at + 1
        }
      }
      ranOn = open >= 0
      if (open >= 0 && open < line.length - 3) found.push({ start: base + open, end: base + line.length })
    }
    base += line.length + 1
  }
  return found
}
