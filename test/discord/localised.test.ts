import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

type Named = {
  readonly type?: number
  readonly name: string
  readonly name_localizations?: Record<string, string>
  readonly description?: string
  readonly description_localizations?: Record<string, string>
  readonly options?: readonly Named[]
  readonly choices?: readonly Named[]
}

const all = commands.map(({ data }) => data as Named)
const nested = (one: Named): readonly Named[] => [one, ...(one.options ?? []).flatMap(nested)]

describe('commands in eight languages', () => {
  it('every description and every choice is translated, but names of languages', () => {
    const parts = all.flatMap(nested)
    const lacking = [
      ...parts.filter((part) => part.description && !part.description_localizations).map((part) => part.description),
      ...parts
        .filter((part) => part.name !== 'language')
        .flatMap((part) => part.choices ?? [])
        .filter((choice) => !choice.name_localizations)
        .map(({ name }) => name),
      ...all.filter((command) => !command.name_localizations).map(({ name }) => name),
    ]
    expect(lacking).toEqual([])
  })

  it('within Discord’s limits', () => {
    const parts = all.flatMap(nested)
    const descriptions = parts.flatMap((part) => Object.values(part.description_localizations ?? {}))
    expect(descriptions.filter((text) => text.length > 100)).toEqual([])
    const slash = all.filter(({ type }) => type === undefined || type === 1).flatMap(nested)
    const names = slash.flatMap((part) => Object.values(part.name_localizations ?? {}))
    expect(names.filter((name) => !/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase())).toEqual([])
  })

  it.each(languages.map(({ locales }) => locales[0]))(
    'no two commands share a name in %s, nor two subcommands of one',
    (locale) => {
      const name = (part: Named): string => part.name_localizations?.[locale] ?? part.name
      for (const siblings of [all, ...all.map(({ options }) => (options ?? []).filter(({ type }) => type === 1))]) {
        expect(new Set(siblings.map(name)).size).toBe(siblings.length)
      }
    },
  )

  it('keeps within the 8,000 characters that Discord gives a command', () => {
    const length = (part: Named): number =>
      Math.max(...[part.name, ...Object.values(part.name_localizations ?? {})].map((text) => text.length)) +
      Math.max(
        ...[part.description ?? '', ...Object.values(part.description_localizations ?? {})].map((text) => text.length),
      ) +
      [...(part.options ?? []), ...(part.choices ?? [])].reduce((sum, one) => sum + length(one), 0)
    expect(all.map(length).filter((total) => total > 8000)).toEqual([])
  })

  it('in English as its file names it', () => {
    const names = commands.flatMap(({ written }) => ('description' in written ? [written.name] : []))
    expect(names.map((name) => voiceOf('en-GB').say(`name.${name}`))).toEqual(names)
    expect(commands.map(({ data }) => data.name)).toContain('Check quote')
    expect(names.length).toBeGreaterThan(8)
  })

  it('a command is called by its name in the reader’s language', () => {
    expect(voiceOf('de').say('digests.none')).toContain('/presseschau anlegen')
    expect(voiceOf('en-GB').say('digests.none')).toContain('/digest add')
    expect(voiceOf('fr').say('error.stale', { command: 'said' })).toContain('/dit')
    expect(voiceOf('pl').say('digests.none')).toContain('/biuletyn dodaj')
  })
})
