import type { CommandContext } from '#src/discord/command.ts'
import { whichActor } from '#src/discord/render/actor.ts'
import { actorId } from '#src/discord/render/actor-positions.ts'
import { clip, visible } from '#src/discord/render/feed-text.ts'
import { button, type Part, row } from '#src/discord/render/parts.ts'
import { actorWords } from '#src/discord/render/topic-name.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

const monthMs = 30 * 86_400_000

/**
 * Leads from a topic that no story is about to the actor of that name, who may have spoken at another time or in a story
 * about something else: a button, a menu where several bear the name, nothing where none has said anything in a month.
 */
export async function meantActor(topic: string, context: CommandContext): Promise<readonly Part[]> {
  const { newsroom, asker, viewer, signal } = context
  const voice = voiceOf(asker.locale)
  const found = await newsroom.actor({ name: topic, sinceMs: monthMs }, { signal, viewer })
  if (found.ok) {
    const { actor, by, about } = found.value
    const id = actorId('overview', { name: actor.name, sinceMs: monthMs })
    const name = clip(visible(actorWords(actor, voice)), 60)
    if (by.length + about.length === 0 || id === null) return []
    return [row([button(voice.say('labelled', { label: name, words: voice.say('brief.statements') }), id)])]
  }
  if (found.problem.kind === 'unknown-actor') return []
  const id = actorId('which', { name: '', sinceMs: monthMs })
  return id ? [whichActor(id, found.problem.candidates, voice)] : []
}
