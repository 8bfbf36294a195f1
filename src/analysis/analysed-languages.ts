/** Languages that the analysis reads, BCP 47. What reads each is listed in `running/languages.ts`. */
export const analysedLanguages = ['en'] as const

/** The language whose passes read a text of language `tag`; null where none does. A text of unknown language (`und`) is tried as English. */
export function analysedAs(tag: string): AnalysedLanguage | null {
  const known = tag === 'und' ? 'en' : tag
  return analysedLanguages.find((language) => language === known) ?? null
}

export type AnalysedLanguage = (typeof analysedLanguages)[number]
