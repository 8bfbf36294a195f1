import { reactions } from '#src/analysis/english/lexicon/words-of-news.ts'
import { momentOf } from '#src/articles/article.ts'
import { remembering } from '#src/base/remember.ts'
import { sliceOf } from '#src/base/span.ts'
import { speakerKeysOf } from '#src/stories/facts/speaker-key.ts'
import type { Reading } from '#src/stories/reading.ts'

const hourMs = 3_600_000

const rule = {
  /** The likeness of two reports is halved by this time between them: the same is said again of the next day's strike. */
  halfLifeMs: 24 * hourMs,
  /** The factor where one headline tells of a deed and the other of what somebody says to it, */
  reply: 0.35,
  /** and where both tell the words of different people. */
  otherSpeaker: 0.6,
} as const

/** What a headline tells: somebody's answer to what others did, and whose words it has. */
type Telling = {
  readonly isReaction: boolean
  readonly speakers: readonly string[]
  /** The first actor of the headline: of a reaction, who reacts. */
  readonly opener: string | null
}

/** “Orlo calls on Norland to halt the strikes” */
const appeals = /\bcall(?:s|ed)? (?:on|for)\b/i

const tellingOf = remembering((reading: Reading): Telling => {
  const { article, analysis } = reading
  const title = sliceOf(article.text, article.title)
  const said = analysis.statements.filter(({ content }) => content.start < article.title.end)
  return {
    isReaction:
      appeals.test(title) || (title.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => reactions.has(word)),
    opener: openerOf(reading),
    speakers: said.flatMap(({ speaker }) => speakerKeysOf(reading, speaker)),
  }
})

function openerOf({ article, analysis }: Reading): string | null {
  const first = analysis.actors
    .flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ id, start })))
    .filter(({ start }) => start < article.title.end)
    .sort((a, b) => a.start - b.start)[0]
  return first?.id ?? null
}

/**
 * The factor of the likeness of two reports, by what their headlines tell and by the time between them. “Norland strikes
 * Sudmark” and “Marsh condemns the strike on Sudmark” share every word and are two events.
 */
export function toldAlike(one: Reading, other: Reading): number {
  const [a, b] = [tellingOf(one), tellingOf(other)]
  const apart = Math.abs(momentOf(one.article).getTime() - momentOf(other.article).getTime())
  const sayDifferent =
    a.speakers.length > 0 && b.speakers.length > 0 && !a.speakers.some((speaker) => b.speakers.includes(speaker))
  const reactDifferently = a.isReaction && b.isReaction && a.opener !== b.opener
  return (
    2 ** (-apart / rule.halfLifeMs) *
    (a.isReaction === b.isReaction ? 1 : rule.reply) *
    (sayDifferent || reactDifferently ? rule.otherSpeaker : 1)
  )
}
