import type { BriefedActor, BriefedStatement, Briefing } from '#src/briefings/briefing.ts'
import { introduced } from '#src/briefings/named-speaker.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { dot } from '#src/discord/render/parts.ts'
import { actOf } from '#src/discord/render/statement.ts'
import { fullestOffice } from '#src/discord/render/told-offices.ts'
import { actorWords } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** Most actors in one line. */
const most = 4

/**
 * Actors with room in the line. The topic itself is no news to whoever asked for it.
 *
 * @param statements - Those that stand below: an office has the fullest form that it has there.
 */
export function leadingActors(
  { actors, topic }: Pick<Briefing, 'actors' | 'topic'>,
  statements: readonly BriefedStatement[],
): readonly BriefedActor[] {
  return actors
    .filter(({ id }) => !topic.actorIds.includes(id))
    .slice(0, most)
    .map((actor) => {
      const stated = statements.flatMap(({ speaker, office }) =>
        speaker?.actorId === actor.id && office !== null ? [office] : [],
      )
      return actor.office === null ? actor : { ...actor, office: fullestOffice(actor.office, stated) }
    })
}

/**
 * `Layla Haddad, Foreign Minister of Iraq (rejects → Turkey) · …`: who acts, in which office, and the act of one of
 * these statements.
 */
export function actorsLine(
  actors: readonly BriefedActor[],
  statements: readonly BriefedStatement[],
  voice: Voice,
): string {
  return actors
    .map(({ id, name, office }) => {
      const acting = statements.find(({ speaker, act }) => speaker?.actorId === id && act !== 'state')
      const { rank, office: held } = introduced({ name }, office)
      const named = `${rank ? `${rank} ` : ''}${actorWords({ name, id }, voice)}`
      const told = [named, held].flatMap((part) => (part ? [escapeFeedText(clip(part, 100))] : [])).join(', ')
      return `${told}${acting ? ` (${actOf(acting, voice)})` : ''}`
    })
    .join(dot)
}
