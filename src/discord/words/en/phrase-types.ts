/** A phrase, or its plural forms for `{n}`. */
export type Phrases = Readonly<Record<string, string | PluralForms>>

type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>

/** The same keys in another language: a phrase for a phrase, the language's own plural forms for plural forms. */
export type Translated<English extends Phrases> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralForms
}
