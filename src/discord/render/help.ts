import type { Command, Message } from '#src/discord/command.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { line, text } from '#src/discord/render/parts.ts'
import { localCommand, localPhrase } from '#src/discord/words/local-command.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** The commands in two groups, and how far to trust what they say. */
export function renderHelp(commands: readonly Command[], voice: Voice): Message {
  const lineOf = ({ data }: Command): string =>
    'description' in data
      ? `\`${localCommand(`/${data.name}`, voice.locale)}\` ${localPhrase(data.description ?? '', voice.locale)}`
      : `\`${localPhrase(data.name, voice.locale)}\` ${voice.say('help.onMessage')}`
  const everyone = commands.filter(({ permission }) => !permission)
  const managers = commands.filter(({ permission }) => permission)
  return fitted([
    fixed(
      text(`## ${voice.say('help.title')}\n${voice.say('help.intro')}`),
      text([`### ${voice.say('help.read')}`, ...everyone.map(lineOf)].join('\n')),
      text([`### ${voice.say('help.manage')}`, ...managers.map(lineOf)].join('\n')),
      line(),
      text(`${voice.say('help.grades')}\n${voice.say('help.limits')}`),
    ),
  ])
}
