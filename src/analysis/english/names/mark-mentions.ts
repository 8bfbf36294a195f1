import type { Mention, Pass } from '#src/analysis/findings.ts'
import { dottedWords } from '#src/analysis/gazetteer/dotted-words.ts'
import { scanWords } from '#src/analysis/shared/name-words.ts'
import { findNames } from './find-names.ts'
import { findOffices } from './offices.ts'
import { settleNames } from './settle-names.ts'

/** Adds the mentions: names as written, without titles. */
export const markMentions: Pass = (found) => {
  const words = scanWords(found.text, found.sentences, dottedWords)
  const names = settleNames(words, findNames(words))
  const offices = findOffices(found.text, words, names)
  const mentions = names.map(
    (name, index): Mention => ({
      start: words[name.from]!.start,
      end: words[name.to - 1]!.end,
      kind: name.kind,
      actorId: null,
      office: offices[index]?.span ?? null,
      gender: name.kind === 'person' ? (offices[index]?.gender ?? name.gender) : null,
      plural: name.plural,
    }),
  )
  return { ...found, mentions }
}
