import { nameSuffixes } from '../lexicon/name-parts.ts'
import { folded } from './fold.ts'

const articles = new Set(['al', 'el', 'ul', 'as', 'ar', 'ad', 'an', 'at', 'az', 'ash'])

/** “Haider al-Abadi” → `haider-abadi`, “Fuad Masoum” → `fuad-masum`: the name without what spellings disagree on. */
export function personKey(name: string): string {
  return folded(name)
    .split(/[\s\-‐‑.,]+/)
    .filter((part, index) => part !== '' && !(articles.has(part) && index > 0) && !nameSuffixes.has(part))
    .map(levelled)
    .join('-')
}

/** One spelling of sounds that transliterations write in several ways. */
function levelled(part: string): string {
  return part
    .replaceAll('ou', 'u')
    .replaceAll('oo', 'u')
    .replaceAll('ee', 'i')
    .replaceAll('ei', 'i')
    .replaceAll('ey', 'i')
    .replaceAll('ai', 'i')
    .replaceAll('ay', 'i')
    .replaceAll('ph', 'f')
}

/** Whether two person keys could name the same person: same last part, and first parts equal or one the other's initial. */
export function samePerson(a: string, b: string): boolean {
  if (a === b) return true
  const left = a.split('-')
  const right = b.split('-')
  if (left.at(-1) !== right.at(-1)) return false
  const first = left[0]!
  const other = right[0]!
  if (left.length === 1 || right.length === 1) return false
  return (
    first === other ||
    (first.length === 1 && other.startsWith(first)) ||
    (other.length === 1 && first.startsWith(other))
  )
}
