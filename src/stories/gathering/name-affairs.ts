import { createHash } from 'node:crypto'
import { byText } from '#src/base/by-text.ts'

/** Which affair a story belongs to from now on; null for none. */
export type AffairChange = { readonly storyId: string; readonly affairId: string | null }

/** An affair's id: from the story that opened it, and never one of a story's. */
function affairIdOf(storyId: string): string {
  return `a${createHash('sha256').update(storyId).digest('hex').slice(0, 11)}`
}

/**
 * What changes when stories are put into affairs anew. An affair keeps its id with the greater part of its stories. A
 * story that is alone stays in the affair that it was in, whose other stories may be too old to be looked at, unless
 * others have gone on with that affair.
 *
 * @param groups - All stories that were looked at, by affair.
 * @param before - Affairs of these stories so far.
 */
export function nameAffairs(
  groups: readonly (readonly string[])[],
  before: ReadonlyMap<string, string>,
): readonly AffairChange[] {
  const affairs = groups.filter(({ length }) => length > 1)
  const claims = affairs
    .flatMap((group, index) => {
      const counts = Map.groupBy(group, (storyId) => before.get(storyId))
      return [...counts].flatMap(([id, { length }]) => (id === undefined ? [] : [{ index, id, stories: length }]))
    })
    .sort((a, b) => b.stories - a.stories || byText(a.id, b.id) || a.index - b.index)
  const names = new Map<number, string>()
  const taken = new Set<string>()
  for (const { index, id } of claims) {
    if (names.has(index) || taken.has(id)) continue
    names.set(index, id)
    taken.add(id)
  }
  const known = new Set(before.values())
  const after = new Map<string, string>()
  for (const [index, group] of affairs.entries()) {
    const opener = group
      .toSorted()
      .find((storyId) => !known.has(affairIdOf(storyId)) && !taken.has(affairIdOf(storyId)))
    const id = names.get(index) ?? affairIdOf(opener ?? group.join(' '))
    taken.add(id)
    for (const storyId of group) after.set(storyId, id)
  }
  return groups.flat().flatMap((storyId) => {
    const old = before.get(storyId) ?? null
    const kept = old !== null && !taken.has(old) ? old : null
    const affairId = after.get(storyId) ?? kept
    return affairId === old ? [] : [{ storyId, affairId }]
  })
}
