/**
 * Stem of an English word in lower case, as the usual ROUGE scorers count words alike: “reported”, “reporting” → “report”.
 *
 * Source: Porter (1980), An algorithm for suffix stripping.
 */
export function porterStem(word: string): string {
  if (word.length <= 2) return word
  return lastE(shorten(derive(derive(finalY(inflections(word)), step2), step3)))
}

const isVowelAt = (word: string, at: number): boolean => {
  const letter = word[at]!
  if ('aeiou'.includes(letter)) return true
  return letter === 'y' && at > 0 && !isVowelAt(word, at - 1)
}

const hasVowel = (stem: string): boolean => [...stem].some((_, at) => isVowelAt(stem, at))

/** How often a run of vowels is followed by one of consonants. */
function measure(stem: string): number {
  let count = 0
  for (let at = 1; at < stem.length; at += 1) if (isVowelAt(stem, at - 1) && !isVowelAt(stem, at)) count += 1
  return count
}

const endsDoubled = (stem: string): boolean =>
  stem.length > 1 && stem.at(-1) === stem.at(-2) && !isVowelAt(stem, stem.length - 1)

/** Consonant, vowel, consonant: “hop”, not “snow”, “box”, “tray”. */
function endsShort(stem: string): boolean {
  const last = stem.length - 1
  if (last < 2) return false
  return (
    !isVowelAt(stem, last) && isVowelAt(stem, last - 1) && !isVowelAt(stem, last - 2) && !'wxy'.includes(stem[last]!)
  )
}

function inflections(word: string): string {
  let stem = word
  if (stem.endsWith('sses') || stem.endsWith('ies')) stem = stem.slice(0, -2)
  else if (stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1)
  if (stem.endsWith('eed')) return measure(stem.slice(0, -3)) > 0 ? stem.slice(0, -1) : stem
  const ending = ['ed', 'ing'].find((one) => stem.endsWith(one) && hasVowel(stem.slice(0, -one.length)))
  if (ending === undefined) return stem
  stem = stem.slice(0, -ending.length)
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDoubled(stem) && !'lsz'.includes(stem.at(-1)!)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

const finalY = (word: string): string =>
  word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word

type Endings = readonly (readonly [ending: string, becomes: string])[]

const step2: Endings = [
  ...([
    ['ational', 'ate'],
    ['tional', 'tion'],
    ['enci', 'ence'],
    ['anci', 'ance'],
    ['izer', 'ize'],
  ] as const),
  ...([
    ['abli', 'able'],
    ['alli', 'al'],
    ['entli', 'ent'],
    ['eli', 'e'],
    ['ousli', 'ous'],
  ] as const),
  ...([
    ['ization', 'ize'],
    ['ation', 'ate'],
    ['ator', 'ate'],
    ['alism', 'al'],
    ['iveness', 'ive'],
  ] as const),
  ...([
    ['fulness', 'ful'],
    ['ousness', 'ous'],
    ['aliti', 'al'],
    ['iviti', 'ive'],
    ['biliti', 'ble'],
  ] as const),
]

const step3: Endings = [
  ...([
    ['icate', 'ic'],
    ['ative', ''],
    ['alize', 'al'],
    ['iciti', 'ic'],
    ['ical', 'ic'],
  ] as const),
  ...([
    ['ful', ''],
    ['ness', ''],
  ] as const),
]

function derive(word: string, endings: Endings): string {
  const found = endings.find(([ending]) => word.endsWith(ending))
  if (!found) return word
  const stem = word.slice(0, -found[0].length)
  return measure(stem) > 0 ? stem + found[1] : word
}

const dropped = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic ou'.split(' ')

function shorten(word: string): string {
  const ending = dropped.find((one) => word.endsWith(one))
  if (ending === undefined) return word
  const stem = word.slice(0, -ending.length)
  if (measure(stem) < 2) return word
  return ending === 'ion' && !/[st]$/.test(stem) ? word : stem
}

function lastE(word: string): string {
  let stem = word
  if (stem.endsWith('e')) {
    const before = stem.slice(0, -1)
    const count = measure(before)
    if (count > 1 || (count === 1 && !endsShort(before))) stem = before
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem
}
