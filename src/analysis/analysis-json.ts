import type { Span } from '#src/base/span.ts'
import type { Act, Actor, Analysis, NamedSpan, Statement } from './findings.ts'

type Named = Span & { readonly text: string; readonly name: string; readonly actor: string | null }
type Slice = Span & { readonly text: string }

/** One article's findings in the shape that `analyse --json` writes; spans are UTF-16 offsets into the text. */
export type AnalysisJson = {
  readonly id: string
  readonly language: string
  readonly quotes: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly parts: readonly Slice[]
    readonly kind: Statement['kind']
    readonly grade: Statement['grade']
    readonly speaker: Named | null
    readonly office: string | null
    readonly via: Named | null
    readonly addressee: Named | null
    readonly cue: Slice | null
    readonly act: Statement['act']
    readonly target: string | null
    readonly confidence: number
  }[]
  readonly actors: readonly (Omit<Actor, 'mentions'> & { readonly mentions: readonly Slice[] })[]
  readonly acts: readonly (Slice & {
    readonly act: Act['act']
    readonly actor: string | null
    readonly target: string | null
    readonly quote: number | null
    readonly confidence: number
  })[]
  readonly summary: readonly Slice[]
}

/** Findings with the words that each span names, ready to be written as JSON. Pure. */
export function toAnalysisJson(id: string, text: string, analysis: Analysis): AnalysisJson {
  const slice = ({ start, end }: Span): Slice => ({ start, end, text: text.slice(start, end) })
  const named = (span: NamedSpan | null): Named | null =>
    span && { ...slice(span), name: span.name, actor: span.actorId }
  return {
    id,
    language: analysis.language,
    quotes: analysis.statements.map((statement) => ({
      ...slice(wholeClause(text, statement.content)),
      parts: statement.parts.map((part) => slice(wholeClause(text, part))),
      kind: statement.kind,
      grade: statement.grade,
      speaker: named(statement.speaker),
      office: statement.office,
      via: named(statement.via),
      addressee: named(statement.addressee),
      cue: statement.cue && slice(statement.cue),
      act: statement.act,
      target: statement.target?.name ?? null,
      confidence: roundTo2(statement.confidence),
    })),
    actors: analysis.actors.map(({ id: actorId, name, kind, office, country, salience, mentions }) => ({
      id: actorId,
      name,
      kind,
      office,
      country,
      salience: roundTo2(salience),
      mentions: mentions.map(slice),
    })),
    acts: analysis.acts.map((act) => ({
      ...slice(act),
      act: act.act,
      actor: act.actor?.name ?? null,
      target: act.target?.name ?? null,
      quote: act.statement,
      confidence: roundTo2(act.confidence),
    })),
    summary: analysis.summary.map(slice),
  }
}

/**
 * A reported clause with its “that”, which corpora count as content and so does this format; a reader is shown the clause without.
 */
function wholeClause(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - 6), start)
  const opener = /(?<![\p{L}\p{N}])that[\s"“‘']{1,2}$/u.exec(before)
  const from = opener ? start - opener[0].length : start
  return { start: /["“‘']/.test(opener?.[0] ?? '') ? start : from, end }
}

const roundTo2 = (value: number): number => Math.round(value * 100) / 100
