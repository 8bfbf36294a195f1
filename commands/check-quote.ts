import { ApplicationCommandType } from 'discord-api-types/v10'
import { z } from 'zod'
import { defineCommand } from '#src/discord/command.ts'
import { plainWords } from '#src/discord/gateway/message-words.ts'
import { CommandProblem, withParts } from '#src/discord/render/notice.ts'
import { renderQuoteCheck } from '#src/discord/render/quote-check.ts'
import { wrongMenu } from '#src/discord/render/wrong-menu.ts'
import { voiceOf } from '#src/discord/words/messages.ts'
import { everywhere } from './options.ts'

/** A shorter text occurs in every newspaper. */
const FEWEST_LETTERS = 8

/** Longest text that is checked: no quotation is longer. */
const LONGEST_QUOTATION = 2000

/** **Check quote** on a message: what our sources have of it. Nothing of the message is kept. */
export const checkQuote = defineCommand({
  data: { type: ApplicationCommandType.Message, name: 'message.checkQuote', ...everywhere },
  options: z.object({ content: z.string() }),
  isPrivate: () => true,

  async answer({ content }, { newsroom, asker, viewer, signal }) {
    const asked = quotationIn(content)
    if (asked.length < FEWEST_LETTERS) throw new CommandProblem('check.empty')
    const voice = voiceOf(asker.locale)
    const check = await newsroom.checkQuote({ text: asked }, { signal, viewer })
    const statements = [...(check.closest ? [check.closest] : []), ...check.versions]
    return withParts(renderQuoteCheck(asked, check, voice), wrongMenu(statements, voice))
  },
})

/** Quotation marks of the languages that people write in, outermost pairs only; each kind by itself, so that time is linear. */
const quotations = [/["“„]([^"“”„]+)["”“]/gu, /«([^«»]+)»/gu, /»([^«»]+)«/gu, /「([^「」]+)」/gu, /『([^『』]+)』/gu]

/** The longest stretch in quotation marks, or all words of the message where there is none; links are no words. */
export function quotationIn(content: string): string {
  const words = plainWords(content)
  const quoted = quotations.flatMap((marks) => [...words.matchAll(marks)].map(([, inside = '']) => inside.trim()))
  const longest = quoted.toSorted((a, b) => b.length - a.length)[0]
  return (longest && longest.length >= FEWEST_LETTERS ? longest : words).slice(0, LONGEST_QUOTATION)
}
