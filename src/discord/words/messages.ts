import { nameOfCountry } from '#src/analysis/gazetteer/name-of-country.ts'
import { en } from '#src/discord/words/en/index.ts'
import type { Catalogue, Language, MessageKey } from '#src/discord/words/en/language.ts'
import { codeOf, languages } from '#src/discord/words/languages.ts'

/** The bot's own words in one reader's language. */
export type Voice = {
  readonly locale: string
  /** Fills `{…}`; `{n}` chooses the plural form. Values go in as they are: feed words must be escaped before. */
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string
  /** The phrase for a key that comes from data (`act.threaten`); the last part of the key if there is no phrase. */
  word(key: string): string
  country(code: string | null): string | null
  number(value: number): string
}

/** The voice for a Discord locale; English where the language is not spoken. */
export const voiceOf = createVoices(languages)

/**
 * Voices in these languages, by Discord's locales: `pt-BR`, `es-419` and `en-GB` find theirs by the part before the
 * hyphen. English speaks for the rest.
 */
export function createVoices(spoken: readonly Language[]): (locale: string) => Voice {
  const byCode = new Map(spoken.map((language) => [codeOf(language), language]))
  const kept = new Map<string, Voice>()
  return (locale) => {
    const known = kept.get(locale)
    if (known) return known
    const language = byCode.get(locale.split('-')[0]!)
    const voice = language ? makeVoice(language.phrases, locale) : makeVoice(en.phrases, 'en')
    if (kept.size < mostKept) kept.set(locale, voice)
    return voice
  }
}

/** Most cached voices. Locales come from outside; those beyond this number are made anew each time. */
const mostKept = 100

function makeVoice(phrases: Catalogue, locale: string): Voice {
  const plural = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const say: Voice['say'] = (key, values = {}) => {
    const phrase: string | Partial<Record<Intl.LDMLPluralRule, string>> = phrases[key]
    const form =
      typeof phrase === 'string' ? phrase : (phrase[plural.select(Number(values['n'] ?? 0))] ?? phrase.other ?? '')
    // A number and what it counts stay on one line.
    const whole = key.startsWith('count.') ? form.replace(' ', '\u00a0') : form
    return spaced(callCommands(whole, phrases), locale).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name]
      if (name === 'command' && typeof value === 'string') return callCommands(`/${value}`, phrases).slice(1)
      return typeof value === 'number' ? numbers.format(value) : (value ?? hole)
    })
  }
  return {
    locale,
    say,
    word: (key) => (isKey(key) ? say(key) : (key.split('.').at(-1) ?? key)),
    country: (code) => {
      if (!code || !/^[A-Z]{2}$/.test(code)) return null
      // English outlets are quoted beside it: a message does not say “Türkiye” beside their “Turkey”.
      return (locale.startsWith('en') ? nameOfCountry(code) : null) ?? regions.of(code) ?? code
    },
    number: (value) => numbers.format(value),
  }
}

/**
 * French has a space at which no line may end before high punctuation and inside its quotation marks: a narrow one
 * before `;`, `?` and `!`. This is done to the bot's own phrases, before a source's words go in.
 */
function spaced(phrase: string, locale: string): string {
  if (!locale.startsWith('fr')) return phrase
  return phrase.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=[:»])|(?<=«) /g, '\u00a0')
}

/** Commands as they are called in a language: `/digest add` is `/presseschau anlegen`. Words that are no commands stay. */
function callCommands(text: string, phrases: Catalogue): string {
  const called = (name: string): string | null => {
    const key = `name.${name}`
    return isKey(key) && typeof phrases[key] === 'string' ? phrases[key] : null
  }
  return text.replace(/(?<![\w/])\/([a-z]+)(?: ([a-z]+))?/g, (whole, command: string, sub: string | undefined) => {
    const name = called(command)
    if (!name) return whole
    return sub === undefined ? `/${name}` : `/${name} ${called(sub) ?? sub}`
  })
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en.phrases, key)
}
