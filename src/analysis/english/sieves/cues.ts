import { isTimeWord, type NounPhrase } from '#src/analysis/english/clauses/noun-phrases.ts'
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
    // “called again for Doe to go”
    const head =
      words[group.head + 1]?.tag === 'adverb' && !phrasalCues.has(`${group.lemma} ${words[group.head + 1]!.lower}`)
        ? group.head + 1
        : group.head
    const next = words[head + 1]
    const particle = next?.kind === 'word' ? phrasalCues.get(`${group.lemma} ${next.lower}`) : undefined
    const own = cueVerbs.get(group.lemma) ?? 0
    const plain = group.lemma === 'make' ? plainAfter(words, group.head) : -1
    if (plain > 0) cues.push({ group, last: plain, frames: cueFrame.clause | cueFrame.that, subject, clause })
    if (particle === undefined && own === 0) continue
    // “Doe said, and I quote, “…””: the writer says no more by it
    if (group.lemma === 'quote' && subject && words[subject.head]!.lower === 'i') continue
    // “agreed to pay” is an infinitive, “agreed to a deal” is not
    const opensInfinitive = next?.tag === 'to' && /^(?:base|be|have|do)$/.test(words[head + 2]?.tag ?? '')
    // “the agency reported on Sunday” is no report on a matter
    const opensDay = next?.lower === 'on' && isTimeWord(words[head + 2])
    // “argued for decades that it was late”
    const opensSpan = next?.lower === 'for' && isTimeWord(words[head + 2]) && words[head + 3]?.lower === 'that'
    const takesParticle = particle !== undefined && !opensInfinitive && !opensDay && !opensSpan
    const frames = takesParticle ? particle | (own & (cueFrame.quote | cueFrame.manner)) : own
    cues.push({ group, last: takesParticle ? head + 1 : group.head, frames, subject, clause })
  }
  return cues
}

/** “made it plain that”, “makes clear that”: index of the adjective; -1 where none of these follows. */
function plainAfter(words: readonly Word[], head: number): number {
  const at = words[head + 1]?.lower === 'it' ? head + 2 : head + 1
  return /^(?:clear|plain|known|explicit|obvious)$/.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'that'
    ? at
    : -1
}
