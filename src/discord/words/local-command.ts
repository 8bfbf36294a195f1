import { commandPhrases } from '#src/discord/words/command-phrases.ts'
import { commandNames } from '#src/discord/words/commands/names.ts'
import { phraseLocales } from '#src/discord/words/commands/row.ts'

/** How commands are called in a language: `/digest add` is `/ausgabe anlegen`. Words that are no commands stay. */
export function localCommand(text: string, locale: string): string {
  const row = rowOf(locale)
  if (row < 0) return text
  return text.replace(/(?<![\w/])\/([a-z]+)(?: ([a-z]+))?/g, (whole, command: string, sub: string | undefined) => {
    const name = commandNames[command]?.[row]
    if (!name) return whole
    const subcommand = sub === undefined ? '' : ` ${commandNames[sub]?.[row] ?? sub}`
    return `/${name}${subcommand}`
  })
}

/** A description in a language; itself where that is not ours. */
export function localPhrase(text: string, locale: string): string {
  return commandPhrases[text]?.[rowOf(locale)] ?? text
}

function rowOf(locale: string): number {
  return phraseLocales.findIndex((known) => known.slice(0, 2) === locale.slice(0, 2))
}
