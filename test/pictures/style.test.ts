import { describe, expect, it } from 'vitest'
import { palettes } from '#src/pictures/style.ts'

/** Contrast of two colours. Source: WCAG 2.2, “relative luminance” and “contrast ratio”. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe.each(Object.entries(palettes))('%s pictures', (_theme, palette) => {
  it('have words that can be read on the ground', () => {
    for (const ink of [palette.ink, palette.muted]) expect(contrast(ink, palette.ground)).toBeGreaterThanOrEqual(4.5)
    for (const ink of Object.values(palette.lean)) expect(contrast(ink, palette.ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('have words that can be read on the map', () => {
    expect(contrast(palette.ink, palette.named)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.muted, palette.land)).toBeGreaterThanOrEqual(4.5)
  })

  it('have signs that stand out', () => {
    const signs = [palette.mark, palette.second, palette.warm, ...palette.series]
    for (const sign of signs) expect(contrast(sign, palette.ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.disputed, palette.land)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.mark, palette.named)).toBeGreaterThanOrEqual(2)
  })
})
