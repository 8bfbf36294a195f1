import { stopWords } from '#src/analysis/english/lexicon/background-words.ts'
import { grammarWords } from '#src/analysis/english/lexicon/words-of-summary.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { rarityOf } from './sentence-terms.ts'
import type { WordTable } from './word-table.ts'

/** How likely each word, and each pair of neighbouring words, would stand in a summary written by a person. */
export type WordImportance = { readonly words: Float64Array; readonly pairs: Float64Array }

/**
 * Weights of two logistic regressions, fitted on 1,005 English news articles (476 of 2017 with the sixty-word summaries
 * that editors wrote of them, 529 of 1987 to 1992 with halves of hundred-word abstracts). They hold for words, not for
 * sentences, so that little can be learnt by heart.
 */
const wordWeights = {
  bias: -3.29,
  inFirst: -0.61,
  inSecond: -0.47,
  early: 2.56,
  spread: 1.29,
  late: 0.16,
  digit: -0.06,
  rarity: -0.28,
  empty: 0.11,
  grammar: 1.04,
  grammarSpread: 1.3,
  emptySpread: 0.82,
  emptyEarly: 1.71,
  inLead: -0.08,
  earlyAndSpread: 0.15,
} as const

const pairWeights = {
  bias: -3.47,
  inFirst: -0.82,
  inSecond: -0.57,
  early: 2.92,
  spread: 0.88,
  late: 0.17,
  bothEmpty: -0.03,
  oneEmpty: 0,
  wordsSpread: 0.12,
  fullSpread: 0.16,
  fullEarly: 0.31,
  digit: -0.02,
} as const

/** Where something stands: its first sentence, how many sentences have it, how often it is in the first three. */
type Places = { readonly first: Int32Array; readonly spread: Int32Array; readonly inLead: Int32Array }

function placesOf(rows: readonly Int32Array[], count: number): Places {
  const first = new Int32Array(count).fill(-1)
  const spread = new Int32Array(count)
  const inLead = new Int32Array(count)
  const lastSeen = new Int32Array(count).fill(-1)
  for (let sentence = 0; sentence < rows.length; sentence += 1) {
    for (const id of rows[sentence]!) {
      if (first[id] === -1) first[id] = sentence
      if (lastSeen[id] !== sentence) spread[id]! += 1
      lastSeen[id] = sentence
      if (sentence < 3) inLead[id]! += 1
    }
  }
  return { first, spread, inLead }
}

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum))
const hasDigit = /\d/

export function importanceOf(table: WordTable): WordImportance {
  const { words, pairWords, sentences, pairs } = table
  const count = Math.max(1, sentences.length)
  const places = placesOf(sentences, words.length)
  const pairPlaces = placesOf(pairs, pairWords.length)
  const isStop = words.map((word) => stopWords.has(word))
  const digits = words.map((word) => hasDigit.test(word))
  const earliness = new Float64Array(count)
  for (let sentence = 0; sentence < count; sentence += 1) earliness[sentence] = Math.exp(-sentence / 3)
  const logarithms = new Float64Array(count + 2)
  for (let number = 0; number < count + 2; number += 1) logarithms[number] = Math.log(number)
  const w = wordWeights
  const wordChance = (word: string, id: number): number => {
    const first = places.first[id]!
    const early = earliness[first]!
    const spread = logarithms[1 + places.spread[id]!]!
    const digit = digits[id] ? w.digit : 0
    if (grammarWords.has(word)) return chance(w.bias + w.grammar + w.grammarSpread * spread + digit)
    if (isStop[id]) return chance(w.bias + w.empty + w.emptySpread * spread + w.emptyEarly * early + digit)
    return chance(
      w.bias +
        (first === 0 ? w.inFirst : 0) +
        (first === 1 ? w.inSecond : 0) +
        w.early * early +
        w.spread * spread +
        w.earlyAndSpread * early * spread +
        w.late * (first / count) +
        w.rarity * (rarityOf(stemOf(word)) / 5) +
        w.inLead * (Math.min(2, places.inLead[id]!) / 2) +
        digit,
    )
  }
  const p = pairWeights
  const pairChance = ([left, right]: readonly [number, number], id: number): number => {
    const first = pairPlaces.first[id]!
    const early = earliness[first]!
    const spread = logarithms[pairPlaces.spread[id]!]!
    const empty = Number(isStop[left]) + Number(isStop[right])
    return chance(
      p.bias +
        (first === 0 ? p.inFirst : 0) +
        (first === 1 ? p.inSecond : 0) +
        p.early * early +
        p.spread * spread +
        p.late * (first / count) +
        (empty === 2
          ? p.bothEmpty
          : p.wordsSpread * logarithms[Math.min(places.spread[left]!, places.spread[right]!)]!) +
        (empty === 1 ? p.oneEmpty : 0) +
        (empty === 0 ? p.fullSpread * spread + p.fullEarly * early : 0) +
        (digits[left] || digits[right] ? p.digit : 0),
    )
  }
  const chances: WordImportance = { words: new Float64Array(words.length), pairs: new Float64Array(pairWords.length) }
  for (let id = 0; id < words.length; id += 1) chances.words[id] = wordChance(words[id]!, id)
  for (let id = 0; id < pairWords.length; id += 1) chances.pairs[id] = pairChance(pairWords[id]!, id)
  return chances
}
