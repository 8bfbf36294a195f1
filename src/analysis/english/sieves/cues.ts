import type { NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
import type { Clause } from '#src/analysis/english/clauses/read-clauses.ts'
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
  /** The clause that its verb makes: role, polarity, reality. */
  readonly clause: Clause
}

/** The cues among the clauses of a frame. */
export function findCues(words: readonly Word[], clauses: readonly Clause[]): Cue[] {
  const cues: Cue[] = []
  for (const clause of clauses) {
    const { group, subject } = clause
    const next = words[group.head + 1]
    const particle = next?.kind === 'word' ? phrasalCues.get(`${group.lemma} ${next.lower}`) : undefined
    const own = cueVerbs.get(group.lemma) ?? 0
    if (particle === undefined && own === 0) continue
    // “Doe said, and I quote, “…””: the writer says no more by it
    if (group.lemma === 'quote' && subject && words[subject.head]!.lower === 'i') continue
    // “agreed to pay” is an infinitive, “agreed to a deal” is not
    const opensInfinitive = next?.tag === 'to' && /^(?:base|be|have|do)$/.test(words[group.head + 2]?.tag ?? '')
    const takesParticle = particle !== undefined && !opensInfinitive
    const frames = takesParticle ? particle | (own & (cueFrame.quote | cueFrame.manner)) : own
    cues.push({ group, last: takesParticle ? group.head + 1 : group.head, frames, subject, clause })
  }
  return cues
}
