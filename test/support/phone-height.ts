import { type Block, type Inline, parseBlocks } from './discord-markdown.ts'

/**
 * How tall a message is on a phone of 390 px, about as `discordPage` shows it: each text is broken into lines by the
 * average width of its letters. Calibrated against Chromium, and never smaller by more than a line or two.
 *
 * @returns Pixels.
 */
export function phoneHeightOf(message: { readonly components: readonly unknown[] }): number {
  return around + stackHeight(message.components)
}

/** The phone's own screen. */
export const phoneScreen = { width: 390, height: 844 } as const

/** Who answered whom, and the edge of the message. */
const around = 64
const gap = 8
/** What a message leaves of a phone's width for text. */
const textWidth = 342

/** By kind of line: its height, and the average width of a letter, in px. */
const kinds: Readonly<Record<Block['kind'], { readonly height: number; readonly letter: number }>> = {
  title: { height: 30, letter: 11.2 },
  subtitle: { height: 25, letter: 9.6 },
  line: { height: 21, letter: 7.7 },
  quote: { height: 21, letter: 7.7 },
  small: { height: 17.6, letter: 6.8 },
}

function stackHeight(parts: readonly unknown[]): number {
  return parts.reduce<number>((sum, part) => sum + heightOf(part) + gap, 0)
}

function heightOf(part: unknown): number {
  const { type, content, components } = part as { type?: number; content?: string; components?: readonly unknown[] }
  if (type === 10) return parseBlocks(content ?? '').reduce((sum, block) => sum + blockHeight(block), 0)
  if (type === 1) return components?.some((one) => (one as { type?: number }).type === 3) ? 42 : 34
  if (type === 14) return 9
  return stackHeight(components ?? [])
}

function blockHeight({ kind, inner }: Block): number {
  const { height, letter } = kinds[kind]
  const words = inner.map(wordsOf).join('').replaceAll('\u00a0', '~').split(' ')
  const perLine = Math.floor(textWidth / letter)
  let lines = 1
  let used = 0
  for (const { length } of words) {
    const wanted = used === 0 ? length : used + 1 + length
    if (wanted <= perLine) used = wanted
    else {
      lines += 1
      used = length
    }
  }
  return lines * height
}

function wordsOf(node: Inline): string {
  switch (node.kind) {
    case 'text':
    case 'code':
      return node.text
    case 'mention':
      return '@somebody'
    case 'autolink':
      return node.url
    case 'time':
      return node.style === 'R' ? '12~hours~ago' : node.style === 'd' ? '20/11/2026' : '20 November 2026 12:00'
    default:
      return node.inner.map(wordsOf).join('')
  }
}
