import { bodyFor, type Payload } from '#src/discord/payload.ts'
import type { Place } from '#src/discord/places.ts'
import { viewId } from '#src/discord/render/brief-state.ts'
import { clip, visible } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { moreInLedger } from '#src/discord/render/ledger-button.ts'
import { moreButton } from '#src/discord/render/more.ts'
import { text } from '#src/discord/render/parts.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { storyText } from '#src/discord/render/story-text.ts'
import { subjectWords } from '#src/discord/render/watches.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { FoundAt } from '#src/newsroom/watches/raise-alerts.ts'
import type { Watch } from '#src/subscriptions/watch.ts'

/** More pieces of news at once would flood a channel. */
const atMost = 10

/**
 * What a watch has found, as one message in the language of its channel. In a forum a watch has one post, and its alerts
 * are replies there.
 */
export function renderAlert(
  watch: Watch,
  { statements, stories, at }: FoundAt,
  place: Pick<Place, 'kind'> | null = null,
): Payload {
  const voice: Voice = voiceOf(watch.locale)
  const named = new Set<string>()
  const offices = new Map()
  const title = voice.say('watch.alert', { id: String(watch.id), subject: subjectWords(watch.subject, voice) })
  const message = fitted(
    [
      fixed(text(`### ${title}`)),
      list({
        lines: stories.map((story) => storyText(story, voice, { named })),
        more: moreButton(storiesId(watch, at), voice),
        atMost,
        apart: true,
      }),
      list({
        lines: statements.map((statement) => statementEntry(statement, voice, { named, offices })),
        more: moreInLedger({ ...askedBy(watch), sinceMs: lookBackMs, at }, voice),
        atMost,
        apart: true,
      }),
    ],
    undefined,
    'attention',
  )
  const body = bodyFor(message)
  if (place?.kind !== 'forum') return { kind: 'message', body }
  return { kind: 'post', storyId: 'alerts', title: visible(clip(plainTitle(watch, voice), 100)), tags: [], body }
}

/** As long as a watch looks back. */
const lookBackMs = 24 * 3_600_000

/** The ledger's question that has what a watch finds; without names it has none. */
function askedBy({ subject }: Watch): { readonly who?: string; readonly about?: string } {
  switch (subject.kind) {
    case 'actor':
      return { who: subject.name }
    case 'act':
      return { ...(subject.by ? { who: subject.by } : {}), ...(subject.against ? { about: subject.against } : {}) }
    default:
      return { about: subject.topic }
  }
}

/** Of a button that shows all stories of the watch's topic, for the presser alone. */
function storiesId({ subject }: Watch, at: Date): string | null {
  return 'topic' in subject ? viewId('stories', { topic: subject.topic, sinceMs: lookBackMs, at, shared: true }) : null
}

/** A post's title is shown as it is: without escapes. */
function plainTitle({ id, subject }: Watch, voice: Voice): string {
  return voice.say('watch.alert', { id: String(id), subject: subjectWords(subject, voice, (words) => words) })
}
