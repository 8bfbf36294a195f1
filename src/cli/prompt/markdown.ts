import { ageOf, dayAndTime, dayAndYear, untilWords } from '#src/briefings/wording.ts'
import type { Paragraph, Piece, Tone } from '../show/paint.ts'

/** Collects links, each with a number, for a terminal that cannot show links. */
export type LinkNumbers = { numberOf(url: string): number | null }

/** Discord's markdown, as far as our own messages use it, as paragraphs: one for each line of the source. */
export function readMarkdown(text: string, options: { readonly now: Date; readonly links: LinkNumbers }): Paragraph[] {
  return text.split('\n').map((line) => readLine(line, options))
}

type ReadOptions = Parameters<typeof readMarkdown>[1]

const openers: readonly { readonly mark: RegExp; readonly tone: Tone; readonly lead: string; readonly hang: number }[] =
  [
    { mark: /^#{1,3} /, tone: 'heading', lead: '', hang: 0 },
    { mark: /^-# /, tone: 'quiet', lead: '', hang: 0 },
    { mark: /^> /, tone: 'plain', lead: '│ ', hang: 2 },
    { mark: /^[-*•] /, tone: 'plain', lead: '• ', hang: 2 },
  ]

function readLine(line: string, options: ReadOptions): Paragraph {
  const opener = openers.find(({ mark }) => mark.test(line))
  if (!opener) return { pieces: readInline(line, 'plain', options) }
  const { mark, tone, lead, hang } = opener
  return {
    hanging: hang,
    pieces: [...(lead ? [{ text: lead }] : []), ...readInline(line.replace(mark, ''), tone, options)],
  }
}

const timestamp = /^<t:(-?\d{1,14})(?::([tTdDfFR]))?>/
/** A bracket is always part of a link: brackets of feed text are escaped. */
const link = /^\[((?:\\.|[^\]\\]){1,2000})\]\(<?([^\s<>)]{1,2048})>?\)/
const commandMention = /^<\/([\w -]{1,100}):\d{1,20}>/
const channelMention = /^<#(\d{1,20})>/

/** Reads one line from left to right; each step takes at least one character. */
function readInline(line: string, tone: Tone, options: ReadOptions): Piece[] {
  const pieces: Piece[] = []
  let plain = ''
  let bold = false
  const toneNow = () => (bold && tone === 'plain' ? 'strong' : tone)
  const flush = () => {
    if (plain !== '') pieces.push({ text: plain, tone: toneNow() })
    plain = ''
  }
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at)
    const special = readSpecial(rest, toneNow(), options)
    if (special) {
      flush()
      pieces.push(...special.pieces)
      at += special.length
    } else if (rest.startsWith('**')) {
      flush()
      bold = !bold
      at += 2
    } else if (rest[0] === '*' || rest[0] === '`') {
      at += 1 // italics and code, which terminals show in many ways
    } else {
      const escaped = rest[0] === '\\' && rest.length > 1
      plain += escaped ? rest[1] : rest[0]
      at += escaped ? 2 : 1
    }
  }
  flush()
  return pieces
}

function readSpecial(
  rest: string,
  tone: Tone,
  { now, links }: ReadOptions,
): { readonly pieces: readonly Piece[]; readonly length: number } | null {
  if (rest[0] === '<') {
    const time = timestamp.exec(rest)
    if (time) {
      const at = new Date(Number(time[1]) * 1000)
      return { pieces: [{ text: momentIn(time[2], at, now), tone }], length: time[0].length }
    }
    const mention = commandMention.exec(rest) ?? channelMention.exec(rest)
    if (mention) return { pieces: [{ text: `${rest[1]}${mention[1]}`, tone }], length: mention[0].length }
  }
  if (rest[0] === '[') {
    const found = link.exec(rest)
    if (found) {
      const [whole, label = '', url = ''] = found
      const number = links.numberOf(url)
      const text = label.replace(/\\(.)/gs, '$1')
      return {
        pieces: [
          { text, tone, href: url },
          ...(number === null ? [] : [{ text: `\u00a0[${number}]`, tone: 'quiet' as const }]),
        ],
        length: whole.length,
      }
    }
  }
  return null
}

/** A moment in the style that Discord's timestamp names: a day alone has no hour. */
function momentIn(style: string | undefined, at: Date, now: Date): string {
  if (style === 'R') return at > now ? untilWords(at, now) : ageOf(at, now)
  return style === 'd' || style === 'D' ? dayAndYear(at) : dayAndTime(at)
}
