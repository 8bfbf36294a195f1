import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'
import { commandPhrases } from '#src/discord/words/command-phrases.ts'
import { commandNames } from '#src/discord/words/commands/names.ts'
import { phraseLocales } from '#src/discord/words/commands/row.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

/** Spanish is one language to us and two to Discord. */
const twins: Readonly<Record<string, string>> = { 'es-ES': 'es-419' }

/** A command with its names, descriptions and choices in every language that we speak. Names of options stay. */
export function localised(data: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const named = 'description' in data ? commandNames[data.name] : commandPhrases[data.name]
  return {
    ...data,
    ...(named ? { name_localizations: inLocales(named) } : {}),
    ...('description' in data ? describedIn(data as Described) : {}),
  } as RESTPostAPIApplicationCommandsJSONBody
}

type Described = { readonly description?: string | undefined; readonly options?: readonly Option[] | undefined }

type Option = Described & {
  readonly type?: number
  readonly name?: string
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[]
}

function describedIn({ description, options }: Described): object {
  const phrases = description ? commandPhrases[description] : undefined
  return {
    ...(phrases ? { description_localizations: inLocales(phrases) } : {}),
    ...(options ? { options: options.map(optionIn) } : {}),
  }
}

function optionIn(option: Option): object {
  const isSubcommand = option.type === 1 || option.type === 2
  const names = isSubcommand && option.name ? commandNames[option.name] : undefined
  return {
    ...option,
    ...describedIn(option),
    ...(names ? { name_localizations: inLocales(names) } : {}),
    ...(option.choices ? { choices: option.choices.map((choice) => choiceIn(choice, option.name ?? '')) } : {}),
  }
}

/** Lengths of time and acts have their words in the catalogue; other choices have phrases; names of languages have none. */
function choiceIn(choice: { readonly name: string; readonly value: string | number }, option: string): object {
  const phrases = commandPhrases[choice.name]
  if (phrases) return { ...choice, name_localizations: inLocales(phrases) }
  const say = choiceWords(String(choice.value), option)
  return say ? { ...choice, name_localizations: inLocales(phraseLocales.map(say)) } : choice
}

function choiceWords(value: string, option: string): ((locale: string) => string) | null {
  if (option === 'act') return (locale) => voiceOf(locale).word(`act.${value}`)
  const [, amount, unit] = /^(\d+)([hd])$/.exec(value) ?? []
  if (!unit) return null
  return (locale) => voiceOf(locale).say(unit === 'h' ? 'count.hours' : 'count.days', { n: Number(amount) })
}

function inLocales(row: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    phraseLocales.flatMap((locale, index) => {
      const words = row[index]!
      const twin = twins[locale]
      return [[locale, words], ...(twin ? [[twin, words]] : [])]
    }),
  )
}
