import { always, type Evidenced } from '#src/base/measure.ts'
import type { ActorEvidence } from './actor-evidence.ts'

const logOf = (value: number, most = 16): number => Math.log2(Math.min(Math.max(value, 1), most))

/** “to 5” for 4: the least bound that holds the count. */
function sizeOf(count: number, bounds: readonly number[]): string {
  const bound = bounds.find((most) => count <= most)
  return bound === undefined ? `over ${bounds.at(-1)}` : `to ${bound}`
}

/** What speaks for or against an actor, as the terms of a weighted sum: a name, and how much of it there is, above 0. */
export function actorTerms(evidence: ActorEvidence): Evidenced {
  const { kind, role } = evidence
  const terms = new Map<string, number>()
  const take = (term: string, amount: number) => {
    if (amount > 0) terms.set(term, amount)
  }
  const flag = (term: string, holds: boolean) => take(term, holds ? 1 : 0)
  const isNamed = kind === 'person' ? 'person' : kind === 'state' ? 'state' : 'body'
  take(always, 1)
  take(`kind: ${kind}`, 1)
  take(`role: ${role}`, 1)
  take(`role: ${role}, ${isNamed}`, 1)
  take(`shape: ${evidence.shape}, ${isNamed}`, 1)
  take(`words: ${sizeOf(evidence.words, [1, 2, 3])}, ${isNamed}`, 1)
  take('articles', logOf(evidence.articles))
  take('outlets', logOf(evidence.outlets))
  take('active outlets', logOf(evidence.activeOutlets + 1))
  take('stories', logOf(evidence.stories))
  take('said', logOf(evidence.said + 1))
  flag(`office, ${isNamed}`, evidence.hasOffice)
  flag('teaser', evidence.isTeaser)
  take(`in headlines, ${isNamed}`, evidence.inTitles)
  take('mentions', logOf(evidence.mentions))
  take('share of its stories', evidence.ofStory)
  flag(`shares a word, ${isNamed}`, evidence.sharesWord)
  for (const [written, share] of evidence.written) take(`written: ${written}, ${isNamed}`, share)
  for (const [before, share] of evidence.before) take(`before: ${before}, ${isNamed}`, share)
  for (const [behind, share] of evidence.behind) take(`behind: ${behind}, ${isNamed}`, share)
  return terms
}
