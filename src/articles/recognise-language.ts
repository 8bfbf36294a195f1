import { type LanguageIdentifier, loadModule } from 'cld3-asm'

/** Bytes that are looked at; a page of text tells no more than its first paragraphs. */
const mostBytes = 1000

/** Letters from which on a text may overrule its publisher, who may have left a template's `en-us` as it was. */
const tellingLength = 120

const identifier: LanguageIdentifier = (await loadModule()).create(0, mostBytes)

/**
 * Primary language of a text, as BCP 47 (`en`, `fa`): as declared, unless the text surely is in another; else as recognised;
 * else `und`.
 *
 * @param declared - Of entry, feed or outlet, in any spelling (`en_GB`, `EN-us`); null where nothing was said.
 */
export function recogniseLanguage(text: string, declared: string | null): string {
  const stated = primarySubtag(declared)
  const sample = text.slice(0, mostBytes).toWellFormed()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 8) return stated ?? 'und'
  const { language, probability, is_reliable: isReliable } = identifier.findLanguage(sample)
  const recognised = primarySubtag(language)
  if (recognised === null || recognised === stated) return stated ?? 'und'
  if (stated === null) return isReliable || probability > 0.6 ? recognised : 'und'
  const isForeignScript = writesLatin(stated) && latinShare(sample, letters) < 0.2
  const isSure = isReliable && probability > 0.98 && letters >= tellingLength && !areAkin(stated, recognised)
  return isForeignScript || isSure ? recognised : stated
}

/** "en_GB" → "en", CLD's old "iw" → "he", "zh-Latn" → "zh"; null for what is no language tag. */
function primarySubtag(tag: string | null): string | null {
  const subtag = tag?.trim().toLowerCase().split(/[-_]/, 1)[0] ?? ''
  if (!/^[a-z]{2,3}$/.test(subtag) || subtag === 'und') return null
  const current: Readonly<Record<string, string>> = {
    iw: 'he',
    in: 'id',
    ji: 'yi',
    mo: 'ro',
    tl: 'fil',
    nb: 'no',
    nn: 'no',
  }
  return current[subtag] ?? subtag
}

/** Languages that a recogniser confuses; there the publisher knows better. */
const kin: readonly string[] = [
  'hr bs sr sh',
  'id ms',
  'cs sk',
  'no da sv',
  'hi mr ne',
  'ru uk be bg mk',
  'es gl ca pt',
  'zu xh',
  'fa ps ur ar',
]

function areAkin(one: string, other: string): boolean {
  return kin.some((family) => family.split(' ').includes(one) && family.split(' ').includes(other))
}

const otherScripts = new Set(
  'ar fa ur ps ku ckb he yi ru uk be bg mk sr kk ky mn tg zh ja ko hi mr ne bn pa gu ta te kn ml si th lo my km ka hy el am ti'.split(
    ' ',
  ),
)

function writesLatin(language: string): boolean {
  return !otherScripts.has(language)
}

function latinShare(sample: string, letters: number): number {
  return (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters
}
