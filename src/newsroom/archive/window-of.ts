import type { Clock } from '#src/base/clock.ts'
import type { Window } from '#src/store/ports/scope-store.ts'

/** The window of a question: of the given length, ending at the moment that was asked about or now. */
export function windowOf(
  { sinceMs, at }: { readonly sinceMs: number; readonly at?: Date },
  { clock }: { readonly clock: Clock },
): Window {
  const to = at ?? clock.now()
  return { from: new Date(to.getTime() - sinceMs), to }
}
