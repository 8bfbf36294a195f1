/** Longest ending first; what stands before it must keep at least three letters. */
const endings: readonly { readonly ending: string; readonly becomes: string }[] = [
  { ending: 'ations', becomes: 'at' },
  { ending: 'ation', becomes: 'at' },
  { ending: 'ments', becomes: '' },
  { ending: 'ment', becomes: '' },
  { ending: 'ings', becomes: '' },
  { ending: 'ing', becomes: '' },
  { ending: 'ions', becomes: '' },
  { ending: 'ion', becomes: '' },
  { ending: 'ies', becomes: 'y' },
  { ending: 'ied', becomes: 'y' },
  { ending: 'ers', becomes: '' },
  { ending: 'ed', becomes: '' },
  { ending: 'er', becomes: '' },
  { ending: 'es', becomes: '' },
  { ending: 'ly', becomes: '' },
  { ending: 's', becomes: '' },
  { ending: 'e', becomes: '' },
]

const byLastLetter = Map.groupBy(endings, ({ ending }) => ending.at(-1))

const keepsItsS = /(?:ss|us|is)$/

function withoutDoubled(stem: string): string {
  const last = stem.at(-1)
  return last === stem.at(-2) && last !== undefined && !'aeiouls'.includes(last) ? stem.slice(0, -1) : stem
}

/**
 * A rough stem, so that “kills”, “killed” and “killing” are one term. For comparing texts, not for display.
 *
 * After the idea of Lovins (1968), longest ending first, with far fewer endings.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || (word.endsWith('s') && keepsItsS.test(word))) return word
  for (const { ending, becomes } of byLastLetter.get(word.at(-1)) ?? []) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      return withoutDoubled(word.slice(0, word.length - ending.length) + becomes)
    }
  }
  return word
}
