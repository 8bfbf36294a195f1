import type { Span } from '#src/base/span.ts'
import type { Act, Actor, Analysis, NamedSpan, Statement } from './findings.ts'

type Named = Slice & { readonly name: string; readonly actor: string | null }
/** `text` is the input's slice; `repaired` what would be printed, where a repair of the input makes that another. */
type Slice = Span & { readonly text: string; readonly repaired?: string }

/** The input that a repaired text was made from. */
export type AsItCame = {
  readonly text: string
  /** Where a span of the repaired text stands in the input. */
  readonly spanOf: (span: Span) => Span
  /** How many repairs of each kind. */
  readonly repairs: Readonly<Record<string, number>>
}

/** One article's findings in the shape that `analyse --json` writes; spans are UTF-16 offsets into the text. */
export type AnalysisJson = {
  readonly id: string
  readonly language: string
  /** What was mended in the input before it was read; empty where nothing was. */
  readonly repairs: Readonly<Record<string, number>>
  readonly quotes: readonly (Slice & {
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
    readonly printed: boolean
  })[]
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

/**
 * Findings with the words that each span names, ready to be written as JSON. Pure.
 *
 * @param text - What was analysed.
 * @param input - What that was repaired from, if it was: all offsets then point into the input.
 */
export function toAnalysisJson(id: string, text: string, analysis: Analysis, input?: AsItCame): AnalysisJson {
  const slice = (span: Span): Slice => sliceAsItCame(text, span, input)
  const named = (span: NamedSpan | null): Named | null =>
    span && { ...slice(span), name: span.name, actor: span.actorId }
  return {
    id,
    language: analysis.language,
    repairs: input?.repairs ?? {},
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
      printed: statement.printed,
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

function sliceAsItCame(text: string, { start, end }: Span, input: AsItCame | undefined): Slice {
  const words = text.slice(start, end)
  if (!input) return { start, end, text: words }
  const span = input.spanOf({ start, end })
  const given = input.text.slice(span.start, span.end)
  return { start: span.start, end: span.end, text: given, ...(given === words ? {} : { repaired: words }) }
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
