import { catalogueOutlets } from './catalogue.ts'

/** Letters of other alphabets that are drawn like a Latin one, after case and accents are gone. */
const drawnLike: Readonly<Record<string, string>> = {
  ...letters('аӑӓα', 'a'),
  ...letters('вβ', 'b'),
  ...letters('сϲ', 'c'),
  ...letters('ԁđ', 'd'),
  ...letters('еєҽε', 'e'),
  ...letters('ƒ', 'f'),
  ...letters('ɡ', 'g'),
  ...letters('һнη', 'h'),
  ...letters('іıιɩ1|!', 'i'),
  ...letters('јϳ', 'j'),
  ...letters('кκ', 'k'),
  ...letters('ӏłl', 'i'),
  ...letters('мμ', 'm'),
  ...letters('пո', 'n'),
  ...letters('оοσ0øօ', 'o'),
  ...letters('рρ', 'p'),
  ...letters('ԛ', 'q'),
  ...letters('гᴦ', 'r'),
  ...letters('ѕꜱ5$', 's'),
  ...letters('тτ7', 't'),
  ...letters('υս', 'u'),
  ...letters('ѵν', 'v'),
  ...letters('ԝω', 'w'),
  ...letters('хχ', 'x'),
  ...letters('уүγ', 'y'),
  ...letters('ᴢ', 'z'),
  ...letters('3', 'e'),
}

function letters(alike: string, plain: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...alike].map((letter) => [letter, plain]))
}

/** Greek capitals that are drawn like Latin ones, though their small letters are not. */
const capitals: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', (letter, place) => [letter, 'abezhikmnoptyx'[place] ?? letter]),
)

/** Words as the eye takes them in: no case, no accents, one letter for all that look like it. */
function seenWords(text: string): readonly string[] {
  const plain = Array.from(
    text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, ''),
    (letter) => capitals[letter] ?? letter,
  )
    .join('')
    .toLowerCase()
  return Array.from(plain, (letter) => drawnLike[letter] ?? letter)
    .join('')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** A shorter name is only recognised as whole words: `tass` stands in “potassium”. */
const fewestLetters = 6

const names = catalogueOutlets
  .flatMap(({ name, creditLine }) => [name, ...(creditLine === null ? [] : [creditLine])])
  .map(seenWords)
  .filter((words) => words.length > 0)
  .map((words) => ({ words: ` ${words.join(' ')} `, letters: words.join('') }))

/** Words that outlets add to their names, and that tell nobody apart. */
const added = new Set(
  seenWords(`
    the a news newspaper online live daily official feed feeds rss agency com net org www world international global
    english headlines latest breaking top stories home page tv radio network
  `),
)

/** What is left of a name without such words: “bbc” of “BBC News”. All of it where nothing would be left. */
function coreOf(words: readonly string[]): string {
  return words.filter((word) => !added.has(word)).join('') || words.join('')
}

/** Labels of hosts that tell no owner: `en.outlet.example`. */
const commonLabels = new Set(['en', 'eng', 'press', 'info', 'app'].flatMap(seenWords))

/** Of names, and of hosts: people say “dw” for Deutsche Welle, whose host is dw.com. */
const cores = new Set([
  ...names.map(({ words }) => coreOf(words.trim().split(' '))),
  ...catalogueOutlets
    .map(({ homePage }) => seenWords(ownLabel(new URL(homePage).hostname)).join(''))
    .filter((label) => !added.has(label) && !commonLabels.has(label)),
])

/** The label of a host that its owner chose: `bbc` of `www.bbc.co.uk`. Short labels at its end are of registries. */
function ownLabel(host: string): string {
  const labels = host.split('.')
  while (labels.length > 1 && (labels.at(-1) ?? '').length <= 3 && labels.at(-2) !== 'www') labels.pop()
  return labels.at(-1) ?? host
}

/** Whether a title could be taken for the name of an outlet of the catalogue, or has one in it. */
export function looksLikeCatalogue(title: string): boolean {
  const seen = seenWords(title.slice(0, 1000))
  const words = ` ${seen.join(' ')} `
  const run = seen.join('')
  if (cores.has(coreOf(seen))) return true
  return names.some(
    (name) =>
      words.includes(name.words) ||
      run === name.letters ||
      (name.letters.length >= fewestLetters && run.includes(name.letters)),
  )
}
