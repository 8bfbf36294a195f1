import { describe, expect, it } from 'vitest'
import { countries } from '#src/analysis/gazetteer/countries.ts'
import { actorWords, topicHeading, topicName } from '#src/discord/render/topic-name.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

describe('a topic in the reader’s language', () => {
  it.each([
    ['iraq', 'de', 'Irak'],
    ['Iraqi', 'pl', 'Irak'],
    ['🇹🇷', 'fr', 'Turquie'],
    ['Türkei', 'en-GB', 'Turkey'],
    ['vanuatu', 'en-US', 'Vanuatu'],
    ['oil prices', 'pl', 'oil prices'],
    ['**bold** words', 'en-GB', '\\*\\*bold\\*\\* words'],
  ])('%s in %s is %s', (typed, locale, shown) => {
    expect(topicName(typed, voiceOf(locale))).toBe(shown)
  })

  it('is the state that a briefing understood, whatever was typed', () => {
    const topic = { label: 'Turkey', actorIds: ['state:TR', 'place:ankara'] }
    expect(topicName(topic, voiceOf('uk'))).toBe('Туреччина')
    expect(topicName(topic, voiceOf('en-GB'))).toBe('Turkey')
  })

  it('begins with a capital as a title', () => {
    expect(topicHeading('oil prices', voiceOf('en-GB'))).toBe('Oil prices')
    expect(topicHeading('iğneada', voiceOf('tr'))).toBe('İğneada')
  })
})

describe('an actor in the reader’s language', () => {
  it.each([
    ['Turkey', 'de', 'Türkei'],
    ['Turkey', 'en-GB', 'Turkey'],
    ['United States', 'fr', 'États-Unis'],
    // A capital that stands for its government, and what the name means in another sense, stay as the source has them.
    ['Kremlin', 'de', 'Kremlin'],
    ['Georgia', 'de', 'Georgia'],
    ['Layla Haddad', 'uk', 'Layla Haddad'],
    ['Jordan', 'de', 'Jordan'],
  ])('%s in %s is %s', (name, locale, shown) => {
    expect(actorWords(name, voiceOf(locale))).toBe(shown)
  })

  it.each([
    ['Jordan', 'state:JO', 'Jordanien'],
    ['Jordan', 'person:jordan', 'Jordan'],
    ['Turkey', 'organisation:turkey', 'Turkey'],
    ['Georgia', 'state:GE', 'Georgien'],
    ['Jordan', null, 'Jordan'],
  ])('%s with the id %s is %s in German', (name, id, shown) => {
    expect(actorWords({ name, id }, voiceOf('de'))).toBe(shown)
  })

  it('has the name that English outlets use, in a list of countries too', () => {
    const ours = countries.map(({ code, name }) => [code, name])
    expect(countries.map(({ code }) => [code, voiceOf('en-US').country(code)])).toEqual(ours)
    expect(countries.map(({ code }) => [code, voiceOf('en-GB').country(code)])).toEqual(ours)
  })

  it('has its own name in its own language', () => {
    expect(voiceOf('tr').country('TR')).toBe('Türkiye')
  })
})

describe('French', () => {
  it('holds high punctuation and its quotation marks to their words, and leaves a source’s words alone', () => {
    const said = voiceOf('fr').say('labelled', { label: 'Portée par', words: 'Why : “a : b”' })
    expect(said).toBe('Portée par\u00a0: Why : “a : b”')
    expect(voiceOf('fr').say('said.which', { who: 'Ada' })).toBe('Plusieurs portent le nom **Ada**. Lequel\u202f?')
    expect(voiceOf('es-ES').say('labelled', { label: 'Lo publican', words: 'x' })).toBe('Lo publican: x')
  })
})
