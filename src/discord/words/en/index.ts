import type { Language } from '#src/discord/words/en/language.ts'
import { phrases } from '#src/discord/words/en/phrases.ts'

export const en: Language = { name: 'English', locales: ['en-GB', 'en-US'], phrases }
