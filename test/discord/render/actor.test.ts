import { expect, it } from 'vitest'
import { renderActor, renderActorPart } from '#src/discord/render/actor.ts'
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

it('a list that has become empty since its button was sent gives way to the overview', () => {
  expect(renderActorPart('offices', view, state, voice)).toEqual(renderActor(view, state, voice))
})
