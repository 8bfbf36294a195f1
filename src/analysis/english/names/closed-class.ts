import { closedClassWords } from '#src/analysis/english/lexicon/words-of-names.ts'

export const isClosedClass = (key: string): boolean => closedClassWords.has(key)
