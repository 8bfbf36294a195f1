import type { ActorKind } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Span } from '#src/base/span.ts'

/** How collections of names sort them: people, bodies, places and states. */
export type NameType = 'PER' | 'ORG' | 'LOC'

export type TypedName = Span & { readonly type: NameType }

export type NamedDocument = { readonly text: string; readonly names: readonly TypedName[] }

export const nameTypes: readonly NameType[] = ['PER', 'ORG', 'LOC']

const typeOf: Readonly<Record<ActorKind, NameType>> = {
  person: 'PER',
  organisation: 'ORG',
  group: 'ORG',
  state: 'LOC',
  place: 'LOC',
}

/** Documents parted by lines that begin with `# `, their names marked in the text: `[PER Jane Doe] left [LOC Oslo] .` */
export function parseMarkedNames(source: string): NamedDocument[] {
  return source
    .split(/^# .*\n/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      let text = ''
      const names: TypedName[] = []
      for (const piece of part.split(/(\[(?:PER|ORG|LOC) [^\]]+\])/)) {
        const marked = /^\[(PER|ORG|LOC) ([^\]]+)\]$/.exec(piece)
        if (marked)
          names.push({ start: text.length, end: text.length + marked[2]!.length, type: marked[1] as NameType })
        text += marked ? marked[2] : piece
      }
      return { text, names }
    })
}

/** The names that the analysis finds in a text, in order. */
export function namesFound(text: string): TypedName[] {
  return analyze(text)
    .actors.flatMap(({ kind, mentions }) => mentions.map(({ start, end }) => ({ start, end, type: typeOf[kind] })))
    .sort((a, b) => a.start - b.start)
}

/** How many names are right in span and type, of how many found and how many marked. */
export type NameScore = { right: number; found: number; marked: number }

/** Scores exact spans and types, by type and over all. */
export function scoreNames(documents: readonly NamedDocument[]): Record<NameType | 'all', NameScore> {
  const none = (): NameScore => ({ right: 0, found: 0, marked: 0 })
  const scores = { PER: none(), ORG: none(), LOC: none(), all: none() }
  const keyOf = ({ start, end, type }: TypedName): string => `${start}-${end}-${type}`
  for (const { text, names } of documents) {
    const marked = new Set(names.map(keyOf))
    for (const { type } of names) for (const score of [scores[type], scores.all]) score.marked += 1
    for (const name of namesFound(text)) {
      const right = marked.has(keyOf(name)) ? 1 : 0
      for (const score of [scores[name.type], scores.all]) {
        score.found += 1
        score.right += right
      }
    }
  }
  return scores
}

/** Precision, recall and F1 in percent. */
export function percentages({ right, found, marked }: NameScore): { p: number; r: number; f1: number } {
  const p = found === 0 ? 0 : (100 * right) / found
  const r = marked === 0 ? 0 : (100 * right) / marked
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
