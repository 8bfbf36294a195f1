import { type Span, sliceOf } from '#src/base/span.ts'
import type { BriefedStatement, Citation, FigureRange, Sourced } from '#src/briefings/briefing.ts'
import type { ReadArticle } from '#src/briefings/dossier.ts'
import { figureWords } from '#src/briefings/figure-ends.ts'
import { rangeWords } from '#src/briefings/wording.ts'
import type { Answer } from './newsroom-of-items.ts'

/** What is graded of a briefing; the rubric in `docs/grading.md` has a paragraph for each. */
export const gradedRows = [
  'topic',
  'merge',
  'headline',
  'summary',
  'speaker',
  'quotation',
  'statement',
  'act',
  'dispute',
  'number',
  'range',
  'actor',
  'coming up',
] as const

export type GradedRow = (typeof gradedRows)[number]

/** One printed line with what a grader needs in order to judge it. */
export type BriefingLine = {
  readonly row: GradedRow
  readonly briefing: string
  readonly line: string
  readonly context: string
}

/** Characters of an article before and after the words that are printed. */
const around = 220

function quotedIn(article: string, { start, end }: Span): string {
  const from = Math.max(0, start - around)
  return `${from > 0 ? '…' : ''}${article.slice(from, start)}⟦${article.slice(start, end)}⟧${article.slice(end, end + around)}`
}

/** Every line of a briefing that claims something, story by story in the order of printing. */
export function linesOf({ asked, briefing, material }: Answer): readonly BriefingLine[] {
  const name = `${asked.topic}, ${asked.hours} h to ${asked.to.toISOString().slice(0, 16)}`
  const reads = new Map<string, ReadArticle>(
    material.stories.flatMap(({ articles }) => articles.map((read) => [read.article.id, read] as const)),
  )
  const contextOf = (citation: Citation): string => {
    const read = reads.get(citation.articleId)
    return read ? `${citation.outlet.name}: ${quotedIn(read.article.text, citation)}` : citation.outlet.name
  }
  const line = (row: GradedRow, words: string, context: string): BriefingLine => ({
    row,
    briefing: name,
    line: words,
    context,
  })
  const sourced = (row: GradedRow, { text, citation }: Sourced) => line(row, text, contextOf(citation))
  const stories = briefing.stories.flatMap((story, place) => {
    const articles = story.sources.map(({ headline, outlet }) => `${outlet.name}: ${headline}`).join(' | ')
    return [
      line('topic', `${place + 1}. ${story.headline.text}`, articles),
      ...(story.articles > 1 ? [line('merge', `${story.articles} articles`, articles)] : []),
      sourced('headline', story.headline),
      ...story.summary.map((sentence) => sourced('summary', sentence)),
      ...story.comingUp.map(({ on, sentence }) =>
        line('coming up', `${on}: ${sentence.text}`, contextOf(sentence.citation)),
      ),
      ...story.figures.flatMap(figureLines),
      ...story.disputes.map(({ claim, denials, unheard }) =>
        line(
          'dispute',
          `${attributed(claim)} ⇄ ${denials.map(attributed).join(' / ') || `unheard: ${unheard?.name}`}`,
          [claim, ...denials].map(({ pieces }) => contextOf(pieces[0]!.citation)).join(' ⇄ '),
        ),
      ),
      ...story.statements.flatMap(statementLines),
    ]
  })
  const actors = briefing.actors.map((actor) =>
    line(
      'actor',
      `${actor.name}${actor.office ? ` (${actor.office})` : ''}, ${actor.kind}`,
      mentionsOf(actor.id, [...reads.values()]),
    ),
  )
  return [...stories, ...actors]

  function statementLines(statement: BriefedStatement): readonly BriefingLine[] {
    const words = attributed(statement)
    const context = contextOf(statement.pieces[0]!.citation)
    return [
      ...(statement.speaker ? [line('speaker', words, context)] : []),
      ...(statement.kind !== 'indirect' && statement.speaker ? [line('quotation', words, context)] : []),
      line('statement', words, context),
      ...(statement.act !== 'state'
        ? [line('act', `${statement.act} → ${statement.target ?? '–'}: ${words}`, context)]
        : []),
    ]
  }

  function figureLines(figure: FigureRange): readonly BriefingLine[] {
    const { label, low, high, unit, sources } = figure
    const rows = sources.map((one) =>
      line('number', `${label}: ${figureWords(one, unit, String)}`, contextOf(one.citation)),
    )
    const ends = sources.map((one) => `${one.value}: ${one.text}`).join(' | ')
    return low === high ? rows : [...rows, line('range', rangeWords(figure), ends)]
  }
}

function attributed({ speaker, office, pieces, kind }: BriefedStatement): string {
  const who = speaker === null ? 'speaker unclear' : `${speaker.name}${office ? ` (${office})` : ''}`
  const words = pieces.map(({ text }) => text).join(' … ')
  return `${who}: ${kind === 'direct' ? `“${words}”` : words}`
}

/** Where an actor is named: the first place in each of up to four articles. */
function mentionsOf(actorId: string, reads: readonly ReadArticle[]): string {
  const places = reads.flatMap(({ article, analysis, outlet }) => {
    const mention = analysis.actors.find(({ id }) => id === actorId)?.mentions[0]
    if (mention === undefined) return []
    const sentence = analysis.sentences.find(({ start, end }) => start <= mention.start && mention.end <= end)
    return [`${outlet.name}: ${sliceOf(article.text, sentence ?? mention)}`]
  })
  return `${places.length} articles: ${places.slice(0, 4).join(' | ')}`
}
