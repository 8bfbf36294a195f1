import type { Asking } from '#src/base/asking.ts'
import type { Result } from '#src/base/result.ts'
import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import type { Edition, EditionAsked } from '#src/newsroom/archive/edition.ts'
import type {
  ActorProblem,
  ActorView,
  BriefQuery,
  QuoteCheck,
  SaidAnswer,
  SaidQuery,
  StatusReport,
} from './questions.ts'

/**
 * Everything that is answered by reading the store and composing what was read: one question in, one answer out, both
 * plain values, so that it can be asked in another thread as well as here. Nothing here writes.
 */
export type Archive = {
  brief(query: BriefQuery, asking: Asking): Promise<Briefing>
  said(query: SaidQuery, asking: Asking): Promise<SaidAnswer>
  story(query: { readonly storyId: string; readonly at?: Date }, asking: Asking): Promise<BriefedStory | null>
  stories(
    query: { readonly sinceMs: number; readonly at?: Date; readonly limit?: number },
    asking: Asking,
  ): Promise<Briefing>
  actor(
    query: { readonly name: string; readonly sinceMs: number },
    asking: Asking,
  ): Promise<Result<ActorView, ActorProblem>>
  status(query: { readonly version: string; readonly startedAt: Date }, asking: Asking): Promise<StatusReport>
  checkQuote(query: { readonly text: string }, asking: Asking): Promise<QuoteCheck>
  storyOf(query: { readonly url: string }, asking: Asking): Promise<BriefedStory | null>
  /** What a digest would print, and what its channel has then been told. */
  edition(query: EditionAsked, asking: Asking): Promise<Edition>
  /** Independent sources of stories; those with one article are left out. */
  origins(
    query: { readonly storyIds: readonly string[]; readonly at: Date },
    asking: Asking,
  ): Promise<ReadonlyMap<string, number>>
}
