import type { Mutant } from './mutants-of.ts'

/** A mutant by the number that switches it on. */
export type Numbered = { readonly number: number; readonly file: string; readonly mutant: Mutant }

/**
 * The source of a file with both versions of each of these mutants' expressions: `globalThis.isSwitchedOn(number)` says
 * which is taken. An expression within another keeps its switch in the version that is not changed.
 */
export function switched(source: string, mutants: readonly Numbered[]): string {
  const pieces = mutants.flatMap(({ number, mutant: { start, end, replacement, within } }) => {
    const changed = source.slice(within.start, start) + replacement + source.slice(end, within.end)
    const length = within.end - within.start
    return [
      { at: within.start, isEnd: false, length, text: `(globalThis.isSwitchedOn(${number})?(${changed}):(` },
      { at: within.end, isEnd: true, length, text: '))' },
    ]
  })
  // From the end on: at one place what ends stands before what starts, and the longer expression holds the shorter one.
  pieces.sort((a, b) => b.at - a.at || Number(a.isEnd) - Number(b.isEnd) || a.length - b.length)
  return pieces.reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), source)
}
