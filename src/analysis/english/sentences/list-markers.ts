import { isDigit, isSpace, isUpper } from './characters.ts'

/** A marker of a list that is written inside a line: “1. … 2. …”, “a) … b) …”. */
export type ListMarker = { readonly value: number; readonly letters: boolean; readonly tail: string }

/** “1.”, “1)”, “1.)”, “a.”, “a)” at the start of a sentence. */
export function listMarkerAt(text: string, from: number): ListMarker | null {
  let index = from
  if (text.charCodeAt(index) === 40) index += 1
  const first = text.charCodeAt(index)
  const letters = first === 97
  if (!letters && !isDigit(first)) return null
  let end = index + 1
  if (!letters) while (end < index + 3 && isDigit(text.charCodeAt(end))) end += 1
  const tail = markerTail(text, end)
  if (!tail || !isSpace(text.charCodeAt(end + tail.length))) return null
  return { value: letters ? 1 : Number(text.slice(index, end)), letters, tail }
}

function markerTail(text: string, end: number): string {
  const two = text.slice(end, end + 2)
  return two === '.)' ? two : two.startsWith('.') || two.startsWith(')') ? two.charAt(0) : ''
}

/** The marker that follows another in its list. */
export const following = (marker: ListMarker): ListMarker => ({ ...marker, value: marker.value + 1 })

/** Whether the next item of the list begins at `from`. */
export function continuesList(text: string, from: number, { value, letters, tail }: ListMarker): boolean {
  const next = letters ? String.fromCharCode(97 + value) : String(value + 1)
  return (
    value < 99 &&
    text.startsWith(next, from) &&
    text.startsWith(tail, from + next.length) &&
    isSpace(text.charCodeAt(from + next.length + tail.length)) &&
    isUpper(text.charCodeAt(from + next.length + tail.length + 1))
  )
}
