import type { ActorKind, ActType, Analysis, Grade } from '#src/analysis/findings.ts'
import { overlaps, type Span, sliceOf } from '#src/base/span.ts'
import { type ActorName, namesOf } from './actor-names.ts'
import { isInPassing } from './in-passing.ts'
import { actorsSpokenOf } from './spoken-of.ts'
import { toldAct } from './told-act.ts'
import { wordsKey } from './words-key.ts'

/** An actor of one article, as it is filed: one for each `Actor.id`. */
export type FiledActor = {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly country: string | null
  readonly names: readonly ActorName[]
  /** Thousandths of the article's attention. */
  readonly salience: number
  readonly inTitle: boolean
  /** Named only by the way: the article belongs to no briefing on that actor. */
  readonly inPassing: boolean
}

/** A statement as it is filed. Actors are given by `Actor.id`, and are among those of the same findings. */
export type FiledStatement = {
  readonly speakerId: string | null
  readonly targetId: string | null
  readonly grade: Grade
  /** As readers are told of it, and so is its target. */
  readonly act: ActType
  readonly printed: boolean
  /** A number for who said which words. */
  readonly wordsKey: number
  /** By which it is found. */
  readonly words: string
  readonly about: readonly string[]
}

/** What questions to the archive are answered by: who is mentioned, in which office, who said what about whom. */
export type FiledFindings = {
  /** In the order of their ids, so that two writers never wait for each other. */
  readonly actors: readonly FiledActor[]
  readonly offices: readonly { readonly actorId: string; readonly office: string }[]
  /** In the order of `Analysis.statements`. */
  readonly statements: readonly FiledStatement[]
  /** Printed statements whose speaker has an office. */
  readonly official: number
}

/** Decides what of an analysis is filed, and as what. */
export function filedFindings(
  analysis: Analysis,
  { text, title }: { readonly text: string; readonly title: Span },
): FiledFindings {
  const byId = new Map(analysis.actors.map((actor) => [actor.id, actor]))
  const known = (id: string | null | undefined): string | null => (id != null && byId.has(id) ? id : null)
  const stated = [
    ...analysis.actors.map(({ id, office }) => ({ actorId: id, office })),
    ...analysis.statements.map(({ speaker, office }) => ({ actorId: known(speaker?.actorId), office })),
  ]
  return {
    actors: [...byId.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((actor) => ({
        id: actor.id,
        name: actor.name,
        kind: actor.kind,
        country: actor.country,
        names: namesOf(actor, text),
        salience: Math.round(actor.salience * 1000),
        inTitle: actor.mentions.some((mention) => overlaps(mention, title)),
        inPassing: isInPassing(actor, { ...analysis, title }),
      })),
    offices: stated.flatMap(({ actorId, office }) =>
      actorId === null || office === null ? [] : [{ actorId, office }],
    ),
    statements: analysis.statements.map((statement) => ({
      speakerId: known(statement.speaker?.actorId),
      targetId: known(toldAct(statement).target?.actorId),
      grade: statement.grade,
      act: toldAct(statement).act,
      printed: statement.printed,
      wordsKey: wordsKey(text, statement),
      words: sliceOf(text, statement.content),
      about: actorsSpokenOf(statement, analysis).filter((id) => byId.has(id)),
    })),
    official: analysis.statements.filter(({ office, printed }) => printed && office !== null).length,
  }
}
