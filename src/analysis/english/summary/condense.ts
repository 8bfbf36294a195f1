import type { Pass } from '#src/analysis/findings.ts'
import { chooseSentences } from './choose-sentences.ts'
import { summaryMaterial } from './summary-material.ts'

/** Chooses the summary: whole sentences as they stand, in reading order, none of them the headline. */
export const condense: Pass = (found) => {
  const material = summaryMaterial(found)
  const chosen = chooseSentences(material, found.summarySentences)
  return { ...found, summary: chosen.map((index) => material.sentences[index]!) }
}
