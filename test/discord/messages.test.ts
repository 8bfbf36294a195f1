import { describe, expect, it } from 'vitest'
import { answers } from '#src/discord/words/en/answers.ts'
import { commands } from '#src/discord/words/en/commands.ts'
import { help } from '#src/discord/words/en/help.ts'
import type { Catalogue, MessageKey } from '#src/discord/words/en/language.ts'
import { manage } from '#src/discord/words/en/manage.ts'
import { names } from '#src/discord/words/en/names.ts'
import { phrases } from '#src/discord/words/en/phrases.ts'
import { pictures } from '#src/discord/words/en/pictures.ts'
import { words } from '#src/discord/words/en/words.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

const keys = Object.keys(phrases) as MessageKey[]
const catalogues: Readonly<Record<string, Catalogue>> = Object.fromEntries(
  languages.map((language) => [codeOf(language), language.phrases]),
)
const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()
const formsOf = (language: string, key: MessageKey): string[] => {
  const phrase: string | object = catalogues[language]![key]
  return typeof phrase === 'string' ? [phrase] : Object.values(phrase)
}

describe('the parts of a catalogue', () => {
  it('share no key: what is said twice would be said by the last alone', () => {
    const parts = [answers, commands, manage, help, names, pictures, words].flatMap((part) => Object.keys(part))
    expect(parts.toSorted()).toEqual(keys.toSorted())
  })
})

describe.each(Object.keys(catalogues))('the catalogue in %s', (language) => {
  it('has every word, and no other', () => {
    expect(Object.keys(catalogues[language]!).toSorted()).toEqual(keys.toSorted())
  })

  it('fills the same holes in every form', () => {
    const strays = keys.flatMap((key) =>
      formsOf(language, key)
        .filter((form) => holes(form).join() !== holes(formsOf('en', key)[0]!).join())
        .map((form) => `${key}: ${form}`),
    )
    expect(strays).toEqual([])
  })

  it('has a form for every number', () => {
    const rules = new Intl.PluralRules(language)
    const wanted = new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)))
    const lacking = keys.filter((key) => {
      const phrase: string | Record<string, string> = catalogues[language]![key]
      return typeof phrase !== 'string' && [...wanted].some((form) => !phrase[form])
    })
    expect(lacking).toEqual([])
  })

  it('puts quotation marks round nothing: they belong to sources', () => {
    expect(keys.flatMap((key) => formsOf(language, key)).filter((form) => /["“”„«»]/.test(form))).toEqual([])
  })
})

/** Phrases that are written the same in English and in another language. Everything else must be translated. */
const sameWord: Readonly<Record<string, readonly MessageKey[]>> = {
  de: ['feeds.title', 'kind.newsletter', 'kind.sport', 'kind.utility', 'name.feeds', 'name.pause', 'status.feedsLabel'],
  es: ['count.feeds', 'feeds.title', 'name.actor', 'name.feeds', 'status.feedsLabel'],
  fr: [
    'brief.sources',
    'count.articles',
    'kind.opinion',
    'kind.sport',
    'link.source',
    'name.pause',
    'ownership.public',
    'picture.article',
  ],
  pl: ['kind.newsletter', 'kind.sport'],
  pt: ['count.feeds', 'feeds.title', 'name.feeds', 'status.feedsLabel'],
}

describe.each(Object.keys(catalogues).filter((language) => language !== 'en'))('the words in %s', (language) => {
  it('are translated, except where both languages have the same word', () => {
    const same = keys.filter((key) => {
      const english = new Set(formsOf('en', key))
      return formsOf(language, key).some((form) => english.has(form) && /\p{L}{4}/u.test(form.replace(/\{\w+\}/g, '')))
    })
    expect(same.toSorted()).toEqual(sameWord[language] ?? [])
  })
})

describe('a voice', () => {
  it('is found for all that Discord calls these languages', () => {
    for (const locale of ['en-US', 'en-GB', 'fr', 'de', 'es-ES', 'es-419', 'pt-BR', 'pl', 'uk', 'tr']) {
      expect(voiceOf(locale).say('status.title')).toBe(catalogues[locale.slice(0, 2)]!['status.title'])
    }
  })

  it('is English where the language is not spoken, and for nonsense', () => {
    expect(voiceOf('ja').say('brief.said')).toBe('Who said what')
    expect(voiceOf('???').say('brief.said')).toBe('Who said what')
  })

  it.each([
    { locale: 'pl', n: 1, is: '1\u00a0artykuł' },
    { locale: 'pl', n: 3, is: '3\u00a0artykuły' },
    { locale: 'pl', n: 12, is: '12\u00a0artykułów' },
    { locale: 'uk', n: 22, is: '22\u00a0статті' },
    { locale: 'fr', n: 0, is: '0\u00a0article' },
    { locale: 'de', n: 1234, is: '1.234\u00a0Artikel' },
  ])('$locale counts $n', ({ locale, n, is }) => {
    expect(voiceOf(locale).say('count.articles', { n })).toBe(is)
  })
})
