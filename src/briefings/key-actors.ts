import type { BriefedActor, Topic } from './briefing.ts'
import type { StoryDossier } from './dossier.ts'

type Tally = { actor: BriefedActor; stories: Set<string>; statements: number; attention: number }

/** Who acts and speaks in these stories: most attention first. The topic itself is not news to its asker. */
export function keyActors(dossiers: readonly StoryDossier[], topic: Topic): readonly BriefedActor[] {
  const tallies = new Map<string, Tally>()
  for (const { id: storyId, articles } of dossiers) {
    for (const { analysis } of articles) {
      const spoken = new Map<string, number>()
      for (const { speaker } of analysis.statements) {
        if (speaker?.actorId) spoken.set(speaker.actorId, (spoken.get(speaker.actorId) ?? 0) + 1)
      }
      for (const { id, name, kind, office, country, salience } of analysis.actors) {
        if (kind === 'place' || topic.actorIds.includes(id)) continue
        const tally = tallies.get(id) ?? {
          actor: { id, name, kind, office, country, stories: 0, statements: 0 },
          stories: new Set<string>(),
          statements: 0,
          attention: 0,
        }
        tally.stories.add(storyId)
        tally.statements += spoken.get(id) ?? 0
        tally.attention += salience + 0.2 * (spoken.get(id) ?? 0)
        if (tally.actor.office === null && office !== null) tally.actor = { ...tally.actor, office }
        tallies.set(id, tally)
      }
    }
  }
  return [...tallies.values()]
    .sort((a, b) => b.attention - a.attention || (a.actor.id < b.actor.id ? -1 : 1))
    .map(({ actor, stories, statements }) => ({ ...actor, stories: stories.size, statements }))
}
