import type { CommandContext, Message } from '#src/discord/command.ts'
import { CommandProblem, notice } from '#src/discord/render/notice.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import type { Reported } from '#src/newsroom/hiding/reports.ts'

/**
 * Somebody chose a statement in the menu “Wrong?”.
 *
 * @param url - Of the page that was read, where its statements are not kept; else undefined.
 */
export async function reportWrong(
  url: string | undefined,
  chosen: string | undefined,
  { newsroom, asker, viewer, signal }: CommandContext,
): Promise<Message> {
  const reported = chosen === undefined ? null : reportedBy(chosen, url)
  if (!reported) throw new CommandProblem('error.stale', { command: 'said' })
  const outcome = await newsroom.reports.add(reported, asker, { signal, viewer })
  if (outcome === 'too-many') throw new CommandProblem('wrong.tooMany')
  if (outcome === 'unknown') throw new CommandProblem('wrong.gone')
  return notice(voiceOf(asker.locale).say('wrong.thanks'))
}

function reportedBy(chosen: string, url: string | undefined): Reported | null {
  if (url === undefined) return { statementId: chosen }
  const at = chosen.indexOf('|')
  if (at < 0) return null
  return { speaker: chosen.slice(0, at) || null, words: chosen.slice(at + 1), url: url || null }
}
