import type { Frame } from '../language/frames.ts'
import { isNominal, type NounPhrase } from '../language/noun-phrases.ts'
import type { SpeakerPhrase } from './draft.ts'

/** Spans of a speaker's noun phrase: “a spokesman for the ministry” with “a spokesman” for its core. */
export function speakerPhrase(frame: Frame, phrase: NounPhrase): SpeakerPhrase {
  const { words } = frame
  const first = words[phrase.first]!
  const core = { start: first.start, end: words[phrase.head]!.end }
  if (first.tag === 'question') {
    let at = phrase.first - 1
    while (at >= 0 && words[at]!.kind === 'comma') at--
    let from = at
    while (from > 0 && isNominal(words[from - 1])) from--
    return { ...core, core, antecedent: at >= 0 && isNominal(words[at]) ? { start: words[from]!.start, end: words[at]!.end } : null }
  }
  return { ...core, core, antecedent: null }
}
