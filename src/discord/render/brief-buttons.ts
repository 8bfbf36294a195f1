import { button, type Part, row } from '#src/discord/render/parts.ts'
import { customIdOf, hoursCode, lengthOfCode, minuteCode, momentOfCode } from '#src/discord/state.ts'
import type { Voice } from '#src/discord/words/messages.ts'

export const briefViews = ['overview', 'statements', 'timeline', 'sources', 'coverage', 'why'] as const
export type BriefView = (typeof briefViews)[number]

/** All that a button must know to answer: what was asked, and as of when. */
export type BriefState = {
  readonly topic: string
  readonly sinceMs: number
  readonly at: Date
  /** A scheduled post belongs to the whole channel: its buttons answer in private instead of editing it. */
  readonly shared: boolean
}

/** One row: the other views of the same briefing. Empty where the topic is too long for a button to carry. */
export function briefButtons(current: BriefView, state: BriefState, voice: Voice): readonly Part[] {
  const buttons = briefViews
    .filter((view) => view !== current)
    .flatMap((view) => {
      const id = viewId(view, state)
      return id ? [button(voice.say(`brief.${view}`), id)] : []
    })
  return buttons.length > 0 ? [row(buttons)] : []
}

export function viewId(view: BriefView, state: BriefState): string | null {
  return customIdOf('brief', [view, ...encode(state)])
}

export function detailsId(storyId: string, state: BriefState): string | null {
  return customIdOf('brief', ['story', ...encode(state), storyId])
}

/** What a pressed button asks for; null where its state is not one of ours. */
export function parseBriefState(
  state: readonly string[],
): { readonly view: BriefView | 'story'; readonly storyId: string | null; readonly state: BriefState } | null {
  const [view, mode, hours, minute, topic, storyId] = state
  const at = momentOfCode(minute)
  const sinceMs = lengthOfCode(hours)
  if (!at || !topic || sinceMs === null) return null
  if (view !== 'story' && !isView(view)) return null
  return { view, storyId: storyId ?? null, state: { topic, sinceMs, at, shared: mode === 's' } }
}

function encode({ topic, sinceMs, at, shared }: BriefState): readonly (string | number)[] {
  return [shared ? 's' : 'o', hoursCode(sinceMs), minuteCode(at), topic]
}

function isView(view: string | undefined): view is BriefView {
  return briefViews.some((known) => known === view)
}
