import type { Message } from '#src/discord/command.ts'
import { escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { text } from '#src/discord/render/parts.ts'
import { languages } from '#src/discord/words/languages.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { ChosenZone, ServerSettings } from '#src/subscriptions/server-settings.ts'

/** What a server has chosen. `taken`: the zone of digests and watches that name none. */
export function renderSettings(
  { zone, locale, noticeChannelId, fullText }: ServerSettings,
  taken: ChosenZone,
  voice: Voice,
): Message {
  const unset = voice.say('settings.default')
  const language = languages.find(({ locales }) => locales[0] === locale)?.name ?? locale
  return fitted([
    fixed(
      text(
        [
          `## ${voice.say('settings.title')}`,
          voice.say('settings.zone', { zone: escapeFeedText(zone ?? `${unset} (${taken.zone})`) }),
          voice.say('settings.locale', {
            locale: language ? escapeFeedText(language) : voice.say('settings.localeDefault'),
          }),
          voice.say('settings.notices', {
            channel: noticeChannelId ? `<#${noticeChannelId}>` : voice.say('settings.noticesDefault'),
          }),
          voice.say('settings.fullText', {
            choice: fullText ? voice.word(`fullText.${fullText}`) : voice.say('settings.fullTextDefault'),
          }),
        ].join('\n'),
      ),
    ),
  ])
}
