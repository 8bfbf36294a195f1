import type { CommandContext, Message } from '#src/discord/command.ts'
import { renderActor } from '#src/discord/render/actor.ts'
import type { ActorState } from '#src/discord/render/actor-positions.ts'
import type { BriefState, PicturePress } from '#src/discord/render/brief-state.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import {
  type Pictured,
  pictureOfMonth,
  picturesOfBriefing,
  picturesOfStory,
  roomForPicture,
  withPicture,
} from '#src/discord/render/pictures.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'
import { actorPage, briefingPage, storyPage } from './public-page.ts'

/** Statements that a picture of an actor's days is made of: the newest of very many. */
const mostStatements = 300

/** The answer of `/brief` or one of its stories, with the picture that was chosen. */
export async function showBriefPicture(
  { storyId, kind }: Pick<PicturePress, 'storyId' | 'kind'>,
  state: BriefState,
  context: CommandContext,
): Promise<Message> {
  const { newsroom, viewer, signal } = context
  const { topic, sinceMs, at } = state
  const reader = await readerOf(context)
  const { voice } = reader
  const shown = { knownAt: at, surroundings: roomForPicture }
  if (storyId !== null) {
    const story = await newsroom.story({ storyId, at, from: { topic, sinceMs } }, { signal, viewer })
    if (!story) throw new CommandProblem('story.gone')
    const message = renderStory(story, voice, state, {
      ...shown,
      page: await storyPage(story, context),
    })
    return add(picturesOfStory(story, reader).find(isOf(kind)), message, voice, context)
  }
  const briefing = await newsroom.brief({ topic, sinceMs, at }, { signal, viewer })
  const message = renderBriefing(briefing, state, voice, {
    ...shown,
    page: await briefingPage(briefing, state, context),
  })
  return add(picturesOfBriefing(briefing, reader).find(isOf(kind)), message, voice, context)
}

/** The answer of `/actor`, with its statements day by day. */
export async function showActorPicture(view: ActorView, state: ActorState, context: CommandContext): Promise<Message> {
  const { newsroom, viewer, signal, now } = context
  const reader = await readerOf(context)
  const query = { who: state.name, sinceMs: state.sinceMs, page: 0, pageSize: mostStatements, timeline: true }
  const answer = await newsroom.said(query, { signal, viewer })
  const window = { from: new Date(now.getTime() - state.sinceMs), to: now }
  const page = await actorPage(view, state.sinceMs, context)
  const message = renderActor(view, state, reader.voice, page)
  return add(pictureOfMonth(view, answer, window, reader) ?? undefined, message, reader.voice, context)
}

function isOf(kind: string): (pictured: Pictured) => boolean {
  return ({ picture }) => picture.kind === kind
}

/** Hours are those of the server's zone; in direct messages of UTC. */
async function readerOf({ asker, newsroom }: CommandContext) {
  const zone = asker.guildId === null ? 'UTC' : (await newsroom.settings.zone(asker.guildId)).zone
  return { voice: voiceOf(asker.locale), zone }
}

async function add(
  pictured: Pictured | undefined,
  message: Message,
  voice: Voice,
  { pictures, signal }: CommandContext,
): Promise<Message> {
  if (!pictured) throw new CommandProblem('picture.gone')
  if (!pictures) return withPicture(message, pictured, null, voice)
  const png = await pictures.png(pictured.picture, signal).catch(() => {
    signal.throwIfAborted()
    throw new CommandProblem('picture.failed')
  })
  return withPicture(message, pictured, png, voice)
}
