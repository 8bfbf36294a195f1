import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Kind,
} from 'discord-api-types/v10'
import { done, failed, type Result } from '#src/base/result.ts'
import { didYouMean } from '#src/cli/show/nearest.ts'
import type { Command } from '#src/discord/command.ts'

/** A slash command as typed: the command, and its options as one flat record, as Discord would send them. */
export type TypedCommand = { readonly command: Command; readonly options: Readonly<Record<string, unknown>> }

/** A line that is being typed: the command that was found, its options, and the text after the command's names. */
export type TypedPlace = {
  readonly command: Command
  readonly path: Readonly<Record<string, string>>
  /** Subcommands to choose from; empty once one is chosen or where there is none. */
  readonly branches: readonly string[]
  readonly options: readonly APIApplicationCommandBasicOption[]
  readonly rest: string
}

/** Finds the command and, word by word, its group and subcommand. */
export function placeOf(line: string, commands: readonly Command[]): Result<TypedPlace, string> {
  const [, name = '', after = ''] = /^\s*\/?(\S*)\s*(.*)$/s.exec(line) ?? []
  const command = commands.find(({ data }) => data.name === name.toLowerCase())
  if (!command) {
    const meant = didYouMean(
      name.toLowerCase(),
      commands.map(({ data }) => data.name),
    )
    return failed(`There is no command /${name.slice(0, 32)}; /help lists them, Tab completes.${meant}`)
  }
  let options: readonly APIApplicationCommandOption[] = optionsOf(command)
  let rest = after
  const path: Record<string, string> = {}
  while (options.some(isBranch)) {
    const [, word = '', further = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
    const branch = options.filter(isBranch).find((option) => option.name === word.toLowerCase())
    if (!branch) return done({ command, path, branches: options.map((option) => option.name), options: [], rest })
    path[branch.type === Kind.SubcommandGroup ? 'group' : 'subcommand'] = branch.name
    options = branch.options ?? []
    rest = further
  }
  return done({ command, path, branches: [], options: options.filter(isBasic), rest })
}

/** Reads `/said who:Jane Doe about:Iran`; words before the first named option belong to the first one. */
export function parseTypedCommand(line: string, commands: readonly Command[]): Result<TypedCommand, string> {
  const place = placeOf(line, commands)
  if (!place.ok) return place
  const { command, path, branches, options, rest } = place.value
  if (branches.length > 0) return failed(`/${command.data.name} is followed by one of ${branches.join(', ')}.`)
  const values: Record<string, unknown> = { ...path }
  for (const { option, text } of valuesIn(rest, options)) {
    if (!option) return failed(`/${command.data.name} takes no words here: ${text.slice(0, 40)}`)
    const value = typedValue(option, text)
    if (value === undefined) return failed(`${option.name} cannot be ${text.slice(0, 40)}${choicesOf(option)}.`)
    values[option.name] = value
  }
  const missing = options.find((option) => option.required && !(option.name in values))
  return missing ? failed(`${missing.name} is needed: ${missing.description}`) : done({ command, options: values })
}

type TypedValue = { readonly option: APIApplicationCommandBasicOption | undefined; readonly text: string }

/** Splits what was typed at each `name:` of a known option. */
export function valuesIn(rest: string, options: readonly APIApplicationCommandBasicOption[]): TypedValue[] {
  const marks = options
    .flatMap((option) => {
      const at = ` ${rest.toLowerCase()}`.indexOf(` ${option.name}:`)
      return at < 0 ? [] : [{ option, start: at, from: at + option.name.length + 1 }]
    })
    .sort((a, b) => a.start - b.start)
  const leading = rest.slice(0, marks[0]?.start ?? rest.length).trim()
  return [
    ...(leading === '' ? [] : [{ option: options[0], text: unquoted(leading) }]),
    ...marks.map(({ option, from }, index) => ({
      option,
      text: unquoted(rest.slice(from, marks[index + 1]?.start ?? rest.length).trim()),
    })),
  ].filter(({ text }) => text !== '')
}

function unquoted(text: string): string {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text
}

/** The value in the type that Discord would send; undefined where the text cannot be one. */
function typedValue(option: APIApplicationCommandBasicOption, text: string): unknown {
  if ('choices' in option && option.choices && option.choices.length > 0) {
    const wanted = text.toLowerCase()
    return option.choices.find(({ name, value }) => name.toLowerCase() === wanted || String(value) === text)?.value
  }
  if (option.type === Kind.Boolean) return yesOrNo[text.toLowerCase()]
  if (option.type === Kind.Integer) return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
  if (option.type === Kind.Number) return Number.isFinite(Number(text)) ? Number(text) : undefined
  return text
}

/** `: it is one of 6h, 24h`, where there are choices; empty otherwise. */
function choicesOf(option: APIApplicationCommandBasicOption): string {
  if (option.type === Kind.Boolean) return ': it is yes or no'
  const choices = 'choices' in option ? (option.choices ?? []) : []
  return choices.length > 0 ? `: it is one of ${choices.map(({ value }) => value).join(', ')}` : ''
}

const yesOrNo: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false }

function optionsOf({ data }: Command): readonly APIApplicationCommandOption[] {
  return 'options' in data && data.options ? (data.options as readonly APIApplicationCommandOption[]) : []
}

type Branch = Extract<APIApplicationCommandOption, { type: Kind.Subcommand | Kind.SubcommandGroup }>

function isBranch(option: APIApplicationCommandOption): option is Branch {
  return option.type === Kind.Subcommand || option.type === Kind.SubcommandGroup
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return !isBranch(option)
}
