import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readGlyphWidths } from './glyph-widths.ts'

const { resolve } = createRequire(import.meta.url)

/** The one family of every picture: Latin, Cyrillic, Greek, Arabic, Hebrew, Armenian and Georgian in one file. */
export const family = 'DejaVu Sans Condensed'

export type Weight = 'normal' | 'bold'

const files: Readonly<Record<Weight, string>> = {
  normal: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
}

/** Paths, for what draws the letters. */
export const fontFiles: readonly string[] = Object.values(files)

const known = new Map<Weight, (codePoint: number) => number | null>()

/** Width of a letter in a size of 1, null where the font has none; each file is read once, when it is first needed. */
export function widthOfLetter(codePoint: number, weight: Weight): number | null {
  const widths = known.get(weight) ?? readGlyphWidths(readFileSync(files[weight]))
  known.set(weight, widths)
  return widths(codePoint)
}
