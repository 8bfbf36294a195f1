import { collectGarbage } from '#src/base/workers/collect-garbage.ts'
import { type TerminalCommand, UsageError } from './command.ts'
import { previewPrompt } from './prompt/preview-prompt.ts'
import { historyIn } from './prompt/prompt-history.ts'
import { readArguments } from './read-arguments.ts'
import { unreadAdvice } from './unread-advice.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `start`: the bot; without a token, its commands at a prompt. A poller alone needs no token. */
export const start: TerminalCommand = {
  name: 'start',
  usage: '',
  summary: 'The bot: reads feeds, answers in Discord, posts digests; without a token, a prompt',
  help: `
Settings stand in .env; .env.example explains each. Without DISCORD_TOKEN the same commands are typed at a prompt
(/brief iraq) and answered in the terminal. With ROLES=poller it reads feeds and needs no token. Ctrl-C stops it in
good order.`,
  async run(argv, { terminal, tools, clock, signal }) {
    if (readArguments(argv, {}).positionals.length > 0) throw new UsageError('start takes no argument.')
    if (tools.startBot) return tools.startBot({ signal })
    if (!terminal.interactive) {
      throw new UsageError(
        'DISCORD_TOKEN is not set, and there is no terminal to type commands at. Set it in .env; ROLES=poller reads feeds without it.',
      )
    }
    terminal.complain('DISCORD_TOKEN is not set, so this is the preview: type /brief iraq, or /help; Tab completes.')
    await useNewsroom(tools, async (newsroom) => {
      const { corpus, feeds } = await newsroom.status({ signal, viewer: 'operator' })
      if (corpus.articles === 0) {
        terminal.complain(unreadAdvice(feeds))
      }
      const slash = await tools.slash()
      // Everything is loaded by now, and the prompt waits for a person.
      await collectGarbage()
      await previewPrompt({ terminal, slash, newsroom, clock, history: historyIn(tools.historyFile), signal })
    })
  },
}
