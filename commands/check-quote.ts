import { ApplicationCommandType } from 'discord-api-types/v10'
import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { voiceOf } from '#src/discord/messages.ts'
import { CommandProblem } from '#src/discord/render/notice.ts'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { everywhere } from './options.ts'

/** Fewer words than these are in every newspaper. */
const FEWEST_LETTERS = 8

/** **Check quote** on a message: what our sources have of it. Nothing of the message is kept. */
export const checkQuote = defineCommand({
  data: { type: ApplicationCommandType.Message, name: 'Check quote', ...everywhere },
  options: z.object({ content: z.string() }),
  isPrivate: () => true,

  async answer({ content }, { newsroom, asker, signal }) {
    const asked = quotationIn(content)
    if (asked.length < FEWEST_LETTERS) throw new CommandProblem('check.empty')
    return renderQuoteCheck(asked, await newsroom.checkQuote(asked, { signal }), voiceOf(asker.locale))
  },
})

/** The longest stretch in quotation marks, or the whole message where there is none. */
export function quotationIn(content: string): string {
  const quoted = [...content.matchAll(/["“„«]([^"“”„«»]+)["”“»]/gu)].map(([, words]) => words!.trim())
  const longest = quoted.toSorted((a, b) => b.length - a.length)[0]
  return (longest && longest.length >= FEWEST_LETTERS ? longest : content).replace(/\s+/gu, ' ').trim().slice(0, 2000)
}
