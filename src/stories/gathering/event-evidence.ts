import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'
import { isGivenName } from '#src/analysis/english/lexicon/given-names.ts'
import { surnames } from '#src/analysis/english/lexicon/surnames.ts'
import { stemOf } from '#src/analysis/english/tokens/stem.ts'
import { sharedCount } from '#src/stories/plain-words.ts'
import type { PassingVocabulary } from './passing-vocabulary.ts'
import type { TermBag } from './vocabulary.ts'

/**
 * The words of an article that are about its event and not only about its people: words that are no names, places,
 * figures.
 */
export type EventEvidence = {
  /** Words that are no part of a name, as numbers of terms. */
  readonly words: ReadonlySet<number>
  /** Figures; no years. */
  readonly figures: ReadonlySet<number>
  /** Names that are in many stories at the same time: of leaders, and of those who are in the news every day. */
  readonly everyday: ReadonlySet<number>
  /** Other names, without states, capitals and everyday bodies: the people, places and ships of an event. */
  readonly own: ReadonlySet<number>
  /**
   * How many different words the article has. For a long text a shared name is enough, because its other words count
   * too.
   */
  readonly length: number
}

export const noEvidence: EventEvidence = {
  words: new Set(),
  figures: new Set(),
  everyday: new Set(),
  own: new Set(),
  length: 0,
}

export const evidenceRule = {
  /** An article with more different words than this is not a teaser. */
  teaserWords: 40,
  /** Least rarity of a word that counts; more common ones (“say”, “new”) are in every second headline. */
  leastRarity: 2.6,
  /** The factor of the likeness of two teasers that share everyday names or a country, and nothing else, */
  everydayAlone: 0.4,
  /** and of two headlines that share one other name, of two words at most, and are so long: */
  oneNameAlone: 0.65,
  tellingWords: 7,
  headlineWords: 10,
} as const

/** Words of saying, which are in every second teaser. Our own list. */
const sayingStems = new Set(
  (
    'say tell ask warn vow urge slam blast praise call claim deny defend announce threaten want reject back accuse ' +
    'condemn hail mock demand insist state report reveal explain discuss talk speak statement president minister ' +
    'administration government official leader former people year day week time man woman'
  )
    .split(' ')
    .map(stemOf),
)

const year = /^(?:19|20)\d\d$/

export const isYear = (figure: string): boolean => year.test(figure)

/** Whether a word looks like a name only because the headline is In Title Case. */
export const isPlainWord = (term: string): boolean => isCommonWord(term) && !surnames.has(term) && !isGivenName(term)

/** Whether a word, where it is no part of a name, tells an event: it is rare and no word of saying. */
export const tellsEvent = (stem: string, rarity: number): boolean =>
  !sayingStems.has(stem) && rarity >= evidenceRule.leastRarity

export function evidenceOf(
  { word, name, number }: TermBag,
  vocabulary: Omit<PassingVocabulary, 'number'>,
): EventEvidence {
  const names = name.ids.filter(
    (id) => vocabulary.isEverywhere(id) || vocabulary.isSureName(id) || !isPlainWord(vocabulary.termOf(id)),
  )
  const isEveryday = (id: number) => vocabulary.isEverywhere(id) && !vocabulary.isCommonPlace(id)
  const stems = new Set(Array.from(names, (id) => stemOf(vocabulary.termOf(id))))
  const tells = (id: number) => {
    const stem = vocabulary.termOf(id)
    return !stems.has(stem) && tellsEvent(stem, vocabulary.idf(id))
  }
  return {
    words: new Set(word.ids.filter(tells)),
    figures: new Set(number.ids.filter((id) => !isYear(vocabulary.termOf(id)))),
    everyday: new Set(names.filter(isEveryday)),
    own: new Set(
      names.filter((id) => !isEveryday(id) && !vocabulary.isCommonPlace(id) && !isGivenName(vocabulary.termOf(id))),
    ),
    length: word.ids.length,
  }
}

/**
 * The factor of the likeness of two articles where one is a teaser and both share only a name: “Doe asks ambassadors to
 * quit” and “State TV praises Doe” are two events. With a shared word of the event, a second name or a figure they can
 * be one.
 */
export function evidenceFactor(a: EventEvidence, b: EventEvidence): number {
  const length = Math.min(a.length, b.length)
  if (length > evidenceRule.teaserWords) return 1
  if (sharedCount(a.words, b.words) > 0 || sharedCount(a.figures, b.figures) > 0) return 1
  const own = sharedCount(a.own, b.own)
  // A headline may be too short to share more than a country.
  const isAlone = sharedCount(a.everyday, b.everyday) > 0 || length >= evidenceRule.tellingWords
  if (own === 0) return isAlone ? evidenceRule.everydayAlone : 1
  const areHeadlines = length >= evidenceRule.tellingWords && Math.max(a.length, b.length) <= evidenceRule.headlineWords
  return own <= 2 && areHeadlines ? evidenceRule.oneNameAlone : 1
}
