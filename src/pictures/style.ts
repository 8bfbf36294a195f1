import type { Lean, Theme } from './picture.ts'

/**
 * Source of `series` and `lean`: Okabe and Ito, “Color Universal Design”, lighter or darker as the ground asks for.
 */
const dark: Palette = {
  ground: '#1a1d21',
  ink: '#f1f3f5',
  muted: '#a9b2bc',
  line: '#3a4149',
  sea: '#15202b',
  land: '#343a41',
  border: '#565e68',
  named: '#4a6d8c',
  disputed: '#c9b27c',
  mark: '#ffb454',
  second: '#6cb6ff',
  warm: '#ff8a5c',
  lean: { for: '#4cc9a0', against: '#ff8a5c', neutral: '#9aa5b1' },
  series: ['#6cb6ff', '#ffb454', '#4cc9a0', '#e08bc1', '#e6df8b', '#ff7a6b', '#b6a2f2'],
}

const light: Palette = {
  ground: '#ffffff',
  ink: '#14181d',
  muted: '#57606a',
  line: '#d5dae0',
  sea: '#e4edf4',
  land: '#f4f2ee',
  border: '#b6bcc4',
  named: '#a9c5de',
  disputed: '#7a6222',
  mark: '#b35900',
  second: '#0b66b5',
  warm: '#b9430f',
  lean: { for: '#0a7d5a', against: '#b9430f', neutral: '#66707b' },
  series: ['#0b66b5', '#b26a00', '#0a7d5a', '#a83d86', '#6f6600', '#c2282d', '#5b4bb5'],
}

/** Sizes in units of the picture; a PNG has two pixels to a unit. docs/pictures.md says why they are so. */
export const size = {
  width: 460,
  margin: 20,
  title: 20,
  subtitle: 14,
  label: 13,
  small: 12,
} as const

export type Palette = {
  readonly ground: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly sea: string
  readonly land: string
  readonly border: string
  readonly named: string
  readonly disputed: string
  readonly mark: string
  readonly second: string
  readonly warm: string
  readonly lean: Readonly<Record<Lean, string>>
  /** Kinds that have no order; told apart also by people who see few colours. */
  readonly series: readonly string[]
}

export const palettes: Readonly<Record<Theme, Palette>> = { dark, light }
