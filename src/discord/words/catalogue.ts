import type { en } from './en.ts'
import type { Translated } from './phrases.ts'

/** One language's words: a phrase, or its plural forms. Each language brings the forms its grammar has. */
export type Catalogue = Translated<typeof en>
