import { isBaseWord, isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { bodyHeads, nameParticles } from '#src/analysis/english/lexicon/name-parts.ts'
import { compoundTails, familyParticles, hyphenOnly } from '#src/analysis/english/lexicon/words-of-names.ts'
import type { NameWord } from '#src/analysis/shared/name-words.ts'

/** The words of one sentence, and how its capitals are to be read. */
export type Line = {
  readonly from: number
  readonly to: number
  /** All in capitals: “TROOPS SHELL TOWN”. */
  readonly shouting: boolean
  /** A headline whose words all begin with capitals. */
  readonly headline: boolean
}

/** How the sentence from word `from` to before word `to` uses capitals. */
export function lineOf(words: readonly NameWord[], from: number, to: number): Line {
  let letters = 0
  let caps = 0
  let capitals = 0
  let smallContent = 0
  for (let index = from; index < to; index += 1) {
    const word = words[index]!
    if (word.numeric) continue
    letters += 1
    if (word.caps || (word.capital && word.key.length === 1)) caps += 1
    if (word.capital) capitals += 1
    else if (word.key.length > 4) smallContent += 1
  }
  const shouting = letters >= 2 && caps / letters > 0.7
  return {
    from,
    to,
    shouting,
    headline: !shouting && !words[from]!.stopped && letters >= 4 && smallContent === 0 && capitals / letters > 0.6,
  }
}

/** An everyday word that is not an acronym. */
export function isPlain(word: NameWord): boolean {
  if (word.caps) return false
  if (isCommonWord(word.key)) return isBaseWord(word.key) || !isGivenName(word.key)
  return isContraction(word) || (word.opening && isCompound(word.key))
}

/** “We’ve”, “Don’t”. */
function isContraction(word: NameWord): boolean {
  const mark = Math.max(word.text.indexOf("'"), word.text.indexOf('’'))
  return (
    mark > 0 &&
    word.text.length - mark <= 3 &&
    (mark === 1 || isCommonWord(word.text.slice(0, mark).toLowerCase().replace(/n$/, '')))
  )
}

/** “Airstrikes”: two everyday words in one. */
function isCompound(key: string): boolean {
  if (key.length < 7) return false
  for (let cut = 3; cut <= key.length - 4; cut += 1) {
    if (isCommonWord(key.slice(0, cut)) && isCommonWord(key.slice(cut))) return true
  }
  return false
}

const isParticle = (word: NameWord, next: NameWord | undefined): boolean =>
  nameParticles.has(word.key) && !word.numeric && (!hyphenOnly.has(word.key) || next?.gap === 'hyphen')

/** Whether a word goes on with the name that the word before it stands in. */
export function joins(before: NameWord, word: NameWord): boolean {
  return (
    word.gap === 'space' ||
    word.gap === 'hyphen' ||
    (before.dotted && word.start - before.end <= 1 && word.gap !== 'quote')
  )
}

/** End of the words with capitals that begin at `from`, particles of names and ordinals between them taken in. */
export function runEnd(words: readonly NameWord[], from: number, line: Line): number {
  let at = from + 1
  while (at < line.to) {
    const before = words[at - 1]!
    const word = words[at]!
    if (before.possessive && !ownsBody(words, at)) break
    const nickname = nicknameEnd(words, at, line.to)
    if (nickname > at) {
      at = nickname
      continue
    }
    if (isGeneration(before, word)) {
      at += 1
      break
    }
    if (!joins(before, word)) break
    if (word.capital || isNameTail(words, at)) at += 1
    else if (isParticle(word, words[at + 1])) {
      let ahead = at + 1
      while (
        ahead < line.to &&
        ahead < at + 3 &&
        !words[ahead]!.capital &&
        isParticle(words[ahead]!, words[ahead + 1]) &&
        joins(words[ahead - 1]!, words[ahead]!)
      )
        ahead += 1
      if (ahead < line.to && words[ahead]!.capital && joins(words[ahead - 1]!, words[ahead]!)) at = ahead + 1
      else break
    } else break
  }
  return at
}

/** “Ian Doe, Jr., said”: “Jr.” behind a comma belongs to the name. */
function isGeneration(before: NameWord, word: NameWord): boolean {
  return (
    word.gap === 'other' &&
    word.start - before.end === 2 &&
    before.capital &&
    !before.possessive &&
    generations.has(word.key)
  )
}

const generations: ReadonlySet<string> = new Set(['jr', 'sr'])

/** “Public Prosecutor's Office”, “Workers' Party”: an everyday word that owns a body, and so is a part of its name. */
export function ownsBody(words: readonly NameWord[], at: number): boolean {
  const before = words[at - 1]!
  const head = words[at]
  return (
    before.possessive && isPlain(before) && head?.capital === true && head.gap === 'space' && bodyHeads.has(head.key)
  )
}

/** “Kim Jong-un”, “Hau Lung-bin”: a short part in small letters that a hyphen ties to a name of two words. */
export function isNameTail(words: readonly NameWord[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  const first = words[at - 2]
  return (
    word?.gap === 'hyphen' &&
    !word.capital &&
    !word.numeric &&
    word.key.length <= 5 &&
    !compoundTails.has(word.key) &&
    before?.capital === true &&
    first?.capital === true &&
    before.gap === 'space' &&
    before.key.length <= 5 &&
    first.key.length <= 5 &&
    !first.caps
  )
}

/** “John “J.D.” Dorrian”: end of the name after a nickname in marks; `at` where there is none. */
function nicknameEnd(words: readonly NameWord[], at: number, limit: number): number {
  if (words[at]!.gap !== 'quote' || !words[at]!.capital) return at
  for (let ahead = at + 1; ahead <= at + 3 && ahead < limit; ahead += 1) {
    const word = words[ahead]!
    if (word.gap === 'quote') return word.capital ? ahead + 1 : at
    if (word.gap === 'other') return at
  }
  return at
}

/** “met bin Thabit”, “van der Berg said”: where the name begins. */
export function particleBefore(words: readonly NameWord[], at: number, line: Line): number {
  let from = at
  while (
    from > line.from &&
    words[from]!.gap === 'space' &&
    familyParticles.has(words[from - 1]!.key) &&
    !words[from - 1]!.capital
  )
    from -= 1
  return from
}
