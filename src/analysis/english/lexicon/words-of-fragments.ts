/**
 * Words that `sieves/fragments.ts` asks for: verbs whose words in marks are nobody's.
 *
 * Source: compiled by hand.
 */

/** Verbs that give a thing its name. */
export const naming: ReadonlySet<string> = new Set(
  'call name dub title entitle label brand term nickname christen host anchor star'.split(' '),
)

/** Verbs of being and having. */
export const possession: ReadonlySet<string> = new Set(
  'be is are was were have has had get become seem appear remain include contain require receive hold win play watch wear'.split(
    ' ',
  ),
)

/** Nouns for words as such: what stands in marks behind them is what a thing is called. */
export const expressions: ReadonlySet<string> = new Set(
  'term word words phrase expression nickname label name'.split(' '),
)

/** Verbs of a law: what it allows or bans stands in marks as a term. */
export const permission: ReadonlySet<string> = new Set('allow permit let ban bar forbid'.split(' '))
