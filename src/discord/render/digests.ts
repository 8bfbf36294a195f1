import type { Message } from '#src/discord/command.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { linesInPages } from '#src/discord/render/pages.ts'
import { dot, moment, text } from '#src/discord/render/parts.ts'
import { pausedWords } from '#src/discord/render/paused-words.ts'
import { topicHeading } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { Digest, FailedMessages } from '#src/subscriptions/digest.ts'
import type { ChosenZone } from '#src/subscriptions/server-settings.ts'

/** A server's digests with their next run, page by page. */
export function renderDigests(
  digests: readonly Digest[],
  failures: readonly FailedMessages[],
  voice: Voice,
  page = 0,
): Message {
  const failed = new Map(failures.map((one) => [one.digestId, one]))
  const title = `## ${voice.say('digests.title')}`
  if (digests.length === 0) return fitted([fixed(text(`${title}\n${voice.say('digests.none')}`))])
  return fitted([
    fixed(text(title)),
    ...linesInPages(
      digests.map((digest) => [digestLine(digest, voice), ...failureLine(failed.get(digest.id), voice)].join('\n')),
      page,
      ['digests', 'list'],
      voice,
    ),
  ])
}

/** What of the newest edition did not appear. */
function failureLine(failed: FailedMessages | undefined, voice: Voice): readonly string[] {
  if (!failed) return []
  const { localDate, messages } = failed
  const noon = new Date(`${localDate}T12:00:00Z`)
  const date = Number.isNaN(noon.getTime()) ? localDate : moment(noon, 'd')
  return [`-# ⚠ ${voice.say('digests.refused', { date, n: messages })}`]
}

export function digestLine(digest: Digest, voice: Voice): string {
  const facts = [rhythmOf(digest, voice), nextOf(digest, voice)].filter((fact) => fact !== '')
  return `**${digest.id}**${dot}**${topicHeading(digest.topic, voice)}**${dot}<#${digest.channelId}>
-# ${facts.join(dot)}`
}

/** The same, as a sentence of its own begins. */
export function nextSentence(digest: Digest, voice: Voice): string {
  const next = nextOf(digest, voice)
  return `${next.charAt(0).toLocaleUpperCase(voice.locale)}${next.slice(1)}`
}

/** Which time zone was taken, from where, and how to have another. */
export function zoneSentence({ zone, by }: ChosenZone, voice: Voice): string {
  return `-# ${voice.say(`zone.${by}`, { zone: escapeFeedText(zone) })}`
}

/** `next Friday, …` in the reader's own clock, or why there is none. */
export function nextOf(digest: Digest, voice: Voice): string {
  if (digest.state === 'paused') return pausedWords(digest.pausedBecause, voice)
  return digest.nextRunAt ? voice.say('digests.next', { when: moment(digest.nextRunAt, 'F') }) : ''
}

function rhythmOf({ days, time, zone }: Digest, voice: Voice): string {
  const values = { time, zone: escapeFeedText(zone) }
  if (days.length === 7) return voice.say('digests.daily', values)
  const weekday = new Intl.DateTimeFormat(voice.locale, { weekday: 'short', timeZone: 'UTC' })
  const names = days.map((day) => weekday.format(new Date(Date.UTC(2024, 0, day))))
  return voice.say('digests.onDays', { ...values, days: names.join(', ') })
}
