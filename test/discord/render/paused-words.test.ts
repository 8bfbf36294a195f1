import { describe, expect, it } from 'vitest'
import { pausedWords } from '#src/discord/render/paused-words.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { RestReason } from '#src/subscriptions/rest-reason.ts'

const zone = 'Atlantis/Poseidonis'
const reasons: readonly RestReason[] = [
  { kind: 'channel-gone' },
  { kind: 'lacks', permission: 'CreatePublicThreads' },
  { kind: 'unknown-zone', zone },
  { kind: 'left' },
]

describe('why a subscription rests', () => {
  it.each(reasons)('is said in each language in words of its own: %j', (reason) => {
    const said = languages.map((language) => pausedWords(reason, voiceOf(codeOf(language))))
    expect(new Set(said).size).toBe(languages.length)
    if (reason.kind === 'unknown-zone') expect(said.every((words) => words.includes(zone))).toBe(true)
  })

  it.each([
    [null, 'ruht'],
    [{ kind: 'lacks', permission: 'SendMessages' }, 'ruht: dort fehlt mir Nachrichten senden'],
    [
      { kind: 'unknown-zone', zone },
      `ruht: die Zeitzone ${zone} kenne ich nicht mehr; /presseschau ändern wählt eine andere`,
    ],
    [{ kind: 'left' }, 'ruht: ich wurde von diesem Server entfernt'],
  ] satisfies [RestReason | null, string][])('reads well in German: %j', (reason, words) => {
    expect(pausedWords(reason, voiceOf('de'))).toBe(words)
  })

  it.each([
    [{ kind: 'told', sentence: 'y'.repeat(200) }, 'y'.repeat(200)],
    [{ kind: 'told', sentence: 'y'.repeat(201) }, `${'y'.repeat(199)}…`],
    [{ kind: 'unknown-zone', zone: 'y'.repeat(101) }, `${'y'.repeat(99)}…`],
  ] satisfies [RestReason, string][])('is cut where it is long', (reason, words) => {
    expect(/y+…?/.exec(pausedWords(reason, voiceOf('en')).replace('days', ''))?.[0]).toBe(words)
  })

  it('is an earlier version’s sentence where nothing else was kept, and pings nobody', () => {
    const words = pausedWords({ kind: 'told', sentence: 'Ask @everyone.' }, voiceOf('fr'))
    expect(words).toMatch(/^en pause\u00a0: Ask /)
    expect(words).not.toContain('@everyone')
  })
})
