import { phrases } from '#src/discord/words/en/phrases.ts'
import type { Language } from '#src/discord/words/language.ts'

export const en: Language = { name: 'English', locales: ['en-GB', 'en-US'], phrases }
