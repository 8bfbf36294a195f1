import type { Draft } from './draft.ts'
import { frameEnd } from './content-end.ts'
import type { FrameReading } from './verb-cues.ts'
import { speakerPhrase } from './speaker-phrase.ts'
import { nounPhraseStart } from './subjects.ts'

/** “Doe: Talks failed” in a headline or a transcript, and “DOE: …”. The colon is the only cue. */
export function readColons({ frame }: FrameReading, lineStart: boolean): Draft[] {
  const { words } = frame
  const limit = frameEnd(words)
  if (!lineStart) return []
  for (let at = 1; at < Math.min(limit - 1, 9); at++) {
    const word = words[at]!
    if (word.kind === 'stop' || word.kind === 'quotation' || word.tag === 'finite' || word.tag === 'be' || word.tag === 'have') return []
    if (word.kind !== 'colon') continue
    const head = words[at - 1]!
    const name = words.slice(0, at).every((each) => each.kind === 'word' || each.kind === 'number' || each.kind === 'open' || each.kind === 'close' || each.kind === 'comma')
    if (!name || (head.tag !== 'name' && head.tag !== 'noun' && head.kind !== 'close')) return []
    const shouted = head.kind === 'word' && head.lower.length > 2 && isUpperCase(head)
    if (!frame.headline && !shouted) return []
    const first = nounPhraseStart(words, at - 1, 0)
    return [
      {
        parts: [{ start: words[at + 1]!.start, end: words[limit - 1]!.end }],
        speaker: speakerPhrase(frame, { first, head: at - 1, last: at - 1 }),
        cue: { start: word.start, end: word.end },
        addressee: null,
        sieve: shouted ? 'transcript' : 'headline colon',
        confidence: 0.8,
        hearsay: false,
        paragraph: frame.paragraph,
      },
    ]
  }
  return []
}

function isUpperCase(word: { readonly capital: boolean; readonly lower: string }): boolean {
  return word.capital && word.lower.length > 2
}
