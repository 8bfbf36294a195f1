import type { Actor, Analysis, NamedSpan, Statement } from '#src/analysis/findings.ts'
import type { Article } from '#src/articles/article.ts'
import { contains, type Span } from '#src/base/span.ts'
import { printedWords } from './printed-words.ts'

/** Two stretches of one sentence with no more between them are kept as one: the words between may be printed too. */
const smallestGap = 120

/** The end of a sentence or a line: what stands on its two sides is never printed as one slice. */
const sentenceEnd = /\n|[.!?…][”"’'»]*\s/

/** What is kept of an article when its text is not: its headline and, word for word, its statements. */
export type Excerpt = { readonly text: string; readonly title: Span; readonly analysis: Analysis }

/**
 * Reduces an article to its headline and the words of its statements: content, cue, speaker, and whom they name. Spans
 * are moved, so that each statement prints the same words as before. Statements keep their order and number.
 */
export function excerptOf({ text, title }: Pick<Article, 'text' | 'title'>, analysis: Analysis): Excerpt {
  const kept = joined(text, [
    ...(title.end > title.start ? [title] : []),
    ...analysis.statements.flatMap((statement) => spansOf(text, statement)),
  ])
  let short = ''
  const stretches = kept.map((span): Stretch => {
    const gap = short === '' ? '' : gapBefore(text, span, short.length === title.end)
    short += gap + text.slice(span.start, span.end)
    return { span, by: short.length - span.end }
  })
  const move = mover(stretches)
  return {
    text: short,
    title: { start: 0, end: title.end - title.start },
    analysis: {
      language: analysis.language,
      sentences: kept.flatMap((span) => move(span) ?? []),
      statements: analysis.statements.map((statement) => movedStatement(statement, move)),
      actors: analysis.actors.flatMap((actor): Actor[] => {
        const mentions = actor.mentions.flatMap((mention) => move(mention) ?? [])
        return mentions.length === 0 && !isNamed(actor, analysis) ? [] : [{ ...actor, mentions }]
      }),
      acts: [],
      summary: [],
    },
  }
}

/** A kept stretch, and how far it is moved. */
type Stretch = { readonly span: Span; readonly by: number }

/** What begins a line of the article begins one of the excerpt, and nothing else does: a dateline is known by that. */
function gapBefore(text: string, { start }: Span, isBehindTitle: boolean): string {
  const lines = isBehindTitle ? '\n\n' : '\n'
  return start === 0 || text[start - 1] === '\n' ? lines : `${lines} `
}

/** Whether a statement needs the actor. */
function isNamed({ id }: Actor, { statements }: Analysis): boolean {
  return statements.some(({ speaker, via, addressee, target }) =>
    [speaker, via, addressee, target].some((name) => name?.actorId === id),
  )
}

/** All that a statement points at, and what is printed of it, with the marks round its words. */
function spansOf(text: string, statement: Statement): readonly Span[] {
  const { content, parts, cue, speaker, via, addressee, target } = statement
  const words = [content, ...parts, ...printedWords(text, statement).pieces].map(({ start, end }) => ({
    start: /["“‘'«]/.test(text.charAt(start - 1)) ? start - 1 : start,
    end: /["”’'»]/.test(text.charAt(end)) ? end + 1 : end,
  }))
  const names = [cue, speaker, via, addressee, target].flatMap((span) => span ?? [])
  return [...words, ...names.map(({ start, end }) => ({ start, end }))]
}

/** The stretches, in order; those that touch, or stand near in one sentence, as one. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1)
    if (last && belongsTo(text, last, span)) {
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else kept.push({ start: span.start, end: span.end })
  }
  return kept
}

function belongsTo(text: string, last: Span, next: Span): boolean {
  if (next.start <= last.end) return true
  const between = text.slice(last.end, next.start)
  return between.length <= smallestGap && !sentenceEnd.test(between)
}

/** Where a span of the whole text stands in the excerpt; null where it is not kept. */
type Move = (span: Span) => Span | null

function mover(stretches: readonly Stretch[]): Move {
  return ({ start, end }) => {
    const stretch = stretches.find(({ span }) => contains(span, { start, end }))
    return stretch ? { start: start + stretch.by, end: end + stretch.by } : null
  }
}

function movedStatement({ evidence: _, ...statement }: Statement, move: Move): Statement {
  const name = (span: NamedSpan | null) => {
    const moved = span && move(span)
    return moved && { ...span, ...moved }
  }
  return {
    ...statement,
    content: move(statement.content)!,
    parts: statement.parts.flatMap((part) => move(part) ?? []),
    cue: statement.cue && move(statement.cue),
    speaker: name(statement.speaker),
    via: name(statement.via),
    addressee: name(statement.addressee),
    target: name(statement.target),
  }
}
