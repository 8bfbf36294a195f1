import type { Clock } from '#src/base/clock.ts'
import type { Window } from '#src/store/ports/scope-store.ts'

/** The window of a question: so long, up to the moment that was asked about or to now. */
export function windowOf(
  { sinceMs, at }: { readonly sinceMs: number; readonly at?: Date },
  { clock }: { readonly clock: Clock },
): Window {
  const to = at ?? clock.now()
  return { from: new Date(to.getTime() - sinceMs), to }
}
