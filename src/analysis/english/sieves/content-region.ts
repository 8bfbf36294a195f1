import type { Span } from '#src/base/span.ts'

/** A stretch of words that may be content; `end` is exclusive. `verbless`: no clause by itself. */
export type Region = {
  readonly first: number
  readonly end: number
  readonly quoted: boolean
  readonly verbless?: boolean
}

/** Content after a cue: how it was announced, and who hears it. */
export type Follow = Region & { readonly announced: boolean; readonly bare: boolean; readonly hearer: Span | null }
