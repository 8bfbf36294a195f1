import { describe, expect, it } from 'vitest'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { parseSaidState } from '#src/discord/render/said-state.ts'
import { stateOf } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { citation, corpus, statement } from '#test/support/invented-news.ts'
import { buttonsOf, textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en-GB')
const tooLong = voice.say('statement.long')

function check(asked: string, found: string): string {
  const closest = {
    ...statement({ id: '1', name: 'Layla Haddad', text: 'x', outlet: 'tigris', hours: 1, slug: 's' }),
    pieces: [{ text: found, citation: citation('tigris', 1, 's'), alsoIn: [] }],
  }
  const others = { similarity: 0.5, earliest: null, versions: [], corpus, textsSince: null }
  return textOf(renderQuoteCheck(asked, { closest, ...others }, voice))
}

describe('a quotation that was not found', () => {
  const nothing = { similarity: 0, closest: null, earliest: null, versions: [], textsSince: null }
  const said = (change: Partial<typeof corpus>) =>
    textOf(renderQuoteCheck('Boats wait', { ...nothing, corpus: { ...corpus, ...change } }, voice))

  it('is told with the days that were searched, where they are known', () => {
    const day = (at: Date | null) => (at ? `<t:${at.getTime() / 1000}:d>` : '…')
    for (const change of [{}, { from: null }, { to: null }]) {
      const { from, to } = { ...corpus, ...change }
      expect(said(change)).toContain(`${day(from)} to ${day(to)}`)
    }
  })
})

describe('a quotation that was found in other words', () => {
  it('is compared word by word', () => {
    const text = check('The border is ours', 'The border stays ours')
    expect(text).toContain('The border ~~is~~ **stays** ours')
    expect(text).not.toContain(tooLong)
  })

  it('says so where there is no room for the comparison', () => {
    const text = check('b***** '.repeat(100), 'a***** '.repeat(100))
    expect(text).toContain(voice.say('check.near'))
    expect(text).not.toContain(voice.say('check.differences'))
    expect(text).toContain(tooLong)
  })
})

it('leads to the further versions however long ago they were said', () => {
  const said = (hours: number) =>
    statement({ id: `${hours}`, name: 'Layla Haddad', text: `Words ${hours}`, outlet: 'tigris', hours, slug: 's' })
  const versions = [10, 11, 12, 13, 14].map((days) => said(24 * days))
  const found = { closest: said(24 * 9), similarity: 0.9, earliest: null, versions, corpus, textsSince: null }
  const [more] = buttonsOf(renderQuoteCheck('Words', found, voice))
  expect(more?.label).toBe('+1 more')
  const { at, sinceMs } = parseSaidState(stateOf(more!.customId).state)!.state
  const oldest = Math.min(...versions.map((version) => version.at.getTime()))
  expect(at.getTime() - sinceMs).toBeLessThanOrEqual(oldest)
})
