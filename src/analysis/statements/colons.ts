import { nounPhraseStart } from '../language/noun-phrases.ts'
import { frameEnd } from './content-end.ts'
import type { Draft } from './draft.ts'
import type { FrameReading } from './frame-reading.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** Labels of a column, nobody's names. */
const columns =
  /^(?:the |a )?(?:latest|video|watch|live|analysis|opinion|exclusive|breaking|update|updates|review|editorial|timeline|explainer|report|special|email|news|daily|show|briefing|recap|gallery|photos|podcast|interview|profile|factbox|correction|fact check|poll|week|world|sport|business|q&a)$/i

/** Whether a label before a colon names a column or a form rather than somebody. */
export function isColumn(label: string): boolean {
  return columns.test(label)
}

/** “Doe: Talks Failed” as a headline: the colon is the only cue. */
export function readHeadlineColon({ text, frame }: FrameReading): Draft[] {
  const { words, headline } = frame
  if (!headline) return []
  const colon = words.findIndex((word) => word.kind === 'colon')
  const limit = frameEnd(words)
  if (colon < 1 || colon > 5 || colon >= limit - 2) return []
  const label = words.slice(0, colon)
  if (columns.test(text.slice(label[0]!.start, label.at(-1)!.end)) || columns.test(label.at(-1)!.lower)) return []
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
