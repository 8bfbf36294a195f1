import type { Frame } from '#src/analysis/english/clauses/frames.ts'
import { isNominal, type NounPhrase, prepositionalEnd } from '#src/analysis/english/clauses/noun-phrases.ts'
import type { SpeakerPhrase } from '#src/analysis/shared/draft.ts'

/** Spans of a speaker's noun phrase: “a spokesman for the ministry” with “a spokesman” for its core. */
export function speakerPhrase(frame: Frame, phrase: NounPhrase): SpeakerPhrase {
  const { words } = frame
  const first = words[phrase.first]!
  const head = words[phrase.head]!
  const core = { start: first.start, end: head.end }
  if (first.tag === 'question') {
    let at = phrase.first - 1
    while (at >= 0 && words[at]!.kind === 'comma') at--
    let from = at
    while (from > 0 && isNominal(words[from - 1])) from--
    const antecedent = at >= 0 && isNominal(words[at]) ? { start: words[from]!.start, end: words[at]!.end } : null
    return { ...core, core, antecedent }
  }
  let end = phrase.head
  while (
    (words[end + 1]?.lower === 'of' || words[end + 1]?.lower === 'for' || words[end + 1]?.lower === 'at') &&
    head.tag === 'noun'
  ) {
    const next = prepositionalEnd(words, end + 1)
    if (next <= end + 1) break
    end = next - 1
  }
  if (
    /^(?:secretary|minister|president|chief|governor)$/.test(head.lower) &&
    words[phrase.head + 1]?.lower === 'of' &&
    words[phrase.head + 2]?.capital
  ) {
    end = Math.max(end, prepositionalEnd(words, phrase.head + 1) - 1)
  }
  return { start: core.start, end: words[end]!.end, core, antecedent: null }
}
