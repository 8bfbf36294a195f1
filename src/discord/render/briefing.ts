import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import type { Message } from '#src/discord/command.ts'
import { type BriefState, briefButtons, detailsId } from '#src/discord/render/brief-buttons.ts'
import { dated, outletLink } from '#src/discord/render/cite.ts'
import { comingLine, disputeLine, figureLine } from '#src/discord/render/facts.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { type Block, fitted, fixed, list, type Surroundings, stack } from '#src/discord/render/fit.ts'
import { button, card, dot, line, moment, type Part, text } from '#src/discord/render/parts.ts'
import { briefingPictureMenu } from '#src/discord/render/picture-menu.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { statementLine } from '#src/discord/render/statement.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import type { Voice } from '#src/discord/words/messages.ts'

const MOST_STORIES = 5
const MOST_STATEMENTS = 5
const MOST_DISPUTES = 2

/** The overview of a briefing, or a word about a quiet day. */
export function renderBriefing(
  briefing: Briefing,
  state: BriefState,
  voice: Voice,
  knownAt: Date | null = null,
  surroundings?: Surroundings,
): Message {
  if (briefing.stories.length === 0) return renderQuietDay(briefing, voice, knownAt)
  const more = (n: number): string => `-# ${voice.say('more', { n })}`
  const fresh = briefing.stories.filter(({ sinceLast }) => sinceLast?.state !== 'unchanged')
  const folded = briefing.stories.filter(({ sinceLast }) => sinceLast?.state === 'unchanged')
  const shown = fresh.slice(0, MOST_STORIES)
  return fitted(
    [
      fixed(text(headOf(briefing, voice)), ...knownAtParts(knownAt, voice), line()),
      stack(
        shown.map((story) => storyCard(story, state, briefing.window.from, voice)),
        more,
        Math.max(0, briefing.counts.stories - shown.length - folded.length),
      ),
      list({ lines: foldedLines(folded, voice), more: () => '' }),
      list({
        heading: `### ${voice.say('brief.said')}`,
        lines: undisputed(briefing).map((statement) => statementLine(statement, voice)),
        atMost: MOST_STATEMENTS,
        more,
        gap: '\n\n',
      }),
      ...factBlocks(briefing, voice),
      fixed(
        ...briefButtons('overview', state, voice),
        ...briefingPictureMenu(briefing, state, voice),
        text(`-# ${voice.say('brief.footer')}`),
      ),
    ],
    surroundings,
  )
}

/** Below an earlier message stands what was known by then: a source's later words are not in it. */
export function knownAtParts(knownAt: Date | null, voice: Voice): readonly Part[] {
  return knownAt ? [text(`-# ${voice.say('brief.knownAt', { when: moment(knownAt, 'f') })}`)] : []
}

/** Without those that stand under “Disputed” right below. */
function undisputed({ statements, disputes }: Briefing): Briefing['statements'] {
  const told = new Set(
    disputes
      .slice(0, MOST_DISPUTES)
      .flatMap(({ claim, denials }) => [claim, ...denials])
      .map(({ id }) => id),
  )
  return statements.filter(({ id }) => !told.has(id))
}

/** Stories that the channel has read and that stand as they stood: one line for all. */
function foldedLines(stories: readonly BriefedStory[], voice: Voice): readonly string[] {
  if (stories.length === 0) return []
  const headlines = stories.slice(0, 6).map(({ headline }) => printedWords(headline.text, 'folded'))
  return [`-# ${voice.say('brief.unchanged', { stories: headlines.join(dot) })}`]
}

/** Title with counts and freshness; every view of a briefing begins with it. */
export function headOf(briefing: Briefing, voice: Voice): string {
  const { counts, topic, window } = briefing
  const lengthMs = window.to.getTime() - window.from.getTime()
  const facts = [
    voice.say('count.stories', { n: counts.stories }),
    voice.say('count.articles', { n: counts.articles }),
    voice.say('count.outlets', { n: counts.outlets }),
    voice.say('count.origins', { n: counts.origins }),
  ].join(dot)
  const fresh = [voice.say('window.last', { window: windowWords(lengthMs, voice) }), freshness(briefing, voice)]
  return `## ${escapeFeedText(clip(topic.label, 100))}\n${facts}\n-# ${fresh.join(dot)}`
}

/** The sections “Disputed”, “Numbers” and “Coming up”, as far as there are any. */
export function factBlocks(facts: Pick<Briefing, 'disputes' | 'figures' | 'comingUp'>, voice: Voice): readonly Block[] {
  const more = (n: number): string => `-# ${voice.say('more', { n })}`
  return [
    list({
      heading: `### ${voice.say('brief.disputed')}`,
      lines: facts.disputes.map((dispute) => disputeLine(dispute, voice)),
      atMost: MOST_DISPUTES,
      more,
    }),
    list({
      heading: `### ${voice.say('brief.numbers')}`,
      lines: facts.figures.map((figure) => figureLine(figure, voice)),
      atMost: 3,
      more,
    }),
    list({
      heading: `### ${voice.say('brief.coming')}`,
      lines: facts.comingUp.map((event) => comingLine(event, voice)),
      atMost: 3,
      more,
    }),
  ]
}

/** The answer to an empty result: what was read, when, the last mention, and what to try. */
export function renderQuietDay(briefing: Briefing, voice: Voice, knownAt: Date | null = null): Message {
  const { corpus, quiet, topic, window } = briefing
  const last = quiet?.lastMention
  const lengthMs = window.to.getTime() - window.from.getTime()
  const lines = [
    `## ${voice.say('quiet.title', { topic: escapeFeedText(clip(topic.label, 100)), window: windowWords(lengthMs, voice) })}`,
    [
      voice.say('quiet.read', {
        articles: voice.say('count.articles', { n: corpus.articles }),
        outlets: voice.say('count.outlets', { n: corpus.outlets }),
      }),
      freshness(briefing, voice),
    ].join(dot),
    last
      ? `${voice.say('quiet.last')} ${printedWords(last.text, 'headline')} — ${outletLink(last.citation, voice)}, ${dated(last.citation, voice)}`
      : voice.say('quiet.never'),
  ]
  const topics = (quiet?.tryInstead ?? []).slice(0, 5).map((name) => escapeFeedText(clip(name, 60)))
  return fitted([
    fixed(text(lines.join('\n')), ...knownAtParts(knownAt, voice)),
    fixed(...(topics.length > 0 ? [text(voice.say('quiet.try', { topics: topics.join(dot) }))] : [])),
  ])
}

/**
 * Headline in bold, then who carries it, since when where that is before the window, how fresh it is and how it stands to
 * what was told before.
 */
export function storyText(story: BriefedStory, voice: Voice, from: Date | null = null): string {
  const facts = [
    outletLink(story.headline.citation, voice),
    voice.say('count.outlets', { n: story.outlets.length }),
    voice.say('count.origins', { n: story.origins }),
    from && story.firstSeen.at < from && voice.say('story.since', { when: moment(story.firstSeen.at, 'd') }),
    moment(story.lastAt),
    story.sinceLast
      ? voice.say(`since.${story.sinceLast.state}`, { day: story.sinceLast.day })
      : voice.word(`phase.${story.phase}`),
  ]
  return `**${printedWords(story.headline.text, 'headline')}**\n-# ${facts.filter(Boolean).join(dot)}`
}

function storyCard(story: BriefedStory, state: BriefState, from: Date, voice: Voice): Part {
  const id = detailsId(story.id, state)
  const content = storyText(story, voice, from)
  return id ? card(content, button(voice.say('brief.details'), id)) : text(content)
}

function freshness({ corpus }: Briefing, voice: Voice): string {
  return corpus.lastReadAt ? voice.say('read.at', { when: moment(corpus.lastReadAt) }) : voice.say('read.never')
}
