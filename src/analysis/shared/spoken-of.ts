import type { Analysis, Statement } from '#src/analysis/findings.ts'
import { overlaps, type Span } from '#src/base/span.ts'

/** Ids of whom a statement is about: the target of its act, and whoever its sentences name beside those who speak. */
export function actorsSpokenOf(
  statement: Statement,
  { sentences, actors }: Pick<Analysis, 'sentences' | 'actors'>,
): readonly string[] {
  const around = sentences.filter((sentence) => overlaps(sentence, statement.content))
  const voices: readonly Span[] = [statement.speaker, statement.via].filter((voice) => voice !== null)
  const named = actors.filter(({ id, mentions }) =>
    id === statement.speaker?.actorId
      ? false
      : mentions.some(
          (mention) =>
            around.some((sentence) => overlaps(sentence, mention)) && !voices.some((voice) => overlaps(voice, mention)),
        ),
  )
  const target = statement.target?.actorId
  return [...new Set([...(target ? [target] : []), ...named.map(({ id }) => id)])]
}
