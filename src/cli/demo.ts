import { countOf } from '#src/briefings/wording.ts'
import type { PollReport } from '#src/newsroom/polling/poll-report.ts'
import { CommandFailure, type TerminalCommand, type TerminalContext, UsageError } from './command.ts'
import { previewPrompt } from './prompt/preview-prompt.ts'
import { noHistory } from './prompt/prompt-history.ts'
import { showMessage } from './prompt/show-message.ts'
import { readArguments } from './read-arguments.ts'
import { paint } from './show/paint.ts'
import { showBriefing } from './show/show-briefing.ts'
import { showSaid } from './show/show-said.ts'
import type { DemoNewsroom } from './tools.ts'

const threeDaysMs = 72 * 3_600_000

/** `demo`: the whole newsroom on invented outlets of this machine. Leaves nothing behind. */
export const demo: TerminalCommand = {
  name: 'demo',
  usage: '[--prompt]',
  summary: 'The whole newsroom on invented outlets served on this machine; no token, no network',
  help: `
  --prompt  go on with a prompt over the invented news: /brief sudan, /said who:Rasul`,
  async run(argv, context) {
    const { values, positionals } = readArguments(argv, { prompt: { type: 'boolean', default: false } })
    if (positionals.length > 0) throw new UsageError('demo takes no argument but --prompt.')
    const { terminal, tools, clock, signal } = context
    const newsroom = await tools.openDemo()
    try {
      await tellPolls(newsroom, context)
      await showAnswers(newsroom, context)
      if (values.prompt) {
        await say(context, 'Your turn. Type /brief sudan, /said who:Rasul, /help, or exit.')
        await previewPrompt({
          terminal,
          slash: await tools.slash(),
          newsroom: newsroom.newsroom,
          clock,
          history: noHistory,
          signal,
        })
      }
    } finally {
      await newsroom.close()
    }
    if (!values.prompt) await terminal.write(farewell)
  },
}

const farewell = `
Nothing was left behind. What to try next:
  npm run demo -- --prompt                   ask this invented newsroom yourself
  npm run attache -- poll                    read real outlets
  npm run attache -- brief ukraine           and ask about them
  npm start                                  the bot; README.md tells how to put it in a server
`

async function tellPolls(demoNewsroom: DemoNewsroom, context: TerminalContext): Promise<void> {
  const { outlets, articles, answers } = demoNewsroom
  const { signal } = context
  const countries = new Set(outlets.map(({ country }) => country)).size
  await say(context, `${countOf(outlets.length, 'invented outlet')} of ${countries} countries stand on 127.0.0.1`)
  await context.terminal.write(
    paint(
      [
        {
          indent: 2,
          pieces: [
            { text: `${outlets.map(({ name, country }) => `${name} (${country})`).join(', ')}.`, tone: 'quiet' },
          ],
        },
        {
          indent: 2,
          pieces: [
            {
              text: `${articles} articles on invented events by invented people; countries and international bodies are real.`,
              tone: 'quiet',
            },
          ],
        },
      ],
      context.terminal.look,
    ),
  )
  await say(context, 'First poll, over HTTP')
  const startedAt = performance.now()
  const first = await demoNewsroom.poll({ signal })
  await tellRound(first, startedAt, context)
  await say(context, 'Second poll: one outlet has corrected an article, the others answer 304 Not Modified')
  demoNewsroom.publishEdits()
  const againAt = performance.now()
  const second = await demoNewsroom.poll({ signal })
  await tellRound(second, againAt, context)
  const statuses = [...answers].toSorted(([a], [b]) => a - b).map(([status, times]) => `${times} × ${status}`)
  await context.terminal.write(`  Answers of the outlets' servers so far: ${statuses.join(', ')}.\n`)
}

async function tellRound(
  reports: readonly PollReport[],
  startedAt: number,
  { terminal }: TerminalContext,
): Promise<void> {
  const failed = reports.filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) throw new CommandFailure(failed.map(({ error }) => error).join(' '))
  const count = (outcome: PollReport['outcome']) => reports.filter((report) => report.outcome === outcome).length
  const sum = (key: 'newArticles' | 'revisedArticles') => reports.reduce((total, report) => total + report[key], 0)
  const parts = [
    countOf(reports.length, 'feed'),
    `${countOf(sum('newArticles'), 'new article')} filed and analysed`,
    `${sum('revisedArticles')} revised`,
    `${count('unchanged')} unchanged`,
    `${Math.round(performance.now() - startedAt)} ms`,
  ]
  await terminal.write(`  ${parts.join(', ')}.\n`)
}

async function showAnswers({ newsroom, digest }: DemoNewsroom, context: TerminalContext): Promise<void> {
  const { terminal, signal, clock } = context
  const { look } = terminal
  await say(context, 'attache brief iraq --since 3d')
  const briefing = await newsroom.brief({ topic: 'iraq', sinceMs: threeDaysMs }, { signal, viewer: 'operator' })
  await terminal.write(showBriefing(briefing, { now: clock.now(), look }))
  await say(context, 'attache said --who Niknam --since 3d')
  const said = await newsroom.said({ who: 'Niknam', sinceMs: threeDaysMs }, { signal, viewer: 'operator' })
  await terminal.write(showSaid(said, { now: clock.now(), look }))
  await say(context, 'A digest on Sudan, as it would be posted in Discord')
  for (const message of await digest('sudan', { signal })) {
    await terminal.write(showMessage(message, { now: clock.now(), look }).text)
  }
}

async function say({ terminal }: TerminalContext, line: string): Promise<void> {
  await terminal.write(paint([{ pieces: [] }, { pieces: [{ text: `▶ ${line}`, tone: 'heading' }] }], terminal.look))
}
