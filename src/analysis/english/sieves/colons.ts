import { nounPhraseStart } from '#src/analysis/english/clauses/noun-phrases.ts'
import { cueFrame } from '#src/analysis/english/lexicon/cue-verbs.ts'
import type { Draft } from '#src/analysis/shared/draft.ts'
import { endsFrame, frameEnd } from './content-end.ts'
import { plainEvidence } from './frame-evidence.ts'
import type { FrameReading } from './frame-reading.ts'
import { showsSpeech } from './place-speakers.ts'
import { speakerPhrase } from './speaker-phrase.ts'

/** Labels of a column, nobody's names. */
const columns =
  /^(?:the |a )?(?:latest|video|watch|live|analysis|opinion|exclusive|breaking|update|updates|review|editorial|timeline|explainer|report|special|email|news|daily|show|briefing|recap|gallery|photos|podcast|interview|profile|factbox|correction|fact check|poll|week|world|sport|business|q&a)$/i

/** Whether a label before a colon names a column or a form rather than somebody. */
export function isColumn(label: string): boolean {
  return columns.test(label)
}

/** Labels of a matter: “Lakeland war: …”, “Grain talks: …”. */
const matters = new Set(
  `war wars crisis conflict talks election elections vote referendum attack attacks strike strikes protest protests flood floods
   earthquake quake coup summit deal ceasefire truce sanctions famine outbreak budget border blockade inquiry trial`.split(
    /\s+/,
  ),
)

/** “Doe: Talks Failed” as a headline: the colon is the only cue. */
export function readHeadlineColon({ text, frame, cues }: FrameReading): Draft[] {
  const { words, headline } = frame
  if (!headline) return []
  const colon = words.findIndex((word) => word.kind === 'colon')
  const limit = frameEnd(words)
  if (colon < 1 || colon > 5 || colon >= limit - 2) return []
  const label = words.slice(0, colon)
  if (columns.test(text.slice(label[0]!.start, label.at(-1)!.end)) || columns.test(label.at(-1)!.lower)) return []
  if (matters.has(label.at(-1)!.lower)) return []
  if (!label.every((word) => word.kind === 'word' && word.tag !== 'possessive') || label.at(-1)!.tag === 'finite')
    return []
  // “Lakeland: bridge is lost, governor says”: another tells it
  if (
    cues.some((cue) => cue.frames & cueFrame.quote && cue.subject && cue.subject.first > colon && endsFrame(words, cue))
  )
    return []
  const first = nounPhraseStart(words, colon - 1, 0)
  return [
    {
      parts: [{ start: words[colon + 1]!.start, end: words[limit - 1]!.end }],
      speaker: speakerPhrase(frame, { first, head: colon - 1, last: colon - 1 }),
      cue: { start: words[colon]!.start, end: words[colon]!.end },
      addressee: null,
      evidence: plainEvidence('headline colon', ':', { announced: true }),
      confidence: 0.9,
      hearsay: false,
      via: null,
      mayBeLabel: !showsSpeech(words, colon + 1),
      paragraph: frame.paragraph,
    },
  ]
}
