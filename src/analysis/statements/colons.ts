import { nounPhraseStart } from '../language/noun-phrases.ts'
import { frameEnd } from './content-end.ts'
import type { Draft } from './draft.ts'
import type { FrameReading } from './frame-reading.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** “Doe: Talks Failed” as a headline: the colon is the only cue. */
export function readHeadlineColon({ frame }: FrameReading): Draft[] {
  const { words, headline } = frame
  if (!headline) return []
  const colon = words.findIndex((word) => word.kind === 'colon')
  const limit = frameEnd(words)
  if (colon < 1 || colon > 5 || colon >= limit - 2) return []
  const label = words.slice(0, colon)
  if (!label.every((word) => word.kind === 'word' && word.tag !== 'possessive') || label.at(-1)!.tag === 'finite')
    return []
  const first = nounPhraseStart(words, colon - 1, 0)
  return [
    {
      parts: [{ start: words[colon + 1]!.start, end: words[limit - 1]!.end }],
      speaker: speakerPhrase(frame, { first, head: colon - 1, last: colon - 1 }),
      cue: { start: words[colon]!.start, end: words[colon]!.end },
      addressee: null,
      sieve: 'headline colon',
      confidence: 0.9,
      hearsay: false,
      via: null,
      paragraph: frame.paragraph,
    },
  ]
}
