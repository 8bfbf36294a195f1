/** The languages that the bot speaks: a folder and a line for each. */
export { de } from '#src/discord/words/de/index.ts'
export { en } from '#src/discord/words/en/index.ts'
export { es } from '#src/discord/words/es/index.ts'
export { fr } from '#src/discord/words/fr/index.ts'
export { pl } from '#src/discord/words/pl/index.ts'
export { pt } from '#src/discord/words/pt/index.ts'
export { tr } from '#src/discord/words/tr/index.ts'
export { uk } from '#src/discord/words/uk/index.ts'
