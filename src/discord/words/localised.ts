import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import type { ChoiceData, CommandData, OptionData, SubcommandData } from '#src/discord/words/command-data.ts'
import type { Language, MessageKey } from '#src/discord/words/en/language.ts'
import { languages } from '#src/discord/words/languages.ts'
import { createVoices, voiceOf } from '#src/discord/words/messages.ts'

/** A command as Discord takes it: in English, with its names, descriptions and choices in every language. */
export function localised(
  data: CommandData,
  spoken: readonly Language[] = languages,
): RESTPostAPIApplicationCommandsJSONBody {
  const say = createSaying(spoken)
  const body =
    'description' in data
      ? { ...data, ...say('name', `name.${data.name}`), ...partsIn(data, say) }
      : { ...data, ...say('name', data.name) }
  // Every part is one of Discord's with its keys said; the types of Discord's many options do not survive the spread.
  return body as RESTPostAPIApplicationCommandsJSONBody
}

/** One field in English, with `…_localizations` beside it. */
type Saying = (field: 'name' | 'description', key: MessageKey, n?: number) => Readonly<Record<string, unknown>>

function createSaying(spoken: readonly Language[]): Saying {
  const voiceIn = spoken === languages ? voiceOf : createVoices(spoken)
  const locales = spoken.flatMap((language) => language.locales).filter((locale) => !locale.startsWith('en-'))
  return (field, key, n) => {
    const inLocale = (locale: string): string => {
      const { say } = voiceIn(locale)
      // The spaces that hold in a message are plain ones in a list.
      return n === undefined ? say(key) : say(key, { n }).replaceAll('\u00a0', ' ')
    }
    return {
      [field]: inLocale('en-GB'),
      [`${field}_localizations`]: Object.fromEntries(locales.map((locale) => [locale, inLocale(locale)])),
    }
  }
}

function partsIn({ description, options }: { description: MessageKey; options?: readonly Part[] }, say: Saying) {
  return {
    ...say('description', description),
    ...(options ? { options: options.map((option) => optionIn(option, say)) } : {}),
  }
}

type Part = SubcommandData | OptionData

function optionIn(option: Part, say: Saying): object {
  if (isSubcommand(option)) return { ...option, ...say('name', `name.${option.name}`), ...partsIn(option, say) }
  const { choices } = option
  return {
    ...option,
    ...say('description', option.description),
    ...(choices ? { choices: choices.map((choice) => choiceIn(choice, say)) } : {}),
  }
}

function choiceIn(choice: ChoiceData, say: Saying): object {
  if ('name' in choice) return choice
  return { ...say('name', choice.phrase, choice.n), value: choice.value }
}

function isSubcommand(option: Part): option is SubcommandData {
  return option.type === 1
}
