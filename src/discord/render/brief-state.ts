import { customIdOf, hoursCode, lengthOfCode, minuteCode, momentOfCode } from '#src/discord/state.ts'

export const briefViews = [
  'overview',
  'statements',
  'timeline',
  'sources',
  'coverage',
  'why',
  'stories',
  'disputed',
  'numbers',
  'coming',
] as const
export type BriefView = (typeof briefViews)[number]

/** What of one story can be read page by page. */
export const storyParts = [
  'statements',
  'timeline',
  'sources',
  'coverage',
  'summary',
  'disputed',
  'numbers',
  'coming',
] as const
export type StoryPart = (typeof storyParts)[number]

/** All that a button must know to answer: what was asked, and as of when. */
export type BriefState = {
  readonly topic: string
  readonly sinceMs: number
  readonly at: Date
  /** A scheduled post belongs to the whole channel: its buttons answer in private instead of editing it. */
  readonly shared: boolean
}

/** What was pressed or chosen under a briefing. Pages count from 0. */
export type BriefPress = { readonly state: BriefState; readonly page: number } & (
  | { readonly shows: 'view'; readonly view: BriefView }
  | { readonly shows: 'story'; readonly storyId: string; readonly part: StoryPart | null }
  | PicturePress
)

/** A picture of the briefing, or of the story with that id. `kind` is as it was pressed, and may be none of ours. */
export type PicturePress = { readonly shows: 'picture'; readonly storyId: string | null; readonly kind: string }

/** The `custom_id` of a view, or of a page of it; null where the topic is too long for it. */
export function viewId(view: BriefView, state: BriefState, page = 0): string | null {
  return customIdOf('brief', [view, ...encode(state), ...(page > 0 ? ['', '', page] : [])])
}

/** The same for a story, or for a part of it. */
export function storyId(id: string, state: BriefState, part: StoryPart | null = null, page = 0): string | null {
  const tail = part === null ? [] : [storyParts.indexOf(part), ...(page > 0 ? [page] : [])]
  return customIdOf('brief', ['story', ...encode(state), id, ...tail])
}

/** A menu whose values are views; ids of stories; or parts of the story with that id. */
export function menuId(
  menu: { readonly of: 'views' | 'stories' } | { readonly of: 'parts'; readonly storyId: string },
  state: BriefState,
): string | null {
  const tail = menu.of === 'parts' ? [menu.storyId] : []
  return customIdOf('brief', [menuCodes[menu.of], ...encode(state), ...tail])
}

/** The value of a menu's entry that shows a picture. */
export function pictureValue(kind: string): string {
  return `${pictureBeginning}${kind}`
}

const pictureBeginning = 'picture-'

const menuCodes = { views: 'views', stories: 'read', parts: 'part' } as const

/**
 * What a press asks for; null where its state is not one of ours. Buttons of earlier releases carry a view, or a story
 * without a part; their menus of pictures carry the kind alone.
 */
export function parseBriefPress(pressed: readonly string[], values: readonly string[] = []): BriefPress | null {
  const [name, mode, hours, minute, topic, id, partCode, pageCode] = pressed
  const at = momentOfCode(minute)
  const sinceMs = lengthOfCode(hours)
  if (!at || !topic || sinceMs === null) return null
  const page = /^\d{1,3}$/.test(pageCode ?? '') ? Number(pageCode) : 0
  const known = { state: { topic, sinceMs, at, shared: mode === 's' }, page }
  const [chosen = ''] = values
  const picture = (kind: string) => ({ ...known, shows: 'picture' as const, storyId: id || null, kind })
  const isMenu = name === menuCodes.views || name === menuCodes.parts
  if (isMenu && chosen.startsWith(pictureBeginning)) return picture(chosen.slice(pictureBeginning.length))
  switch (name) {
    case 'picture':
      return picture(chosen)
    case 'story':
      return id ? { ...known, shows: 'story', storyId: id, part: storyParts[Number(partCode || 'none')] ?? null } : null
    case menuCodes.stories:
      return chosen ? { ...known, shows: 'story', storyId: chosen, part: null } : null
    case menuCodes.parts: {
      const part = storyParts.find((one) => one === chosen) ?? null
      if (chosen === 'overview') return { ...known, shows: 'view', view: 'overview' }
      return id ? { ...known, shows: 'story', storyId: id, part } : null
    }
    default: {
      const view = briefViews.find((one) => one === (name === menuCodes.views ? chosen : name))
      return view ? { ...known, shows: 'view', view } : null
    }
  }
}

function encode({ topic, sinceMs, at, shared }: BriefState): readonly (string | number)[] {
  return [shared ? 's' : 'o', hoursCode(sinceMs), minuteCode(at), topic]
}
