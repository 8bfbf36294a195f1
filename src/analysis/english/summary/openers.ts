/** Joins on to what was said before: out of its place such a sentence misleads. */
const joiningWords = new Set([
  ...['but', 'and', 'or', 'so', 'yet', 'nor', 'however', 'also', 'then', 'thus', 'therefore', 'hence', 'instead'],
  ...[
    'moreover',
    'furthermore',
    'still',
    'otherwise',
    'nevertheless',
    'nonetheless',
    'besides',
    'likewise',
    'similarly',
  ],
  ...['consequently', 'meanwhile', 'there', 'here', 'which', 'who', "there's", 'neither', 'another', 'others'],
])

/** Means somebody or something that the sentence before has named. */
const pointingWords = new Set([
  ...['he', 'she', 'it', 'they', 'this', 'that', 'these', 'those', 'his', 'her', 'hers', 'its', 'their', 'theirs'],
  ...['him', 'them', 'such', 'both', "it's", "he's", "she's", "they're", "that's"],
])

/** Words that speak from inside a quotation or to the reader: what they mean is known only to who says them. */
const insiderWords = new Set([
  'i',
  "i'm",
  "i've",
  "i'd",
  "i'll",
  'we',
  "we're",
  "we've",
  "we'd",
  "we'll",
  'my',
  'our',
  'you',
  'your',
  'me',
  'us',
])

const beWords = new Set('is are was were has have had will would may might could s'.split(' '))

const spansOfTime = new Set(
  'week month year morning afternoon evening weekend season spring summer autumn fall winter'.split(' '),
)

/** Whether a sentence joins on to the one before: “But …”, “However, …”; “There were no survivors” stands by itself. */
export function joinsOn(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  if (first === 'there') return !beWords.has(second)
  return first !== "there's" && joiningWords.has(first)
}

/** Whether a sentence's first word points back: “He said …” is clear only after the sentence that names him. */
export function pointsBack(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  return pointingWords.has(first) && !(first === 'this' && spansOfTime.has(second))
}

/** Share of a sentence's words that are the speaker's or the reader's own: “I”, “our”, “you”. */
export function insiderShare(words: readonly string[]): number {
  let own = 0
  for (const word of words) if (insiderWords.has(word)) own += 1
  return words.length === 0 ? 0 : own / words.length
}
