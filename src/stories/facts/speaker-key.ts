import type { NamedSpan } from '#src/analysis/findings.ts'
import { contains } from '#src/base/span.ts'
import { plainWords } from '#src/stories/plain-words.ts'
import type { Reading } from '#src/stories/reading.ts'

/** The actor that a name means: its own one, else the person inside the name, else the last actor inside it. */
export function actorIdOf({ analysis }: Reading, named: NamedSpan | null): string | null {
  if (named === null || named.actorId !== null) return named?.actorId ?? null
  const inside = analysis.actors.filter(({ mentions }) => mentions.some((mention) => contains(named, mention)))
  return (inside.find(({ kind }) => kind === 'person') ?? inside.at(-1))?.id ?? null
}

/** A speaker's keys in other articles: the actor, and the last word of the name. */
export function speakerKeysOf(reading: Reading, speaker: NamedSpan | null): readonly string[] {
  if (speaker === null) return []
  const actorId = actorIdOf(reading, speaker)
  const last = plainWords(speaker.name).at(-1)
  return [...(actorId === null ? [] : [actorId]), ...(last === undefined ? [] : [last])]
}
