import type { QuotedDocument } from '#bench/evaluation/gold.ts'

type Marked = { start: number; end: number }
type Notes = { kind: 'direct' | 'mixed' | 'indirect'; name: string | null; form: string }

const marks = { '⟦': 'content', '⟨': 'speaker', '‹': 'cue' } as const
const closing = { content: '⟧', speaker: '⟩', cue: '›' } as const

/**
 * Gold passages with marks in the text, so that a person can read and write them: `⟦1|content⟧ ⟨1|speaker⟩ ‹1|cue›`,
 * and above each text a line for each statement: number, kind, full name, form.
 */
export function parseMarkedPassages(source: string): QuotedDocument[] {
  return source
    .split(/^## /m)
    .slice(1)
    .map((section) => parsePassage(section))
}

function parsePassage(section: string): QuotedDocument {
  const lines = section.trimEnd().split('\n')
  const id = lines[0]!.trim()
  const notes = new Map<number, Notes>()
  let at = 1
  for (; /^\d+ (?:direct|mixed|indirect)\b/.test(lines[at] ?? ''); at++) {
    const [number, kind, ...rest] = lines[at]!.split(' ')
    const [name, form] = rest.join(' ').split(/\s+-\s+|^-\s+-\s+|^-$/)
    notes.set(Number(number), {
      kind: kind as Notes['kind'],
      name: name && name !== '-' ? name.trim() : null,
      form: form === 'np' ? 'noun phrase' : (form ?? 'clause'),
    })
  }
  const { text, found } = readMarks(lines.slice(at).join('\n').trim())
  const slice = (span: Marked) => ({ ...span, text: text.slice(span.start, span.end) })
  return {
    id,
    text,
    quotes: [...notes].map(([number, { kind, name, form }]) => {
      const parts = found
        .filter((mark) => mark.role === 'content' && mark.numbers.includes(number))
        .map(({ span }) => span)
      const speaker = found.find((mark) => mark.role === 'speaker' && mark.numbers.includes(number))
      const cue = found.find((mark) => mark.role === 'cue' && mark.numbers.includes(number))
      if (parts.length === 0) throw new Error(`Passage "${id}" marks no content ${number}`)
      return {
        start: parts[0]!.start,
        end: parts.at(-1)!.end,
        parts: parts.map(slice),
        kind,
        speaker: speaker ? { ...slice(speaker.span), ...(name ? { name } : {}) } : null,
        cue: cue ? slice(cue.span) : null,
        cueType: 'speech',
        form,
      }
    }),
  }
}

type Mark = { readonly role: 'content' | 'speaker' | 'cue'; readonly numbers: readonly number[]; readonly span: Marked }

function readMarks(marked: string): { text: string; found: Mark[] } {
  let text = ''
  const found: Mark[] = []
  const open: { role: Mark['role']; numbers: number[]; start: number }[] = []
  for (let at = 0; at < marked.length; at++) {
    const char = marked[at]!
    const role = marks[char as keyof typeof marks]
    const bar = role ? marked.indexOf('|', at) : -1
    if (role && bar > 0) {
      open.push({
        role,
        numbers: marked
          .slice(at + 1, bar)
          .split(',')
          .map(Number),
        start: text.length,
      })
      at = bar
      continue
    }
    const last = open.at(-1)
    if (last && char === closing[last.role]) {
      open.pop()
      found.push({ role: last.role, numbers: last.numbers, span: { start: last.start, end: text.length } })
      continue
    }
    text += char
  }
  return { text, found }
}
