import type { Message } from '#src/discord/command.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { dot, moment, text } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { StatusReport } from '#src/newsroom/archive/questions.ts'

/** The state of the newsroom, in six lines. */
export function renderStatus(report: StatusReport, voice: Voice): Message {
  const { corpus, feeds, deliveries } = report
  const kept = [
    voice.say('count.articles', { n: corpus.articles }),
    voice.say('count.outlets', { n: corpus.outlets }),
    voice.say('count.stories', { n: report.stories }),
    voice.say('count.statements', { n: report.statements }),
  ]
  const read = corpus.lastReadAt ? voice.say('read.at', { when: moment(corpus.lastReadAt) }) : voice.say('read.never')
  // Why feeds fail stands below, under what needs attention.
  const first = isBeginning(report) && !isAllFailing(feeds) ? [firstWords(report, voice)] : []
  return fitted([
    fixed(
      text(
        [
          `## ${voice.say('status.title')}`,
          ...first,
          `**${voice.say('status.feedsLabel')}** ${voice.say('status.feeds', feeds)}${dot}${read}`,
          `**${voice.say('status.kept')}** ${kept.join(dot)}`,
          `**${voice.say('status.deliveries')}** ${voice.say('status.deliveriesLine', { pending: deliveries.pending, sent: deliveries.sentToday, paused: deliveries.paused })}`,
          ...(report.isFull ? [`⚠ ${voice.say('status.full')}`] : []),
          ...(report.toReread > 0 ? [voice.say('status.rereading', { n: report.toReread })] : []),
          ...(report.backlog.since === null
            ? []
            : [voice.say('status.waiting', { n: report.backlog.articles, when: moment(report.backlog.since) })]),
          `-# ${voice.say('status.running', { version: escapeFeedText(report.version), when: moment(report.startedAt) })}`,
        ].join('\n'),
      ),
    ),
    report.problems.length === 0 && !report.isFull
      ? fixed(text(voice.say('status.well')))
      : list({
          heading: `### ${voice.say('status.problems')}`,
          lines: report.problems.map((problem) => `• ${escapeFeedText(clip(problem, 300))}`),
          more: moreLine(voice),
        }),
  ])
}

/** Whether nothing has been read yet. */
export function isBeginning({ corpus }: Pick<StatusReport, 'corpus'>): boolean {
  return corpus.lastReadAt === null || corpus.articles === 0
}

/** What is going on in the first minutes, and what to do. */
export function firstWords({ feeds }: Pick<StatusReport, 'feeds'>, voice: Voice): string {
  if (feeds.active === 0) return voice.say('first.noFeeds')
  return voice.say(isAllFailing(feeds) ? 'first.failing' : 'first.reading', { n: feeds.active })
}

/** Whether every feed was tried in vain. */
function isAllFailing({ active, failing }: StatusReport['feeds']): boolean {
  return active > 0 && failing >= active
}
