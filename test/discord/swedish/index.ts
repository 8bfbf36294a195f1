import type { Language } from '#src/discord/words/en/language.ts'
import { phrases } from '#src/discord/words/en/phrases.ts'

/** A ninth language as small as can be: a few phrases of its own, English for the rest. */
export const sv: Language = {
  name: 'Svenska',
  locales: ['sv-SE'],
  phrases: {
    ...phrases,
    'count.stories': { one: '{n} händelse', other: '{n} händelser' },
    'digests.none': 'Ingen utgåva än. Den som får hantera kanaler kan lägga till en med /digest add.',
    'help.title': 'Vad jag kan',
    'name.brief': 'läget',
    'name.digest': 'utgåva',
    'name.add': 'ny',
    'command.brief': 'Vad som hände, och vem som sade vad',
    'message.checkQuote': 'Kontrollera citat',
  },
}
