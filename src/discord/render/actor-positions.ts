import type { Message } from '#src/discord/command.ts'
import { visible } from '#src/discord/render/feed-text.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { ledgerId } from '#src/discord/render/ledger-button.ts'
import { button, dot, menu, type Part, row, text } from '#src/discord/render/parts.ts'
import { positionsBlock } from '#src/discord/render/positions.ts'
import { corpusLine } from '#src/discord/render/searched.ts'
import { actorWords, topicName } from '#src/discord/render/topic-name.ts'
import { customIdOf, hoursCode } from '#src/discord/state.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { ActorView, SaidAnswer } from '#src/newsroom/archive/questions.ts'

export const actorActions = ['which', 'overview', 'on', 'days', 'offices', 'acts', 'quoted'] as const

/** The actor of a button or menu under a view of an actor: the name or id by which it was found. */
export type ActorState = { readonly name: string; readonly sinceMs: number }

export function actorId(action: (typeof actorActions)[number], { name, sinceMs }: ActorState): string | null {
  return customIdOf('actor', [action, hoursCode(sinceMs), name])
}

/** What one actor said on one matter, oldest first, with a mark where its position changes. */
export function renderPositions(
  view: ActorView,
  topic: string,
  answer: SaidAnswer,
  state: ActorState,
  voice: Voice,
): Message {
  const asked = [
    voice.say('said.timeline'),
    voice.say('said.by', { who: topicName(view.actor.name, voice, 80) }),
    voice.say('said.about', { about: topicName(topic, voice, 80) }),
  ].join(dot)
  const back = actorId('overview', state)
  return fitted([
    fixed(text(`## ${asked}\n${voice.say('count.statements', { n: answer.total })}`)),
    positionsBlock(answer, voice, {
      unseen: answer.total - answer.statements.length,
      speakers: 'one',
      earlierId: ledgerId({ who: state.name, about: topic, sinceMs: state.sinceMs, at: answer.corpus.to }),
    }),
    fixed(
      ...(answer.total === 0 ? [text(voice.say('said.none'))] : []),
      ...positionMenu(view, state, voice),
      ...(back ? [row([button(voice.say('brief.overview'), back)])] : []),
      text(`-# ${corpusLine(answer.corpus, voice)}`),
    ),
  ])
}

/** The matters on which an actor took a position: the targets of its acts, the most frequent first. */
export function positionMenu({ actsByTarget }: ActorView, state: ActorState, voice: Voice): readonly Part[] {
  const id = actorId('on', state)
  const counts = new Map<string, number>()
  for (const { target, count } of actsByTarget) counts.set(target, (counts.get(target) ?? 0) + count)
  const topics = [...counts]
    .filter(([target]) => target.length <= 70 && visible(target) !== '')
    .toSorted(([, a], [, b]) => b - a)
    .map(([target, count]) => ({
      label: visible(actorWords(target, voice)),
      value: target,
      description: voice.say('count.statements', { n: count }),
    }))
  return id && topics.length > 0 ? [menu(id, voice.say('actor.positions'), topics)] : []
}
