import type { Actor, Statement } from '#src/analysis/findings.ts'
import { sliceOf } from '#src/base/span.ts'
import type { AnalysedArticle } from '#src/newsroom/archive/questions.ts'
import type { Look } from '../terminal.ts'
import { blank, type Paragraph, paint } from './paint.ts'
import { countOf, factsOf } from './wording.ts'

/** What one article says, for the terminal: summary, statements, actors. */
export function showAnalysis({ text, title, url, analysis }: AnalysedArticle, look: Look): string {
  const { summary, statements, actors } = analysis
  const head: Paragraph[] = title ? [{ pieces: [{ text: title, tone: 'heading', href: url }] }, blank] : []
  return paint(
    [
      ...head,
      ...section('Summary', summary, (sentence) => [
        { indent: 2, hanging: 4, pieces: [{ text: '• ' }, { text: sliceOf(text, sentence) }] },
      ]),
      ...section(countOf(statements.length, 'statement'), statements, (statement) => showStatement(text, statement)),
      ...section(countOf(actors.length, 'actor'), actors, (actor) => [showActor(actor)]),
    ],
    look,
  )
}

function section<Item>(title: string, items: readonly Item[], show: (item: Item) => Paragraph[]): Paragraph[] {
  return [{ pieces: [{ text: title, tone: 'heading' }] }, ...items.flatMap(show), blank]
}

function showStatement(text: string, statement: Statement): Paragraph[] {
  const { speaker, office, via, cue, grade, act, target, parts, kind } = statement
  const facts = [
    grade,
    cue && sliceOf(text, cue).replace(/\s+/g, ' '),
    via && `relayed by ${via.name}`,
    act !== 'state' && (target ? `${act} → ${target.name}` : act),
  ]
  const words = parts.map((part) => (kind === 'direct' ? `“${sliceOf(text, part)}”` : sliceOf(text, part)))
  return [
    {
      indent: 2,
      hanging: 4,
      pieces: [
        { text: speaker ? [speaker.name, office].filter(Boolean).join(', ') : 'Speaker unclear', tone: 'strong' },
        { text: `\u00a0 ${factsOf(facts)}`, tone: 'quiet' },
      ],
    },
    { indent: 4, pieces: [{ text: words.join(' … ') }] },
  ]
}

function showActor({ name, kind, office, country, salience, mentions }: Actor): Paragraph {
  const facts = [kind, office, country, countOf(mentions.length, 'mention'), `${Math.round(salience * 100)} %`]
  return {
    indent: 2,
    hanging: 4,
    pieces: [
      { text: name, tone: 'strong' },
      { text: `\u00a0 ${factsOf(facts)}`, tone: 'quiet' },
    ],
  }
}
