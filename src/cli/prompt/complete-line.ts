import type { Command, CommandContext } from '#src/discord/command.ts'
import { placeOf, valuesIn } from './typed-command.ts'

/** What readline needs: possible endings of the typed line, and the part of the line that they replace. */
export type Completion = [candidates: string[], replaced: string]

/** Completes command names, subcommands, option names, and values by the commands' own `complete`. */
export async function completeLine(
  line: string,
  commands: readonly Command[],
  context: CommandContext,
): Promise<Completion> {
  // Message commands have no line to type.
  const names = commands.flatMap(({ data }) => ('description' in data ? [`/${data.name} `] : []))
  if (!/\s/.test(line.trimStart())) return matching(names, line.trimStart())
  const place = placeOf(line, commands)
  if (!place.ok) return [[], line]
  const { command, branches, options, rest } = place.value
  if (branches.length > 0)
    return matching(
      branches.map((branch) => `${branch} `),
      rest,
    )
  const unfilled = unfilledOption(rest, options)
  if (unfilled) return [(await valuesFor(unfilled, '', command, context)).map((value) => `${value} `), '']
  const typed = valuesIn(rest, options)
  const focused = typed.at(-1) ?? { option: options[0], text: '' }
  const lastWord = rest.split(/\s/).at(-1) ?? ''
  // A first word may be the value of the first option, or the beginning of an option's name.
  const isFirstWord = rest.trim() === lastWord
  const unused = options.filter(
    (option) => (isFirstWord && option === options[0]) || !typed.some(({ option: taken }) => taken === option),
  )
  const [optionNames] = matching(
    unused.map(({ name }) => `${name}:`),
    lastWord,
  )
  if (!focused.option || (rest.endsWith(' ') && typed.length > 0)) return [optionNames, lastWord]
  const values = await valuesFor(focused.option, focused.text, command, context)
  // `who:Ja`: an ending replaces the value, not the option's name before it.
  const replaced = rest.endsWith(focused.text) ? focused.text : lastWord
  const inFull = values.filter((value) => value.toLowerCase().startsWith(replaced.toLowerCase()))
  return inFull.length > 0 ? [inFull.map((value) => `${value} `), replaced] : [optionNames, lastWord]
}

type Option = Parameters<typeof valuesIn>[1][number]

/** The option whose name and colon end the line, without a value: `/said kind:`. */
function unfilledOption(rest: string, options: readonly Option[]): Option | undefined {
  const name = /(?:^|\s)(\w+):$/.exec(rest)?.[1]?.toLowerCase()
  return options.find((option) => option.name === name)
}

async function valuesFor(option: Option, text: string, command: Command, context: CommandContext): Promise<string[]> {
  if ('choices' in option && option.choices) return option.choices.map(({ value }) => String(value))
  if (!('autocomplete' in option && option.autocomplete) || !command.complete) return []
  const suggestions = await command.complete({ name: option.name, value: text }, context)
  // What was typed is a topic too, but it is no ending.
  return suggestions.map(({ value }) => value).filter((value) => value.toLowerCase() !== text.toLowerCase())
}

function matching(candidates: readonly string[], typed: string): Completion {
  const wanted = typed.toLowerCase()
  return [candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted)), typed]
}
