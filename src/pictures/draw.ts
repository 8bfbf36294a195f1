import { drawCoverage } from './draw-coverage.ts'
import { drawMonth } from './draw-month.ts'
import { drawNumbers } from './draw-numbers.ts'
import { drawSpoke } from './draw-spoke.ts'
import { drawTimeline } from './draw-timeline.ts'
import { drawWhere } from './draw-where.ts'
import type { Picture, Theme } from './picture.ts'
import type { Drawing } from './sheet.ts'
import { palettes } from './style.ts'

/** A picture as SVG. Same values, same picture. */
export function draw(picture: Picture, theme: Theme): Drawing {
  const palette = palettes[theme]
  switch (picture.kind) {
    case 'where':
      return drawWhere(picture, palette)
    case 'timeline':
      return drawTimeline(picture, palette)
    case 'numbers':
      return drawNumbers(picture, palette)
    case 'spoke':
      return drawSpoke(picture, palette)
    case 'month':
      return drawMonth(picture, palette)
    case 'coverage':
      return drawCoverage(picture, palette)
  }
}
