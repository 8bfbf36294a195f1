import { type Voice, voiceOf } from '#src/discord/messages.ts'
import { bodyFor, type Payload } from '#src/discord/payload.ts'
import { storyText } from '#src/discord/render/briefing.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { text } from '#src/discord/render/parts.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { subjectWords } from '#src/discord/render/watches.ts'
import type { AlertFinding } from '#src/newsroom/watches/raise-alerts.ts'
import type { Watch } from '#src/newsroom/watches/watch.ts'

/** More pieces of news at once would flood a channel. */
const atMost = 10

/** What a watch has found, as one message in the language of its channel. */
export function renderAlert(watch: Watch, { statements, stories }: AlertFinding): Payload {
  const voice: Voice = voiceOf(watch.locale)
  const title = voice.say('watch.alert', { id: String(watch.id), subject: subjectWords(watch.subject, voice) })
  const more = (n: number) => `-# ${voice.say('more', { n })}`
  const message = fitted([
    fixed(text(`### ${title}`)),
    list({ lines: stories.map((story) => storyText(story, voice)), more, atMost, gap: '\n\n' }),
    list({ lines: statements.map((statement) => statementEntry(statement, voice)), more, atMost, gap: '\n\n' }),
  ])
  return { kind: 'message', body: bodyFor(message) }
}
