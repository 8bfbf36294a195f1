/**
 * Words that the rules of `sentences/` ask for: the ends of sentences.
 *
 * Source: compiled by hand from newswire, a list for the sentences that asked for it.
 */

/** What may follow the name of a day that opens a sentence: “Sunday is a holiday”, “Monday’s talks failed”. */
export const opensWithDay =
  /^(?:['’]s | (?:is|was|will|has|had|saw|brought|marks|marked|became|would|could|may|might|also)\b)/

export const shortMonth = /^(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)$/

export const uncapitalisedMonths =
  /^(?:may|mar|sat|sun|wed|fri|ill|ind|miss|mass|la|ga|pa|va|md|mo|co|al|ext|ed|min|max|am|pm|sq|ore|wash|cos|del|kan)$/

export const wordsBeforeClock: ReadonlySet<string> = new Set(
  'at by on from around about before after until since near just shortly'.split(' '),
)

export const surestStarters: ReadonlySet<string> = new Set('the he she it they we in but this that his her'.split(' '))

/** Verbs that stand right behind the name of a state that opens a sentence. */
export const verbsOfStates: ReadonlySet<string> = new Set(
  'is was has had will would could may might says said also denies denied wants wanted never still'.split(' '),
)
