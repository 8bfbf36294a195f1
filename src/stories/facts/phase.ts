import type { StoryPhase } from '#src/stories/story.ts'

const hourMs = 3_600_000

export const phaseLimits = { newMs: 12 * hourMs, quietMs: 24 * hourMs, pauseMs: 48 * hourMs } as const

/**
 * The phase of a story at a moment: `quiet` when nothing came for a day; `revived` when its newest articles came after
 * two days of silence; `new` in its first twelve hours; else `developing`.
 *
 * @param moments - `momentOf` each article, any order, at least one.
 */
export function phaseOf(moments: readonly Date[], now: Date): StoryPhase {
  const times = moments.map((moment) => moment.getTime()).sort((a, b) => a - b)
  const first = times[0] ?? now.getTime()
  const last = times.at(-1) ?? first
  if (now.getTime() - last > phaseLimits.quietMs) return 'quiet'
  const pause = times.findLast((time, index) => index > 0 && time - times[index - 1]! > phaseLimits.pauseMs)
  if (pause !== undefined && now.getTime() - pause <= phaseLimits.quietMs) return 'revived'
  return now.getTime() - first <= phaseLimits.newMs ? 'new' : 'developing'
}
