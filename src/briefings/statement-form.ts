import type { Grade, StatementKind } from '#src/analysis/findings.ts'
import type { FirstWord } from './printed-words.ts'

/** What is printed of a statement, whether it comes from a briefing or straight from an article. */
export type Worded = {
  readonly grade: Grade
  readonly kind: StatementKind
  readonly opening: FirstWord
  readonly pieces: readonly { readonly text: string }[]
}

/** A part of a printed statement: a slice of the source, or a sign of ours between slices. */
export type Stretch = { readonly text: string; readonly isOurs: boolean }

/** The printed form of a statement, the same everywhere. The speaker comes before it. */
export type StatementForm = {
  /** What comes between the speaker and the words: `Name: “…”`, `Name denied that …`, `Name, calling for …`. */
  readonly join: ': ' | ' ' | ', '
  /**
   * Set where the slices do not show that the words are not the speaker's own, so that we must add a word that shows
   * it.
   */
  readonly label: 'reported' | 'second-hand' | null
  readonly stretches: readonly Stretch[]
}

const joins = { verb: ' ', cue: ' ', participle: ', ', words: ': ' } as const

/**
 * Makes the form of a statement for message, page, table and terminal. Only words that the source has in quotation
 * marks get marks. Words that are not quoted keep the verb of the source, so that a denial never looks like its claim.
 */
export function statementForm({ grade, kind, opening, pieces }: Worded): StatementForm {
  const [first, ...others] = pieces
  const verb: Stretch[] = opening === 'cue' && first ? [{ text: first.text, isOurs: false }, ours(': ')] : []
  const words = opening === 'cue' ? others : pieces
  const stretches = words.flatMap(({ text }, index): Stretch[] => [
    ...(index > 0 ? [ours(' … ')] : []),
    ...(kind === 'direct' ? [ours('“'), { text, isOurs: false }, ours('”')] : [{ text, isOurs: false }]),
  ])
  return {
    join: joins[opening],
    label: opening !== 'words' || kind === 'direct' ? null : grade === 'second-hand' ? 'second-hand' : 'reported',
    stretches: [...verb, ...stretches],
  }
}

/** The words of a statement as plain text. */
export function statementAsText(worded: Worded): string {
  return statementForm(worded)
    .stretches.map(({ text }) => text)
    .join('')
}

/** The words of a statement without a verb that is a slice of its own: for comparing words. */
export function contentPieces<Piece>({
  opening,
  pieces,
}: {
  readonly opening: FirstWord
  readonly pieces: readonly Piece[]
}): readonly Piece[] {
  return opening === 'cue' ? pieces.slice(1) : pieces
}

function ours(text: string): Stretch {
  return { text, isOurs: true }
}
