import type { ActType, Grade } from '#src/analysis/findings.ts'
import type { Scope, Window } from '#src/store/ports/scope-store.ts'

export type StatementFilter = {
  /** Said by any of these actors; null: by anyone. */
  readonly speakerIds: readonly string[] | null
  /** About any of these actors, or holding every phrase; null: about anything. */
  readonly about: Scope | null
  readonly grade: Grade | null
  readonly act: ActType | null
  /** Those that are certain enough for their speaker's name, or those that are less certain. */
  readonly printed: boolean
  readonly window: Window
}

/** Where a statement stands: the `ordinal`-th of the analysis of that revision. */
export type StatementPlace = { readonly articleId: string; readonly ordinal: number }

export type StatementStore = {
  /**
   * Newest first. What several articles carry is one statement, with its places from the earliest on. `others`: how many
   * there are on the other side of `printed`.
   *
   * @param page - `mostEntries`: where more entries than these stand under a speaker or under an actor that is asked
   *   about, only the newest are looked at; all of them where it is left out.
   * @returns `since`: the moment from which on all are counted, where that is later than the window's start; else null.
   */
  find(
    filter: StatementFilter,
    page: { readonly offset: number; readonly limit: number; readonly mostEntries?: number },
  ): Promise<{
    readonly total: number
    readonly others: number
    readonly since: Date | null
    readonly statements: readonly (readonly StatementPlace[])[]
  }>
  /** Statements that share words with a text, most alike first. */
  alike(words: readonly string[], limit: number): Promise<readonly StatementPlace[]>
  /** How often an actor did which act to which target. */
  actsByTarget(
    actorIds: readonly string[],
    window: Window,
    limit: number,
  ): Promise<
    readonly { readonly act: ActType; readonly targetId: string; readonly target: string; readonly count: number }[]
  >
  /** Which outlets carry an actor's statements. */
  byOutlet(
    actorIds: readonly string[],
    window: Window,
    limit: number,
  ): Promise<readonly { readonly outletId: string; readonly count: number }[]>
  count(): Promise<number>
}
