import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { voiceOf } from '#src/discord/messages.ts'
import { renderActor, whichActor } from '#src/discord/render/actor.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { customIdOf } from '#src/discord/state.ts'
import { duration, everywhere, LONGEST_TOPIC, privateOption, windowChoices, words } from './options.ts'

/** `/actor name`: statements by and about somebody, their offices, whom their acts concern, who quotes them. */
export const actor = defineCommand({
  data: {
    name: 'actor',
    description: 'A person, state or body: what they say, and what is said of them',
    ...everywhere,
    options: [
      {
        type: Option.String,
        name: 'name',
        description: 'Person, state, organisation or armed group',
        required: true,
        autocomplete: true,
        max_length: LONGEST_TOPIC,
      },
      { type: Option.String, name: 'since', description: 'How far back', choices: windowChoices },
      privateOption,
    ],
  },
  options: z.object({ name: words, since: duration.default(30 * 86_400_000), private: z.boolean().default(false) }),
  isPrivate: (options) => options.private,

  answer: ({ name, since }, context) => show(name, since, context),

  async press([hours], values, context) {
    const sinceMs = Number(hours) * 3_600_000
    const chosen = values[0]
    if (!chosen || !(sinceMs > 0)) throw new CommandProblem('error.stale', { command: 'actor' })
    return show(chosen, sinceMs, context)
  },

  complete: ({ value }, { newsroom, asker }) => newsroom.suggest('actor', value, asker.guildId),
})

async function show(name: string, sinceMs: number, { newsroom, asker, signal }: CommandContext): Promise<Message> {
  const voice = voiceOf(asker.locale)
  const found = await newsroom.actor({ name, sinceMs }, { signal })
  if (found.ok) return renderActor(found.value, sinceMs, voice)
  const shown = escapeFeedText(clip(name, 80))
  const { problem } = found
  if (problem.kind === 'unknown-actor') {
    const topics = problem.tryInstead.slice(0, 5).map((other) => escapeFeedText(clip(other, 60)))
    throw topics.length > 0
      ? new CommandProblem('error.unknownActor', { name: shown, topics: topics.join(' · ') })
      : new CommandProblem('error.unknownActorPlain', { name: shown })
  }
  const id = customIdOf('actor', [Math.max(1, Math.round(sinceMs / 3_600_000))])
  return notice(voice.say('actor.which', { name: shown }), ...(id ? [whichActor(id, problem.candidates, voice)] : []))
}
