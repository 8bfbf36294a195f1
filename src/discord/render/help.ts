import type { Command, Message } from '#src/discord/command.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { line, text } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** The commands in two groups, and how reliable their answers are. */
export function renderHelp(commands: readonly Command[], voice: Voice): Message {
  const lineOf = ({ written }: Command): string =>
    'description' in written
      ? `\`/${voice.say(`name.${written.name}`)}\` ${voice.say(written.description)}`
      : `\`${voice.say(written.name)}\` ${voice.say('help.onMessage')}`
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
