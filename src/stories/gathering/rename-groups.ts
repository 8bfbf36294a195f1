import { byText } from '#src/base/by-text.ts'
import { storyIdOf } from '#src/stories/story-id.ts'
import type { Member } from './open-stories.ts'

/** An article that the second pass has moved. */
export type StoryMove = { readonly articleId: string; readonly from: string; readonly to: string }

export type Mending = {
  readonly moves: readonly StoryMove[]
  /** Stories that were merged into another one: the old id leads to the new one from now on. */
  readonly absorbed: readonly { readonly from: string; readonly into: string }[]
}

/**
 * Each new group and its id: the id of the story that most of its articles came from. Stories that readers have been
 * shown come first.
 */
function namesOf(groups: readonly (readonly Member[])[], isShown: (storyId: string) => boolean): Map<number, string> {
  const overlaps = groups.flatMap((group, index) =>
    [...Map.groupBy(group, ({ storyId }) => storyId)].map(([storyId, shared]) => ({
      index,
      storyId,
      shared: shared.length,
      shown: isShown(storyId),
    })),
  )
  overlaps.sort(
    (a, b) =>
      Number(b.shown) - Number(a.shown) || b.shared - a.shared || byText(a.storyId, b.storyId) || a.index - b.index,
  )
  const names = new Map<number, string>()
  const taken = new Set<string>()
  for (const { index, storyId } of overlaps) {
    if (names.has(index) || taken.has(storyId)) continue
    names.set(index, storyId)
    taken.add(storyId)
  }
  return names
}

/**
 * Gives each new group a story id, with as few changes as possible.
 *
 * @param options.untouched - Stories that also have articles outside the new groups. They cannot be merged into another
 *   one.
 */
export function renameGroups(
  groups: readonly (readonly Member[])[],
  { isShown, untouched }: { readonly isShown: (storyId: string) => boolean; readonly untouched: ReadonlySet<string> },
): Mending {
  const before = new Set([...untouched, ...groups.flatMap((group) => group.map(({ storyId }) => storyId))])
  const names = namesOf(groups, isShown)
  const taken = new Set(names.values())
  const moves: StoryMove[] = []
  for (const [index, group] of groups.entries()) {
    const own = group.map(({ id }) => storyIdOf(id)).find((id) => !taken.has(id) && !before.has(id))
    const to = names.get(index) ?? own ?? storyIdOf(`${group[0]!.id} and ${group.length - 1} others`)
    taken.add(to)
    for (const { id, storyId } of group) if (storyId !== to) moves.push({ articleId: id, from: storyId, to })
  }
  const absorbed = [...before]
    .filter((storyId) => !taken.has(storyId) && !untouched.has(storyId))
    .map((from) => ({ from, into: moves.find((move) => move.from === from)!.to }))
  return { moves, absorbed }
}
