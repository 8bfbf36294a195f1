import type { BriefedStatement, Sourced, StatementWording } from '#src/briefings/briefing.ts'
import type { References } from '#src/briefings/references.ts'
import { contentPieces } from '#src/briefings/statement-form.ts'
import { wordDifferences } from '#src/briefings/word-differences.ts'
import {
  ageOf,
  countOf,
  factsOf,
  gradeWords,
  labelOf,
  momentWords,
  speakerWords,
  wordPieces,
} from '#src/briefings/wording.ts'
import { actName } from '#src/site/pages/names.ts'
import type { Paragraph, Piece } from './paint.ts'

/** ` [3]`, on one line with the word before it and linked to the source. */
export function markOf({ citation }: Sourced, references: References): Piece {
  return { text: `\u00a0[${references.numberOf(citation)}]`, tone: 'quiet', href: citation.url }
}

/** A sentence of a source with its mark, and the mark of a second outlet that says the same. */
export function showSourced(sourced: Sourced, references: References, tone: Piece['tone'] = 'plain'): Piece[] {
  const [second] = sourced.alsoIn
  return [
    { text: sourced.text, tone, href: tone === 'strong' ? sourced.citation.url : null },
    markOf(sourced, references),
    ...(second ? [markOf({ ...sourced, citation: second }, references)] : []),
  ]
}

/** The words of a statement with the mark of their source. */
export function showWords(wording: StatementWording, references: References): Piece[] {
  const last = wording.pieces.at(-1)
  return [...wordPieces(wording), ...(last ? [markOf(last, references)] : [])]
}

/** A statement in two or three lines: its speaker with grade and age, its words, other wordings. */
export function showStatement(
  statement: BriefedStatement,
  { references, now, indent }: { readonly references: References; readonly now: Date; readonly indent: number },
): Paragraph[] {
  const outlets = statement.alsoIn.length
  const facts = [
    gradeWords(statement, actName),
    ageOf(statement.at, now),
    outlets > 0 && `also in ${countOf(outlets, 'outlet')}`,
  ]
  return [
    {
      indent,
      hanging: indent + 2,
      pieces: [
        { text: speakerWords(statement), tone: 'strong' },
        { text: `\u00a0 ${factsOf(facts)}`, tone: 'quiet' },
      ],
    },
    { indent: indent + 2, pieces: showWords(statement, references) },
    ...showVersions(statement, { references, indent: indent + 2 }),
  ]
}

/** Most other wordings that are shown with a statement; the rest is only counted. */
const mostVersions = 2

/** The wordings of other outlets, with the words marked that the first wording does not have. */
function showVersions(
  { versions = [], ...first }: BriefedStatement,
  { references, indent }: { readonly references: References; readonly indent: number },
): Paragraph[] {
  const textOf = (wording: StatementWording) =>
    contentPieces(wording)
      .map(({ text }) => text)
      .join(' … ')
  const shown = versions.slice(0, mostVersions).map((version): Paragraph => {
    const added = wordDifferences(textOf(first), textOf(version)).filter(({ mark }) => mark === 'added')
    const differs = added.length > 0 ? `\u00a0· differs in: ${added.map(({ words }) => words).join(' … ')}` : ''
    return {
      indent,
      hanging: indent + 2,
      pieces: [
        { text: 'also worded: ', tone: 'quiet' },
        ...showWords(version, references),
        { text: differs, tone: 'quiet' },
      ],
    }
  })
  const left = versions.length - shown.length
  return left > 0
    ? [...shown, { indent, pieces: [{ text: `and ${countOf(left, 'more wording')}`, tone: 'quiet' }] }]
    : shown
}

/** The list to which the marks point. */
export function showReferences({ cited }: References): Paragraph[] {
  return cited.flatMap((citation, index): Paragraph[] => [
    {
      indent: index + 1 < 10 ? 3 : 2,
      hanging: 7,
      pieces: [
        { text: `[${index + 1}]`, tone: 'quiet' },
        { text: ` ${labelOf(citation.outlet)}`, href: citation.url },
        { text: `, ${momentWords(citation)}`, tone: 'quiet' },
      ],
    },
    {
      indent: 7,
      pieces: [{ text: citation.url ?? 'The outlet gave no link.', tone: 'quiet', href: citation.url }],
    },
  ])
}
