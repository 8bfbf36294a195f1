import leven from 'leven'
import { foldName } from '#src/base/fold-name.ts'

/** Names that somebody may have meant who typed another one, nearest first: a third of its letters may differ. */
export function nearestNames(typed: string, names: readonly string[], limit: number): readonly string[] {
  const asked = foldName(typed)
  const most = Math.floor(asked.length / 3)
  if (most === 0) return []
  return [...new Set(names)]
    .map((name) => ({ name, distance: leven(asked, foldName(name), { maxDistance: most + 1 }) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name)
}
