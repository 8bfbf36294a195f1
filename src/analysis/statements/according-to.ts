import { nounPhraseEnd } from '../language/noun-phrases.ts'
import { frameEnd, isAccordingTo } from './content-end.ts'
import type { Draft } from './draft.ts'
import { speakerPhrase } from './speaker-phrase.ts'
import { subjectRightOf } from './subjects.ts'
import type { FrameReading } from './verb-cues.ts'

/** “According to X, …”, “…, according to X”, “…, according to X, …”. */
export function readAccordingTo({ frame }: FrameReading): Draft[] {
  const { words } = frame
  const drafts: Draft[] = []
  const limit = frameEnd(words)
  for (let at = 0; at < limit; at++) {
    if (!isAccordingTo(words, at)) continue
    const phrase = subjectRightOf(words, at + 2)
    if (!phrase) continue
    let close = phrase.last + 1
    while (
      close < limit &&
      words[close]!.kind !== 'comma' &&
      words[close]!.kind !== 'colon' &&
      words[close]!.kind !== 'semicolon'
    )
      close++
    const before = { first: 0, end: at }
    while (
      before.first < before.end &&
      (words[before.first]!.tag === 'conjunction' ||
        (words[before.first]!.kind !== 'word' &&
          words[before.first]!.kind !== 'number' &&
          words[before.first]!.kind !== 'quotation'))
    )
      before.first++
    while (
      before.end > before.first &&
      (words[before.end - 1]!.kind === 'comma' || words[before.end - 1]!.kind === 'dash')
    )
      before.end--
    const after = { first: close + 1, end: limit }
    const ranges: { first: number; end: number }[] = []
    const opensClause =
      before.end > before.first && !hasVerb(words, before.first, before.end) && close < limit && at > 0
    if (before.end > before.first) ranges.push(before)
    // “At noon, according to Doe, the convoy left”
    if (opensClause) ranges.push(after)
    else if (close < limit) {
      // “According to X, a ministry in Y, the talks failed”: skip appositions that have no verb
      while (
        after.first < limit &&
        !hasVerb(words, after.first, nextComma(words, after.first, limit)) &&
        nextComma(words, after.first, limit) < limit
      )
        after.first = nextComma(words, after.first, limit) + 1
      ranges.push(after)
    }
    const parts = ranges
      .filter((range) => range.end > range.first)
      .map((range) => ({ start: words[range.first]!.start, end: words[range.end - 1]!.end }))
    if (parts.length === 0) continue
    drafts.push({
      parts,
      speaker: speakerPhrase(frame, phrase),
      cue: { start: words[at]!.start, end: words[at + 1]!.end },
      addressee: null,
      sieve: 'according to',
      confidence: 0.85,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    })
    at = nounPhraseEnd(words, at + 2)
  }
  return drafts
}

function nextComma(words: FrameReading['frame']['words'], from: number, limit: number): number {
  let at = from
  while (at < limit && words[at]!.kind !== 'comma') at++
  return at
}

const verbal = new Set(['finite', 'modal', 'be', 'have', 'do'])
function hasVerb(words: FrameReading['frame']['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (verbal.has(words[at]!.tag)) return true
  return false
}
