import { createReferences } from '#src/briefings/references.ts'
import { ageOf, countOf, factsOf, lengthOf } from '#src/briefings/wording.ts'
import type { SaidAnswer } from '#src/newsroom/archive/questions.ts'
import { blank, type Paragraph, paint } from './paint.ts'
import { showReferences, showStatement } from './show-sourced.ts'
import type { Look } from './terminal.ts'

/** Between two statements whose acts lean opposite ways. Both stand there; the reader judges. */
const turn: Paragraph = { indent: 2, pieces: [{ text: '↻ the act turns here', tone: 'heading' }] }

/** A page of the ledger for the terminal. */
export function showSaid(answer: SaidAnswer, { now, look }: { readonly now: Date; readonly look: Look }): string {
  const references = createReferences()
  const statements = answer.statements.flatMap((statement, index) => [
    blank,
    ...(answer.turns?.includes(index) ? [turn] : []),
    ...showStatement(statement, { references, now, indent: 2 }),
  ])
  const sources: Paragraph[] =
    references.cited.length > 0
      ? [blank, { pieces: [{ text: 'Sources', tone: 'heading' }] }, ...showReferences(references)]
      : []
  return paint([...showHead(answer, now), ...showCandidates(answer), ...statements, ...sources], look)
}

function showHead(
  { query, candidates, total, others, page, pages, since, corpus, tryInstead }: SaidAnswer,
  now: Date,
): Paragraph[] {
  const { who, about, sinceMs, grade, lessCertain } = query
  const asked = [who ?? 'Anybody', about && `about ${about}`, grade, lessCertain && 'less certain']
    .filter(Boolean)
    .join(', ')
  const read = corpus.lastReadAt ? `feeds last read ${ageOf(corpus.lastReadAt, now)}` : 'no feed was read yet'
  const paging = pages > 1 ? `, page ${page + 1} of ${pages}` : ''
  const head: Paragraph = {
    pieces: [
      { text: asked, tone: 'heading' },
      {
        text: `\u00a0 ${since ? `since ${since.toISOString().slice(0, 10)}` : `the last ${lengthOf(sinceMs)}`}`,
        tone: 'quiet',
      },
    ],
  }
  if (candidates.length > 1) return [head]
  return [
    head,
    { pieces: [{ text: `${countOf(total, 'statement')}${paging}` }, { text: ` · ${read}`, tone: 'quiet' }] },
    ...(others > 0 && !lessCertain
      ? [{ pieces: [{ text: `+ ${others} less certain (--less-certain)`, tone: 'quiet' as const }] }]
      : []),
    ...(total === 0 && tryInstead.length > 0
      ? [{ pieces: [{ text: `Quoted in this time: ${tryInstead.join(', ')}` }] }]
      : []),
  ]
}

/** Several actors have that name, and the reader has to choose one. */
function showCandidates({ candidates }: SaidAnswer): Paragraph[] {
  if (candidates.length < 2) return []
  return [
    { pieces: [{ text: 'Several bear that name; ask again with one of these:' }] },
    ...candidates.map(({ name, office, country, statements }) => ({
      indent: 2,
      hanging: 4,
      pieces: [
        { text: name, tone: 'strong' as const },
        {
          text: `\u00a0 ${factsOf([office, country, countOf(statements, 'statement')])}`,
          tone: 'quiet' as const,
        },
      ],
    })),
  ]
}
