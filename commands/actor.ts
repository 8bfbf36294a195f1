import { z } from 'zod'
import { type CommandContext, defineCommand, type Message } from '#src/discord/command.ts'
import { type ActorPart, actorParts, renderActor, renderActorPart, whichActor } from '#src/discord/render/actor.ts'
import { type ActorState, actorId, renderPositions } from '#src/discord/render/actor-positions.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { CommandProblem, notice, withParts } from '#src/discord/render/notice.ts'
import { tryButtons } from '#src/discord/render/try-buttons.ts'
import { wrongMenu } from '#src/discord/render/wrong-menu.ts'
import { lengthOfCode } from '#src/discord/state.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { ActorProblem } from '#src/newsroom/archive/questions.ts'
import { duration, everywhere, namedOption, privateOption, windowOption, words } from './options.ts'
import { actorPage } from './public-page.ts'
import { showActorPicture } from './show-picture.ts'

const MOST_POSITIONS = 12

/** `/actor name`: statements by and about somebody, their offices, whom their acts concern, who quotes them. */
export const actor = defineCommand({
  data: {
    name: 'actor',
    description: 'command.actor',
    ...everywhere,
    options: [
      { ...namedOption('name', 'option.actor'), required: true },
      { ...windowOption, name: 'since' },
      privateOption,
    ],
  },
  options: z.object({ name: words, since: duration.default(30 * 86_400_000), private: z.boolean().default(false) }),
  isPrivate: (options) => options.private,

  answer: ({ name, since }, context) => show(name, since, context),

  async press([action, hours, name], values, context) {
    const stale = new CommandProblem('error.stale', { command: 'actor' })
    const sinceMs = lengthOfCode(hours)
    const chosen = values[0]
    if (sinceMs === null) throw stale
    if (action === 'which' && chosen) return show(chosen, sinceMs, context)
    if (action === 'overview' && name) return show(name, sinceMs, context)
    const part = actorParts.find((one) => one === action)
    if (part && name) return list(part, { name, sinceMs }, context)
    if (action === 'days' && name) return days({ name, sinceMs }, context)
    if (action === 'on' && name && chosen) return positions({ name, sinceMs }, chosen, context)
    throw stale
  },

  complete: ({ value }, { newsroom, viewer }) => newsroom.suggest('actor', value, viewer),
})

async function show(name: string, sinceMs: number, context: CommandContext): Promise<Message> {
  const { newsroom, asker, viewer, signal } = context
  const voice = voiceOf(asker.locale)
  const found = await newsroom.actor({ name, sinceMs }, { signal, viewer })
  if (found.ok) {
    const { by, about } = found.value
    const page = await actorPage(found.value, sinceMs, context)
    return withParts(renderActor(found.value, { name, sinceMs }, voice, page), wrongMenu([...by, ...about], voice))
  }
  return whoElse(name, sinceMs, found.problem, context)
}

async function days(state: ActorState, context: CommandContext): Promise<Message> {
  const { newsroom, viewer, signal } = context
  const found = await newsroom.actor(state, { signal, viewer })
  if (!found.ok) return whoElse(state.name, state.sinceMs, found.problem, context)
  return showActorPicture(found.value, state, context)
}

async function list(part: ActorPart, state: ActorState, context: CommandContext): Promise<Message> {
  const { newsroom, asker, viewer, signal } = context
  const found = await newsroom.actor(state, { signal, viewer })
  if (!found.ok) return whoElse(state.name, state.sinceMs, found.problem, context)
  return renderActorPart(part, found.value, state, voiceOf(asker.locale))
}

/** One actor on one matter. The words of a menu are those that the ledger itself gave. */
async function positions(state: ActorState, topic: string, context: CommandContext): Promise<Message> {
  const { newsroom, asker, viewer, signal } = context
  const { name, sinceMs } = state
  const voice = voiceOf(asker.locale)
  const query = { who: name, about: topic, sinceMs, page: 0, pageSize: MOST_POSITIONS, timeline: true }
  const [found, answer] = await Promise.all([
    newsroom.actor({ name, sinceMs }, { signal, viewer }),
    newsroom.said(query, { signal, viewer }),
  ])
  if (!found.ok) return whoElse(name, sinceMs, found.problem, context)
  return renderPositions(found.value, topic, answer, state, voice)
}

/** Asks which one is meant of several; of none, offers names that are spelled alike, then those in the news. */
async function whoElse(
  name: string,
  sinceMs: number,
  problem: ActorProblem,
  { newsroom, asker, viewer }: CommandContext,
): Promise<Message> {
  const voice = voiceOf(asker.locale)
  const shown = escapeFeedText(clip(name, 80))
  if (problem.kind === 'unknown-actor') {
    const alike = await newsroom.suggest('actor', name, viewer)
    const names = [...alike.slice(0, 3).map((one) => one.name), ...problem.tryInstead].filter((one) => one !== name)
    const buttons = tryButtons(names, (other) => actorId('overview', { name: other, sinceMs }), voice)
    throw new CommandProblem('error.unknownActor', { name: shown }, buttons)
  }
  const id = actorId('which', { name: '', sinceMs })
  return notice(voice.say('actor.which', { name: shown }), ...(id ? [whichActor(id, problem.candidates, voice)] : []))
}
