import { bodyFor, type Payload } from '#src/discord/payload.ts'
import type { Place } from '#src/discord/places.ts'
import { clip, visible } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { text } from '#src/discord/render/parts.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { storyText } from '#src/discord/render/story-text.ts'
import { subjectWords } from '#src/discord/render/watches.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { AlertFinding } from '#src/newsroom/watches/raise-alerts.ts'
import type { Watch } from '#src/subscriptions/watch.ts'

/** More pieces of news at once would flood a channel. */
const atMost = 10

/**
 * What a watch has found, as one message in the language of its channel. In a forum a watch has one post, and its alerts
 * are replies there.
 */
export function renderAlert(
  watch: Watch,
  { statements, stories }: AlertFinding,
  place: Pick<Place, 'kind'> | null = null,
): Payload {
  const voice: Voice = voiceOf(watch.locale)
  const title = voice.say('watch.alert', { id: String(watch.id), subject: subjectWords(watch.subject, voice) })
  const more = moreLine(voice)
  const message = fitted(
    [
      fixed(text(`### ${title}`)),
      list({ lines: stories.map((story) => storyText(story, voice)), more, atMost, apart: true }),
      list({ lines: statements.map((statement) => statementEntry(statement, voice)), more, atMost, apart: true }),
    ],
    undefined,
    'attention',
  )
  const body = bodyFor(message)
  if (place?.kind !== 'forum') return { kind: 'message', body }
  return { kind: 'post', storyId: 'alerts', title: visible(clip(plainTitle(watch, voice), 100)), tags: [], body }
}

/** A post's title is shown as it is: without escapes. */
function plainTitle({ id, subject }: Watch, voice: Voice): string {
  return voice.say('watch.alert', { id: String(id), subject: subjectWords(subject, voice, (words) => words) })
}
