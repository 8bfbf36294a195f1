/** Languages of a row, in order, under Discord's names for them. */
export const phraseLocales = ['fr', 'de', 'es-ES', 'pt-BR', 'pl', 'uk', 'tr'] as const

export type Row = readonly [fr: string, de: string, es: string, pt: string, pl: string, uk: string, tr: string]
