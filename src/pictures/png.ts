import { Resvg } from '@resvg/resvg-js'
import { family, fontFiles } from './fonts.ts'

/** Pixels to a unit of the picture, for screens with fine pixels. */
const pixelsAUnit = 2

/** SVG of ours as PNG. Only the fonts of the program are used, so that every machine draws the same. */
export function pngOf(svg: string): Uint8Array {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: family }
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: pixelsAUnit }, font }).render().asPng()
}
