/**
 * Discord's Markdown as far as we write it, read the way Discord reads it: for pictures, and for proving that feed
 * words stay words.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'struck' | 'spoiler' | 'underlined'; readonly inner: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly inner: readonly Inline[] }
  | { readonly kind: 'autolink'; readonly url: string }
  | { readonly kind: 'mention'; readonly text: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }

export type Block = {
  readonly kind: 'title' | 'subtitle' | 'small' | 'line' | 'quote'
  readonly inner: readonly Inline[]
}

/** A text display, line by line. */
export function parseBlocks(content: string): readonly Block[] {
  return content.split('\n').map((line): Block => {
    const [kind, rest] = blockStart(line)
    return { kind, inner: parseInline(rest) }
  })
}

function blockStart(line: string): readonly [Block['kind'], string] {
  if (/^-# /.test(line)) return ['small', line.slice(3)]
  if (/^### /.test(line)) return ['subtitle', line.slice(4)]
  if (/^##? /.test(line)) return ['title', line.replace(/^##? /, '')]
  if (/^(?:>>> |> )/.test(line)) return ['quote', line.replace(/^>+ /, '')]
  return ['line', line]
}

type Rule = readonly [RegExp, (found: RegExpExecArray) => Inline]

const rules: readonly Rule[] = [
  [/^\\([^0-9A-Za-z\s])/, ([, text]) => ({ kind: 'text', text: text! })],
  [/^<(@[!&]?\d+|#\d+|\/[\w -]+:\d+|id:\w+|a?:\w+:\d+)>/, ([, text]) => ({ kind: 'mention', text: text! })],
  [/^@(?:everyone|here)/, ([text]) => ({ kind: 'mention', text })],
  [/^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, ([, s, style]) => ({ kind: 'time', seconds: Number(s), style: style ?? 'f' })],
  [/^<(https?:\/\/[^\s>]+)>/, ([, url]) => ({ kind: 'autolink', url: url! })],
  [
    /^\[((?:\\.|[^[\]\\]|\[[^\]]*\])+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/,
    ([, text, url]) => ({ kind: 'link', url: url!, inner: parseInline(text!) }),
  ],
  [/^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/, ([url]) => ({ kind: 'autolink', url })],
  [/^`+([^`]+)`+/, ([, text]) => ({ kind: 'code', text: text! })],
  [/^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/, ([, text]) => ({ kind: 'bold', inner: parseInline(text!) })],
  [/^__((?:\\.|[^\\])+?)__(?!_)/, ([, text]) => ({ kind: 'underlined', inner: parseInline(text!) })],
  [/^~~((?:\\.|[^\\])+?)~~/, ([, text]) => ({ kind: 'struck', inner: parseInline(text!) })],
  [/^\|\|((?:\\.|[^\\])+?)\|\|/, ([, text]) => ({ kind: 'spoiler', inner: parseInline(text!) })],
  [/^\*((?:\\.|[^\\*\s])(?:\\.|[^\\*])*?)\*/, ([, text]) => ({ kind: 'italic', inner: parseInline(text!) })],
  [/^_((?:\\.|[^\\_])+?)_(?!\w)/, ([, text]) => ({ kind: 'italic', inner: parseInline(text!) })],
]

export function parseInline(content: string): readonly Inline[] {
  const found: Inline[] = []
  let plain = ''
  let rest = content
  const flush = (): void => {
    if (plain) found.push({ kind: 'text', text: plain })
    plain = ''
  }
  while (rest.length > 0) {
    const hit = rules.map(([pattern, make]) => ({ match: pattern.exec(rest), make })).find(({ match }) => match)
    if (!hit?.match) {
      plain += rest[0]
      rest = rest.slice(1)
      continue
    }
    const node = hit.make(hit.match)
    if (node.kind === 'text') plain += node.text
    else {
      flush()
      found.push(node)
    }
    rest = rest.slice(hit.match[0].length)
  }
  flush()
  return found
}
