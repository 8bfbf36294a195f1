import { de } from '#src/discord/words/de.ts'
import { en } from '#src/discord/words/en.ts'
import { es } from '#src/discord/words/es.ts'
import { fr } from '#src/discord/words/fr.ts'
import { localCommand } from '#src/discord/words/local-command.ts'
import { pl } from '#src/discord/words/pl.ts'
import { pt } from '#src/discord/words/pt.ts'
import { tr } from '#src/discord/words/tr.ts'
import { uk } from '#src/discord/words/uk.ts'
import type { Catalogue } from './catalogue.ts'

export type MessageKey = keyof typeof en

/** By language; Discord's `pt-BR`, `es-ES`, `es-419` and `en-GB` find theirs by the part before the hyphen. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en, fr, de, es, pt, pl, uk, tr }

/** What a server may choose for its scheduled posts. */
export const languages = [
  { name: 'English', locale: 'en-GB' },
  { name: 'Français', locale: 'fr' },
  { name: 'Deutsch', locale: 'de' },
  { name: 'Español', locale: 'es-ES' },
  { name: 'Português', locale: 'pt-BR' },
  { name: 'Polski', locale: 'pl' },
  { name: 'Українська', locale: 'uk' },
  { name: 'Türkçe', locale: 'tr' },
] as const

/** The bot's own words in one reader's language. */
export type Voice = {
  readonly locale: string
  /** Fills `{…}`; `{n}` chooses the plural form. Values go in as they are: feed words must be escaped before. */
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string
  /** A word for a key that data brings (`act.threaten`); the last part of the key itself where there is none. */
  word(key: string): string
  country(code: string | null): string | null
  number(value: number): string
}

/** The voice for a Discord locale; English where the language is not spoken. */
export function voiceOf(locale: string): Voice {
  const known = voices.get(locale)
  if (known) return known
  const voice = makeVoice(locale)
  if (voices.size < 100) voices.set(locale, voice)
  return voice
}

const voices = new Map<string, Voice>()

function makeVoice(wanted: string): Voice {
  const language = wanted.split('-')[0] ?? 'en'
  const catalogue = catalogues[language] ?? en
  const locale = catalogue === en && language !== 'en' ? 'en' : wanted
  const plural = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const say: Voice['say'] = (key, values = {}) => {
    const phrase: string | Partial<Record<Intl.LDMLPluralRule, string>> = catalogue[key]
    const form =
      typeof phrase === 'string' ? phrase : (phrase[plural.select(Number(values['n'] ?? 0))] ?? phrase.other ?? '')
    // A number and what it counts stay on one line.
    const whole = key.startsWith('count.') ? form.replace(' ', '\u00a0') : form
    return localCommand(whole, locale).replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name]
      if (name === 'command' && typeof value === 'string') return localCommand(`/${value}`, locale).slice(1)
      return typeof value === 'number' ? numbers.format(value) : (value ?? hole)
    })
  }
  return {
    locale,
    say,
    word: (key) => (isKey(key) ? say(key) : (key.split('.').at(-1) ?? key)),
    country: (code) => (code && /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : null),
    number: (value) => numbers.format(value),
  }
}

function isKey(key: string): key is MessageKey {
  return key in en
}
