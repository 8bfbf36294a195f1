import type { MoreOf } from '#src/discord/render/fit.ts'
import { moreButton } from '#src/discord/render/more.ts'
import { saidId } from '#src/discord/render/said-state.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** What the ledger is asked by a button of another answer. */
export type LedgerAsked = {
  readonly who?: string
  readonly about?: string
  readonly sinceMs: number
  /** Null: not known; then there is no button. */
  readonly at: Date | null
}

/**
 * `+3 more` as a button that opens the ledger, for the presser alone; in small print where neither a speaker nor a
 * subject is asked about, since the ledger answers no such question.
 */
export function moreInLedger(asked: LedgerAsked, voice: Voice): MoreOf {
  return moreButton(ledgerId(asked), voice)
}

/** The `custom_id` of a button that opens the ledger; null where it answers no such question. */
export function ledgerId({ who, about, sinceMs, at }: LedgerAsked): string | null {
  if (at === null || (!who && !about)) return null
  const asked = { who: who ?? null, about: about ?? null, grade: null, lessCertain: false, page: 0 }
  return saidId('open', { ...asked, sinceMs, at })
}
