import type { DottedWords } from '#src/analysis/shared/name-words.ts'

/** Abbreviations inside English names. Source: compiled by hand from newswire. */
const titles =
  'mr mrs ms dr prof gen maj lt col capt cpt cmdr adm brig sgt cpl sen rep gov rev hon supt det insp amb pres sec'
const others = 'st bros mt ft no dept fr cos'
const endings = 'jr sr inc corp co ltd'

const closing: ReadonlySet<string> = new Set(endings.split(' '))

export const dottedWords: DottedWords = {
  all: new Set([...titles.split(' '), ...others.split(' '), ...closing]),
  closing,
}
