import { countOf } from '#src/briefings/wording.ts'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { readArguments, readDays } from './read-arguments.ts'

/** `prune`: lets go of old texts, or of what somebody wants to be gone. */
export const prune: TerminalCommand = {
  name: 'prune',
  usage: '[--older 180d] [--outlet X | --article URL] [--dry-run]',
  summary: 'Let go of old texts; remove an outlet or an article altogether',
  help: `
  --older 180d   texts seen longer ago than this, in place of KEEP_DAYS; at least 14d
  --outlet X     remove every article of that outlet (id or name); with --older only those that are older
  --article URL  remove one article, by its address or id
  --dry-run      tell how much it would be, and change nothing

Without --outlet and --article: of a text whose time is over its headline and statements stay, word for word, with link
and date. Articles older than KEEP_STATEMENT_DAYS go altogether. The bot does so by itself every hour.

What is removed is deleted with its statements and its place in the index, and is not filed again. Messages of the last
seven days that print it are edited by the bot, where it runs; until then its text is kept for that alone. The feed stays:
feeds remove ends it. It may be stopped at any moment, and goes on where it was.`,
  async run(argv, { terminal, tools, signal }) {
    const { values, positionals } = readArguments(argv, {
      older: { type: 'string' },
      outlet: { type: 'string' },
      article: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError('prune takes no argument; did you mean --outlet or --article?')
    if (values.article !== undefined && (values.outlet !== undefined || values.older !== undefined)) {
      throw new UsageError('--article goes with neither --outlet nor --older.')
    }
    const isRemoval = values.outlet !== undefined || values.article !== undefined
    const olderMs = values.older === undefined ? null : readDays('older', values.older, { min: isRemoval ? 0 : 14 })
    let shown = false
    const { texts, articles, waiting } = await tools.prune(
      {
        olderMs,
        outlet: values.outlet ?? null,
        article: values.article ?? null,
        isDryRun: values['dry-run'],
        onProgress: (soFar) => {
          if (!terminal.interactive) return
          shown = true
          void terminal.write(
            `\r${countOf(soFar.texts, 'text')} reduced, ${countOf(soFar.articles, 'article')} deleted`,
          )
        },
      },
      { signal },
    )
    if (shown) await terminal.write('\n')
    if (values.article !== undefined && articles === 0) {
      throw new CommandFailure('No article has that address or id; the address is that of the page, without its query.')
    }
    const would = values['dry-run'] ? 'would be ' : ''
    const facts = [
      ...(isRemoval ? [] : [`${countOf(texts, 'text')} ${would}reduced to headline and statements`]),
      `${countOf(articles, 'article')} ${would}${isRemoval ? 'removed' : 'deleted'}`,
    ]
    await terminal.write(`${facts.join(', ')}.\n`)
    if (waiting > 0 && !values['dry-run']) {
      const verb = waiting === 1 ? 'is' : 'are'
      await terminal.write(
        `${countOf(waiting, 'removed article')} ${verb} deleted once the bot has edited its messages.\n`,
      )
    }
  },
}
