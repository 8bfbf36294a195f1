import { foldName } from '#src/base/fold-name.ts'
import type { CommandContext } from '#src/discord/command.ts'
import type { WatchedSpeaker } from '#src/discord/render/watch-waits.ts'
import type { WatchSubject } from '#src/subscriptions/watch.ts'

/** Longer than articles are kept. */
const everMs = 3_650 * 86_400_000

const mostAlike = 3

/** As many bearers of a name are told by their full names. */
const mostNamed = 5

/** Whether anybody of the name that a watch has for its speaker has spoken in what was read so far. */
export async function watchedSpeaker(
  subject: WatchSubject,
  { newsroom, viewer, signal }: CommandContext,
): Promise<WatchedSpeaker> {
  const name = subject.kind === 'actor' ? subject.name : subject.kind === 'act' ? subject.by : null
  if (name === null) return { kind: 'heard' }
  const { candidates, total, others } = await newsroom.said(
    { who: name, sinceMs: everMs, pageSize: 1 },
    { signal, viewer },
  )
  if (candidates.length > 0) {
    const names = [...new Set(candidates.map((one) => one.name))].slice(0, mostNamed)
    return { kind: 'several', name, names }
  }
  if (total + others > 0) return { kind: 'heard' }
  const alike = (await newsroom.suggest('actor', name, viewer))
    .map((one) => one.name)
    .filter((one) => foldName(one) !== foldName(name))
  return { kind: 'unheard', name, alike: alike.slice(0, mostAlike) }
}
