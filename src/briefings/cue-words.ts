import {
  finiteAuxiliaries,
  formsOfBe,
  formsOfHave,
  modals,
  negations,
} from '#src/analysis/english/lexicon/function-words.ts'

/**
 * Cues that only say that something was said. A whole quoted sentence needs none of them; any other cue says how it was
 * said.
 */
const plainCues: ReadonlySet<string> = new Set([
  'said',
  'says',
  'say',
  'saying',
  'told',
  'tells',
  'telling',
  'added',
  'adds',
  'adding',
  'stated',
  'states',
  'stating',
  'wrote',
  'writes',
  'writing',
  'tweeted',
  'posted',
  'quoted',
  'cited',
])

/** Cues that come before the speaker and are no verbs of the speaker: “according to”. */
const notVerbs: ReadonlySet<string> = new Set(['according to', 'per'])

export function isPlainCue(cue: string): boolean {
  return plainCues.has(cue.toLowerCase())
}

/** Whether a cue is something that the speaker does: neither a colon nor “according to”. */
export function isVerbalCue(cue: string): boolean {
  return /^\p{L}/u.test(cue) && !notVerbs.has(cue.toLowerCase())
}

/** “denying”, “calling for”: words that cannot follow a name as its verb. */
export function isParticiple(cue: string): boolean {
  return /^\p{L}+ing$/u.test(cue.split(' ')[0]!)
}

/** Adverbs that stand between an auxiliary and its verb, besides those in -ly. */
const verbAdverbs: ReadonlySet<string> = new Set(['also', 'again', 'once', 'twice', 'still', 'even', 'just', 'then'])

/** Whether a word before a verb belongs to it: “did”, “not”, “repeatedly”. */
export function isBeforeVerb(word: string): boolean {
  const small = word.toLowerCase()
  const lists = [verbAdverbs, finiteAuxiliaries, formsOfBe, formsOfHave, modals, negations]
  return lists.some((list) => list.has(small)) || /(?:n['’]t|ly)$/.test(small)
}
