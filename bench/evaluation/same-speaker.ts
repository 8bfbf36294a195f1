import type { QuoteSpeaker } from './gold.ts'
import { wordsIn } from './pieces.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Titles and articles, which tell nobody apart. */
const dropped =
  listed(`the a an mr mrs ms miss dr sir lord lady dame president vice prime minister premier secretary foreign senator sen rep gov governor
  king queen prince princess pope general gen colonel col lt sgt capt captain major former then-president ex-president ambassador chancellor mayor congressman
  congresswoman representative judge justice professor prof chairman chairwoman chief director u.s us s his her their its`)
const pronouns = listed('he she they it i we you who him her them this that which one some others both')
const divides = /\b(?:of|for|from|with|at|in|on|to|by|who|which|that|whose|and|,)\b|,/i

function levelledWords(text: string): string[] {
  const levelled = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})[-–](?=\p{L})/gu, ' ')
    .replace(/['’]s\b/g, '')
    .toLowerCase()
  return wordsIn(levelled)
}

function coreWords(text: string): string[] {
  const all = levelledWords(text)
  const core = all.filter((each) => !dropped.has(each))
  return core.length > 0 ? core : all
}

function isPronoun(text: string): boolean {
  const words = levelledWords(text)
  return words.length === 1 && pronouns.has(words[0]!)
}

const initialsOf = (text: string): string => (text.match(/\p{Lu}/gu) ?? []).join('').toLowerCase()

function abbreviates(short: readonly string[], full: string): boolean {
  return short.length === 1 && /^[a-z.]{2,6}$/.test(short[0]!) && short[0]!.replaceAll('.', '') === initialsOf(full)
}

/** Whether two texts, neither a pronoun, name the same person or body: titles, accents, initials and acronyms levelled. */
export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b || isPronoun(a) || isPronoun(b)) return false
  const x = coreWords(a)
  const y = coreWords(b)
  if (x.length === 0 || y.length === 0) return false
  if (x.join(' ') === y.join(' ')) return true
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.every((each) => long.includes(each)) && (short.at(-1) === long.at(-1) || short.length >= 2)) return true
  if (x.length > 1 && y.length > 1 && x.at(-1) === y.at(-1) && x[0]![0] === y[0]![0]) {
    const [first, other] = [x[0]!, y[0]!]
    if (first.length < 3 || other.length < 3 || first.startsWith(other) || other.startsWith(first)) return true
  }
  return abbreviates(x, b) || abbreviates(y, a)
}

/** The last word before the first preposition, comma or relative pronoun. */
function headOf(text: string): string | undefined {
  const core = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^(?:the|a|an)\s+/i, '')
    .split(divides)[0]!
  return levelledWords(core).at(-1) ?? levelledWords(text).at(-1)
}

/** Whether a predicted mention points at the gold mention itself (overlapping spans, same head) or repeats its words. */
export function sameMention(gold: QuoteSpeaker, predicted: QuoteSpeaker): boolean {
  if (predicted.text === '') return false
  if (!(gold.start < predicted.end && predicted.start < gold.end)) return sameName(gold.text, predicted.text)
  const wanted = levelledWords(gold.text)
  const given = levelledWords(predicted.text)
  if (given.length === 0) return false
  const dice = (2 * given.filter((each) => wanted.includes(each)).length) / (wanted.length + given.length)
  const head = headOf(gold.text)
  const hasHead = head !== undefined && given.includes(head)
  if (predicted.start >= gold.start && predicted.end <= gold.end) {
    if (dice >= 0.8 || hasHead) return true
    const before = gold.text.slice(0, predicted.start - gold.start).trimEnd()
    const after = gold.text.slice(predicted.end - gold.start)
    return (
      /^\p{Lu}/u.test(predicted.text) &&
      !/\b(?:of|for|from|with|at|in|on|to|by|the|and)$/i.test(before) &&
      !/['’]s?$/.test(before) &&
      /^(?:$|\s*[,(]|\s+(?:who|of|for|from|at|in|,)\b)/.test(after)
    )
  }
  return dice >= 0.5 || (hasHead && given.length <= wanted.length + 12)
}

/** Whether a prediction's speaker is the gold one: the mention, or its full name; no speaker in gold wants none. */
export function sameSpeaker(
  gold: QuoteSpeaker | null | undefined,
  predicted: QuoteSpeaker | null | undefined,
): boolean {
  if (!gold) return !predicted || predicted.text === ''
  if (!predicted) return false
  if (sameMention(gold, predicted)) return true
  return gold.name
    ? sameName(gold.name, predicted.name ?? predicted.text)
    : !isPronoun(gold.text) && sameName(gold.text, predicted.name)
}
