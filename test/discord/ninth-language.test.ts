import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { renderHelp } from '#src/discord/render/help.ts'
import type { Catalogue, Language } from '#src/discord/words/en/language.ts'
import { languages } from '#src/discord/words/languages.ts'
import { localised } from '#src/discord/words/localised.ts'
import { createVoices } from '#src/discord/words/messages.ts'
import { sv } from './swedish/index.ts'

const nine: readonly Language[] = [...languages, sv]
const voiceOf = createVoices(nine)

/** Compiles only because a catalogue without one phrase is no catalogue. */
const isRefused: Omit<Catalogue, 'more'> extends Catalogue ? 'spoken' : 'refused' = 'refused'

describe('a ninth language', () => {
  it('is an error of the compiler where it lacks a phrase', () => {
    expect(isRefused).toBe('refused')
  })

  it('speaks, counts, and calls commands by its own names', () => {
    const swede = voiceOf('sv-SE')
    expect(swede.say('count.stories', { n: 1 })).toBe('1\u00a0händelse')
    expect(swede.say('count.stories', { n: 2 })).toBe('2\u00a0händelser')
    expect(swede.say('digests.none')).toContain('/utgåva ny')
    expect(swede.country('DE')).toBe('Tyskland')
  })

  it('leaves the other eight as they are', () => {
    expect(voiceOf('de').say('help.title')).toBe('Was ich kann')
    expect(voiceOf('ja').say('help.title')).toBe('What I can do')
  })

  it('renders a whole message', () => {
    const printed = JSON.stringify(renderHelp(commands, voiceOf('sv-SE')))
    expect(printed).toContain('Vad jag kan')
    expect(printed).toContain('`/läget` Vad som hände, och vem som sade vad')
    expect(printed).toContain('`Kontrollera citat`')
  })

  it('stands in every command that Discord is told of', () => {
    for (const { written } of commands) {
      const { name_localizations: names } = localised(written, nine)
      expect(Object.keys(names ?? {})).toContain('sv-SE')
    }
    const brief = commands.find(({ data }) => data.name === 'brief')!
    const told = localised(brief.written, nine)
    expect(told).toMatchObject({ name: 'brief', name_localizations: { 'sv-SE': 'läget', de: 'lage' } })
    expect(told).toMatchObject({ description_localizations: { 'sv-SE': 'Vad som hände, och vem som sade vad' } })
  })
})
