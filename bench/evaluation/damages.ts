/** A text with damage, and where each place of it stands in the clean text. Offsets are UTF-16 units. */
export type DamagedText = { readonly damaged: string; readonly placeOf: (at: number) => number }

type Replace = (match: string, at: number, count: number) => string

/** Replaces every match; `count` is how many came before. */
function replaced(text: string, pattern: RegExp, replace: Replace): DamagedText {
  const pieces: string[] = []
  const places: number[] = []
  let from = 0
  let count = 0
  const keep = (end: number): void => {
    pieces.push(text.slice(from, end))
    for (let at = from; at < end; at++) places.push(at)
  }
  for (const match of text.matchAll(pattern)) {
    keep(match.index)
    const put = replace(match[0], match.index, count)
    pieces.push(put)
    for (let index = 0; index < put.length; index++) places.push(match.index)
    from = match.index + match[0].length
    count += 1
  }
  keep(text.length)
  return { damaged: pieces.join(''), placeOf: (at) => places[at] ?? text.length }
}

const doubleMarks = /["“”]/g

/** A straight mark opens where nothing or a space stands before it. */
const opens = (text: string, mark: string, at: number): boolean =>
  mark === '“' || (mark === '"' && (at === 0 || /[\s([—–-]/.test(text[at - 1]!)))

/** All double marks in another style. */
const styled =
  (opening: string, closing: string) =>
  (text: string): DamagedText =>
    replaced(text, doubleMarks, (mark, at) => (opens(text, mark, at) ? opening : closing))

/** Every kind of damage by its name, from the text as it is on. */
export const damages: Readonly<Record<string, (text: string) => DamagedText>> = {
  none: (text) => replaced(text, /(?!)/g, (match) => match),
  'curly marks': styled('“', '”'),
  'straight marks': styled('"', '"'),
  'single curly marks': styled('‘', '’'),
  'single straight marks': styled("'", "'"),
  'low marks': styled('„', '“'),
  'angle marks': styled('«', '»'),
  'doubled single marks': styled('``', "''"),
  'marks as references': styled('&ldquo;', '&rdquo;'),
  'marks as references, escaped twice': styled('&amp;quot;', '&amp;quot;'),
  'spaces that do not break': (text) => replaced(text, / /g, (space, _, count) => (count % 5 === 0 ? '\u00a0' : space)),
  'doubled spaces': (text) => replaced(text, / /g, (space, _, count) => (count % 5 === 0 ? '  ' : space)),
  'paragraph breaks as spaces': (text) => replaced(text, /\n+/g, (_, at) => (at < 200 ? '\n\n' : ' ')),
  'paragraphs glued': (text) => replaced(text, /\n+/g, (_, at) => (at < 200 ? '\n\n' : '')),
  'one mark in ten lost': (text) => replaced(text, doubleMarks, (mark, _, count) => (count % 10 === 9 ? '' : mark)),
}
