import { expect, it } from 'vitest'
import { renderActor, renderActorPart } from '#src/discord/render/actor.ts'
import { positionMenu } from '#src/discord/render/actor-positions.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { ActorView } from '#src/newsroom/archive/questions.ts'
import { actors, corpus, statements } from '#test/support/invented-news.ts'
import { textOf } from '#test/support/read-message.ts'

const voice = voiceOf('en-GB')
const state = { name: 'Layla Haddad', sinceMs: 86_400_000 }
const view: ActorView = {
  actor: actors[1]!,
  offices: [],
  by: statements.slice(0, 1),
  about: [],
  actsByTarget: [{ act: 'reject', target: 'Turkey', count: 3 }],
  quotedBy: [],
  corpus,
}

it('a list of an actor is shown whole, under its heading', () => {
  expect(textOf(renderActorPart('acts', view, state, voice))).toContain('### Acts by target\n• rejects → Turkey ×3')
})

it('the matters of an actor are those with a name that fits, the most frequent first', () => {
  const target = (name: string, count: number) => ({ act: 'reject', target: name, count }) as const
  const acts = [target('Turkey', 3), target('x'.repeat(71), 9), target('y'.repeat(70), 1), target(' ', 8)]
  const more = [target('Oslo', 2), { act: 'demand', target: 'Oslo', count: 2 } as const]
  const [part] = positionMenu({ ...view, actsByTarget: [...acts, ...more] }, state, voice)
  expect(JSON.stringify(part).match(/"value":"[^"]+"/g)).toEqual(
    ['Oslo', 'Turkey', 'y'.repeat(70)].map((value) => `"value":"${value}"`),
  )
  expect(positionMenu({ ...view, actsByTarget: [] }, state, voice)).toEqual([])
})

it('a list that has become empty since its button was sent gives way to the overview', () => {
  expect(renderActorPart('offices', view, state, voice)).toEqual(renderActor(view, state, voice))
})
