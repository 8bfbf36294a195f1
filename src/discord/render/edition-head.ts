import type { Briefing } from '#src/briefings/briefing.ts'
import { topicTitle } from '#src/discord/render/briefing.ts'
import { dot, moment } from '#src/discord/render/parts.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { Digest } from '#src/subscriptions/digest.ts'
import { isKnownZone } from '#src/subscriptions/zones.ts'

/** `Morning briefing · Iraq · Mon 30 Nov`, in the clock and calendar of the digest. */
export function editionTitle(briefing: Briefing, { zone }: Pick<Digest, 'zone'>, voice: Voice): string {
  const { to } = briefing.window
  const timeZone = isKnownZone(zone) ? zone : 'UTC'
  const date = new Intl.DateTimeFormat(calendarOf(voice.locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  })
    .format(to)
    // “Fri 20 Nov” stays on one line.
    .replaceAll(' ', '\u00a0')
  return [voice.say(`edition.${partOfDay(to, timeZone)}`), topicTitle(briefing, voice), date].join(dot)
}

/** Since when, and how many stories are new, have changed or stand as they stood. */
export function editionNews(
  { window, stories }: Briefing,
  { lastRunAt }: Pick<Digest, 'lastRunAt'>,
  voice: Voice,
): string {
  const count = (state: 'new' | 'changed' | 'unchanged'): number =>
    stories.filter(({ sinceLast }) => sinceLast?.state === state).length
  const since = lastRunAt
    ? [voice.say('story.since', { when: moment(lastRunAt, 'f') })]
    : [
        voice.say('edition.first'),
        voice.say('window.last', { window: windowWords(window.to.getTime() - window.from.getTime(), voice) }),
      ]
  const counts = [
    ['count.new', count('new')],
    ['count.changed', count('changed')],
    ['count.unchanged', count('unchanged')],
  ] as const
  return [...since, ...counts.flatMap(([key, n]) => (n > 0 ? [voice.say(key, { n })] : []))].join(dot)
}

/** The title and the line below it, as an edition begins. */
export function editionHead(briefing: Briefing, digest: Pick<Digest, 'zone' | 'lastRunAt'>, voice: Voice): string {
  return `## ${editionTitle(briefing, digest, voice)}\n-# ${editionNews(briefing, digest, voice)}`
}

function partOfDay(at: Date, timeZone: string): 'morning' | 'midday' | 'evening' | 'night' {
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at))
  if (hour >= 4 && hour < 11) return 'morning'
  if (hour >= 11 && hour < 16) return 'midday'
  return hour >= 16 && hour < 22 ? 'evening' : 'night'
}

/** English without a country would have the month before the day. */
function calendarOf(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}
