import { writeFile } from 'node:fs/promises'
import { fileProblem } from '#src/base/file-problem.ts'
import { renderBriefingFile } from '#src/site/pages/briefing-file.ts'
import { CommandFailure, type TerminalCommand, UsageError } from './command.ts'
import { prettyJson } from './json.ts'
import { readArguments, readCount, readDuration, readMoment, readWords } from './read-arguments.ts'
import { showBriefing } from './show/show-briefing.ts'
import { unreadAdvice } from './unread-advice.ts'
import { useNewsroom } from './use-newsroom.ts'

/** `brief iraq`: what happened, and who said what. */
export const brief: TerminalCommand = {
  name: 'brief',
  usage: '<topic> [--since 24h] [--at TIME] [--limit N] [--why] [--json] [--html FILE]',
  summary: 'A briefing on a country, a person, an organisation or any words',
  help: `
  --since 24h   how far back: 90m, 24h, 7d, 2w (default 24h)
  --at TIME     only what was known then, for example 2026-11-01T06:00Z
  --limit N     how many stories, 1 to 25 (default 5)
  --why         print the terms of each story's rank
  --json        the whole briefing as JSON (schema: docs/briefing-schema.json)
  --html FILE   write one self-contained page that prints well

Examples:
  npm run attache -- brief iraq
  npm run attache -- brief "grain corridor" --since 7d --html briefing.html`,
  async run(argv, { terminal, tools, clock, signal }) {
    const { values, positionals } = readArguments(argv, {
      since: { type: 'string', default: '24h' },
      at: { type: 'string' },
      limit: { type: 'string', default: '5' },
      why: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      html: { type: 'string' },
    })
    if (positionals.length === 0) throw new UsageError('A topic is needed, for example iraq.')
    if (values.html === '') throw new UsageError('--html needs the name of a file.')
    const query = {
      topic: readWords('The topic', positionals.join(' ')),
      sinceMs: readDuration('since', values.since),
      limit: readCount('limit', values.limit, { min: 1, max: 25 }),
      ...(values.at === undefined ? {} : { at: readMoment('at', values.at) }),
    }
    const asking = { signal, viewer: 'operator' } as const
    const { briefing, advice } = await useNewsroom(
      tools,
      async (newsroom) => {
        const briefing = await newsroom.brief(query, asking)
        const isUnread = briefing.corpus.lastReadAt === null
        return { briefing, advice: isUnread ? unreadAdvice((await newsroom.status(asking)).feeds) : null }
      },
      { onlyReads: true },
    )
    const now = query.at ?? clock.now()
    if (values.html !== undefined) await savePage(terminal.pathOf(values.html), renderBriefingFile(briefing, now))
    if (values.json) await terminal.write(prettyJson(briefing))
    else if (values.html === undefined) {
      await terminal.write(showBriefing(briefing, { now, look: terminal.look, why: values.why, advice }))
    } else terminal.complain(`The briefing stands in ${values.html}.`)
  },
}

async function savePage(file: string, page: string): Promise<void> {
  try {
    await writeFile(file, page)
  } catch (cause) {
    throw new CommandFailure(`${file} cannot be written: ${fileProblem(cause)}.`, { cause })
  }
}
