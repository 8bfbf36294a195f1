import type { Analysis, NamedSpan, Statement } from '#src/analysis/findings.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import type { Article } from '#src/articles/article.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import type { Outlet } from '#src/feeds/outlet.ts'

export function outletNamed(id: string, facts: Partial<Outlet> = {}): Outlet {
  return {
    id,
    name: id,
    homePage: `https://${id}.example`,
    country: null,
    language: 'en',
    ownership: null,
    owner: null,
    creditLine: null,
    ...facts,
  }
}

type ShownBefore = {
  readonly id: string
  readonly outlet?: Outlet
  readonly at?: string
  readonly title?: string
  readonly body: string
  /** The analysis; by default the real one of the text. */
  readonly found?: (text: string) => Partial<Analysis>
}

/** An article of an invented outlet, analysed. */
export function readingOf({
  id,
  outlet = outletNamed('harbour-post'),
  at = '2026-03-04T09:00:00Z',
  title = '',
  body,
  found,
}: ShownBefore): ReadArticle {
  const text = title === '' ? body : `${title}\n\n${body}`
  const article: Article = {
    id,
    outletId: outlet.id,
    feedId: null,
    url: `https://${outlet.id}.example/${id}`,
    guid: null,
    contentHash: id,
    text,
    title: { start: 0, end: title.length },
    language: 'en',
    publishedAt: new Date(at),
    dateQuality: 'stated',
    firstSeenAt: new Date(at),
    revision: 1,
  }
  const analysis = analyze(text, title === '' ? {} : { title: article.title })
  return { article, analysis: { ...analysis, ...found?.(text) }, outlet }
}

/** The span of some words in a text. Throws if the text lacks them, so that no test passes by mistake. */
export function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`“${words}” is not in “${text}”`)
  return { start, end: start + words.length }
}

export function namedSpan(text: string, words: string, actorId: string | null = null): NamedSpan {
  return { ...spanOf(text, words), name: words, actorId }
}

/** A statement of `text`, from its words. */
export function statementOf(
  text: string,
  {
    speaker,
    cue,
    content,
    ...facts
  }: { readonly speaker: string | null; readonly cue: string; readonly content: string } & Partial<
    Pick<Statement, 'act' | 'grade' | 'kind' | 'office' | 'target'>
  >,
): Statement {
  return {
    content: spanOf(text, content),
    parts: [spanOf(text, content)],
    kind: 'indirect',
    grade: 'reported',
    speaker: speaker === null ? null : namedSpan(text, speaker),
    office: null,
    via: null,
    addressee: null,
    cue: spanOf(text, cue),
    act: 'state',
    target: null,
    stated: null,
    printed: true,
    confidence: 0.9,
    ...facts,
  }
}
