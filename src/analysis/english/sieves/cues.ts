import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame, cueVerbs, phrasalCues } from '#src/analysis/english/lexicon/cue-verbs.ts'
import type { VerbGroup } from '#src/analysis/english/tags/verb-groups.ts'
import type { Word } from '#src/analysis/english/tokens/words.ts'

/** A verb that says that somebody says something, in its frame. */
export type Cue = {
  readonly group: VerbGroup
  /** Last word of the cue: the particle of “point out”. */
  readonly last: number
  /** What it may take: union of `cueFrame`. */
  readonly frames: number
  readonly subject: NounPhrase | null
}

/** The cues among the verb groups of a frame. `subjects` belong to `groups` one by one. */
export function findCues(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  subjects: readonly (NounPhrase | null)[],
): Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index]!
    const next = words[group.head + 1]
    const particle = next?.kind === 'word' ? phrasalCues.get(`${group.lemma} ${next.lower}`) : undefined
    const own = cueVerbs.get(group.lemma) ?? 0
    if (particle === undefined && own === 0) continue
    // “agreed to pay” is an infinitive, “agreed to a deal” is not
    const opensInfinitive = next?.tag === 'to' && /^(?:base|be|have|do)$/.test(words[group.head + 2]?.tag ?? '')
    const takesParticle = particle !== undefined && !opensInfinitive
    const frames = takesParticle ? particle | (own & (cueFrame.quote | cueFrame.manner)) : own
    cues.push({ group, last: takesParticle ? group.head + 1 : group.head, frames, subject: subjects[index] ?? null })
  }
  return cues
}
