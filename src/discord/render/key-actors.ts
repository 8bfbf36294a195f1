import type { BriefedActor, BriefedStatement, Briefing } from '#src/briefings/briefing.ts'
import { introduced } from '#src/briefings/named-speaker.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { dot } from '#src/discord/render/parts.ts'
import { actOf } from '#src/discord/render/statement.ts'
import { actorWords } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** Most actors in one line. */
const most = 4

/** Actors with room in the line. The topic itself is no news to whoever asked for it. */
export function leadingActors({ actors, topic }: Pick<Briefing, 'actors' | 'topic'>): readonly BriefedActor[] {
  return actors.filter(({ id }) => !topic.actorIds.includes(id)).slice(0, most)
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
