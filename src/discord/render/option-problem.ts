import type { z } from 'zod'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import type { MessageKey } from '#src/discord/words/en/language.ts'
import { voiceOf } from '#src/discord/words/messages.ts'

/** How an option is written that Discord cannot check. */
const examples: Readonly<Record<string, MessageKey>> = { days: 'error.daysExample', quiet: 'error.hoursExample' }

/** Names the first option that could not be used, the value that was given, and how it is written. */
export function optionProblem(
  error: z.ZodError,
  given: Readonly<Record<string, unknown>>,
  locale: string,
): CommandProblem {
  const option = String(error.issues[0]?.path[0] ?? '…')
  const value = escapeFeedText(clip(String(given[option] ?? ''), 60))
  const next = voiceOf(locale).say(examples[option] ?? 'error.optionNext')
  // Blanks and invisible characters alone.
  if (value === '') return new CommandProblem('error.optionEmpty', { option, next })
  return new CommandProblem('error.option', { option, value, next })
}
