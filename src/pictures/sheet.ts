import { family, type Weight } from './fonts.ts'
import { cutTo, widthOf } from './letters.ts'
import { size } from './style.ts'

/** A rectangle in units of the picture. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A line of text with the box that it fills. */
export type TextBox = Box & { readonly words: string }

/** A finished picture: SVG, and where its words stand. */
export type Drawing = {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly texts: readonly TextBox[]
}

export type TextStyle = {
  readonly fill: string
  readonly size?: number
  readonly weight?: Weight
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Wider words are cut. */
  readonly room?: number
  /** Colour of a rim round the letters, where they stand on a drawing. */
  readonly halo?: string
}

export type Attributes = Readonly<Record<string, string | number>>

/** Collects the elements of one picture. All words go through `text`, so that none is unescaped or uncounted. */
export type Sheet = {
  /** @param y - The base line. */
  text(words: string, x: number, y: number, style: TextStyle): TextBox | null
  element(name: string, attributes: Attributes): void
  /** The picture as it stands. `title` and `description` are for those who cannot see it. */
  finish(
    height: number,
    about: { readonly title: string; readonly description: string; readonly ground: string },
  ): Drawing
  readonly texts: readonly TextBox[]
}

export function createSheet(): Sheet {
  const elements: string[] = []
  const texts: TextBox[] = []
  return {
    texts,
    text(words, x, y, style) {
      const { fill, size: letterSize = size.label, weight = 'normal', anchor = 'start', room, halo } = style
      const line = room === undefined ? words : cutTo(words, room, letterSize, weight)
      if (line.trim() === '') return null
      const box = { ...textBox(line, x, y, { size: letterSize, weight, anchor }), words: line }
      texts.push(box)
      // The place is computed from the left: an anchor would turn with the direction of the letters.
      const attributes = {
        x: round(box.x),
        y: round(y),
        'font-size': letterSize,
        ...(weight === 'bold' ? { 'font-weight': 'bold' } : {}),
      }
      // The rim is painted first, below the letters.
      const rim = { stroke: halo ?? '', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
      elements.push(textElement(line, { ...attributes, fill, ...(halo ? rim : {}) }))
      return box
    },
    element(name, attributes) {
      elements.push(`<${name}${written(attributes)}/>`)
    },
    finish(height, { title, description, ground }) {
      const { width } = size
      const whole = Math.ceil(height)
      const svg = [
        `<svg${written({ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${whole}`, width, height: whole, role: 'img', 'font-family': family })}>`,
        `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
        `<rect${written({ width, height: whole, fill: ground })}/>`,
        ...elements,
        '</svg>',
      ].join('')
      return { svg, width, height: whole, texts }
    },
  }
}

/** The box of a line that would stand there. */
export function textBox(
  line: string,
  x: number,
  y: number,
  style: { readonly size: number; readonly weight?: Weight; readonly anchor?: 'start' | 'middle' | 'end' },
): Box {
  const { size: letterSize, weight = 'normal', anchor = 'start' } = style
  const width = widthOf(line, letterSize, weight)
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { x: left, y: y - letterSize * 0.95, width, height: letterSize * 1.2 }
}

/** Whether two boxes share any area. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

/** Whether a box lies in another whole. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

function textElement(line: string, attributes: Attributes): string {
  return `<text${written(attributes)}>${escapeXml(line)}</text>`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(typeof value === 'number' ? round(value) : value))}"`)
    .join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text that XML takes: its signs escaped, and without the code points that it has no place for. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
