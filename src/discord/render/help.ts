import type { Command, Message } from '#src/discord/command.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { line, text } from '#src/discord/render/parts.ts'
import type { CommandName } from '#src/discord/words/en/language.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** One example of each command that takes options: with which subcommand, and what to type behind it. */
const examples: Readonly<Record<string, { readonly sub?: CommandName; readonly options: string }>> = {
  brief: { options: 'topic:Iraq window:3d' },
  said: { options: 'who:Guterres about:Sudan' },
  story: { options: 'topic:Sudan' },
  actor: { options: 'name:António Guterres' },
  digest: { sub: 'add', options: 'topic:Iraq time:07:30 days:mon-fri' },
  watch: { sub: 'add', options: 'topic:Sudan sources:3' },
  feeds: { sub: 'pack', options: 'name:sahel' },
  settings: { sub: 'set', options: 'zone:Europe/Berlin' },
}

/**
 * The commands in two groups, and how far to trust what they say.
 *
 * @param ids - Of the commands by name: with them a command is a mention that opens it.
 */
export function renderHelp(
  commands: readonly Command[],
  voice: Voice,
  ids: ReadonlyMap<string, string> = new Map(),
): Message {
  const lineOf = ({ written }: Command): string => {
    if (!('description' in written)) {
      const what = voice.say(written.name === 'message.checkQuote' ? 'help.checkQuote' : 'help.briefThis')
      return `\`${voice.say(written.name)}\` ${what}\n-# ${voice.say('help.onMessage')}`
    }
    const { name, description } = written
    const { sub, options } = examples[name] ?? {}
    const id = ids.get(name)
    const called = `/${[voice.say(`name.${name}`), ...(sub ? [voice.say(`name.${sub}`)] : [])].join(' ')}`
    const mention = id ? `</${[name, ...(sub ? [sub] : [])].join(' ')}:${id}>` : `\`${called}\``
    return [`${mention} ${voice.say(description)}`, ...(options ? [`-# \`${called} ${options}\``] : [])].join('\n')
  }
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
