import type { Actor, Statement } from '#src/analysis/findings.ts'
import { sliceOf } from '#src/base/span.ts'
import { printedSpan } from '#src/briefings/cite.ts'
import { namedSpeaker } from '#src/briefings/named-speaker.ts'
import { printedWords } from '#src/briefings/printed-words.ts'
import { countOf, factsOf, speakerWords, wordPieces } from '#src/briefings/wording.ts'
import type { AnalysedArticle } from '#src/newsroom/archive/questions.ts'
import { actName } from '#src/site/pages/names.ts'
import { blank, type Paragraph, paint } from './paint.ts'
import type { Look } from './terminal.ts'

/** What one article says, for the terminal: summary, statements, actors. */
export function showAnalysis({ text, title, url, analysis }: AnalysedArticle, look: Look): string {
  const { summary, statements, actors } = analysis
  const head: Paragraph[] = title ? [{ pieces: [{ text: title, tone: 'heading', href: url }] }, blank] : []
  return paint(
    [
      ...head,
      ...section('Summary', summary, (sentence) => [
        { indent: 2, hanging: 4, pieces: [{ text: '• ' }, { text: sliceOf(text, printedSpan(text, sentence)) }] },
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
  const { office, via, cue, grade, stated, target } = statement
  const facts = [
    grade,
    cue && sliceOf(text, cue).replace(/\s+/g, ' '),
    via && `relayed by ${via.name}`,
    stated && (stated.hasTarget && target ? `${actName(stated.act)} → ${target.name}` : actName(stated.act)),
  ]
  const { pieces, ...printed } = printedWords(text, statement)
  const worded = { ...printed, grade, pieces: pieces.map((piece) => ({ text: sliceOf(text, piece) })) }
  return [
    {
      indent: 2,
      hanging: 4,
      pieces: [
        { text: speakerWords({ speaker: namedSpeaker(statement.speaker), office }), tone: 'strong' },
        { text: `\u00a0 ${factsOf(facts)}`, tone: 'quiet' },
      ],
    },
    { indent: 4, pieces: wordPieces(worded) },
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
