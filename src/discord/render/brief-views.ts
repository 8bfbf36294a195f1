import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import type { Message } from '#src/discord/command.ts'
import { type BriefState, type BriefView, briefButtons, viewId } from '#src/discord/render/brief-buttons.ts'
import { factBlocks, headOf, knownAtParts, renderBriefing, storyText } from '#src/discord/render/briefing.ts'
import { dated, outletLink } from '#src/discord/render/cite.ts'
import { coverageLines, rankLine } from '#src/discord/render/facts.ts'
import { type Block, fitted, fixed, list, type Surroundings } from '#src/discord/render/fit.ts'
import { button, dot, moment, row, text } from '#src/discord/render/parts.ts'
import { storyPictureMenu } from '#src/discord/render/picture-menu.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/** A briefing seen from one side; all views carry the same title and the way to the others. */
export function renderBriefView(
  view: BriefView,
  briefing: Briefing,
  state: BriefState,
  voice: Voice,
  knownAt: Date | null = null,
): Message {
  if (view === 'overview' || briefing.stories.length === 0) return renderBriefing(briefing, state, voice, knownAt)
  return fitted([
    fixed(text(headOf(briefing, voice)), ...knownAtParts(knownAt, voice), text(`### ${voice.say(`brief.${view}`)}`)),
    ...blocksOf(view, briefing, voice),
    fixed(...briefButtons(view, state, voice)),
  ])
}

/** Everything about one story, and the way back. */
export function renderStory(
  story: BriefedStory,
  voice: Voice,
  back: BriefState | null,
  knownAt: Date | null = null,
  surroundings?: Surroundings,
): Message {
  const backId = back && viewId('overview', back)
  const more = (n: number): string => `-# ${voice.say('more', { n })}`
  return fitted(
    [
      fixed(text(storyText(story, voice).replace(/^\*\*(.*)\*\*$/m, '## $1')), ...knownAtParts(knownAt, voice)),
      list({ lines: story.summary.map((sentence) => sourcedLine(sentence, voice)), more }),
      list({
        heading: `### ${voice.say('brief.said')}`,
        lines: story.statements.map((statement) => statementEntry(statement, voice)),
        atMost: 4,
        more,
        gap: '\n\n',
      }),
      ...factBlocks(story, voice),
      list({ heading: `### ${voice.say('brief.timeline')}`, lines: timelineLines([story], voice), atMost: 4, more }),
      list({ heading: `### ${voice.say('brief.coverage')}`, lines: coverageLines(story.coverage, voice), more }),
      list({
        heading: `### ${voice.say('story.unknowns')}`,
        lines: story.unknowns.map((unknown) => `• ${voice.word(`unknown.${unknown}`)}`),
        more,
      }),
      fixed(
        text(
          `-# ${voice.say('story.first', { outlet: outletLink(story.firstSeen, voice), when: moment(story.firstSeen.at, 'f') })}`,
        ),
        ...(backId ? [row([button(voice.say('brief.overview'), backId)])] : []),
        ...(back ? storyPictureMenu(story, back, voice) : []),
      ),
    ],
    surroundings,
  )
}

function blocksOf(view: Exclude<BriefView, 'overview'>, briefing: Briefing, voice: Voice): readonly Block[] {
  const more = (n: number): string => `-# ${voice.say('more', { n })}`
  switch (view) {
    case 'statements':
      return [
        list({ lines: briefing.statements.map((statement) => statementEntry(statement, voice)), more, gap: '\n\n' }),
      ]
    case 'timeline':
      return [list({ lines: timelineLines(briefing.stories, voice), more })]
    case 'sources':
      return briefing.stories.map((story) =>
        list({
          heading: storyHeading(story),
          lines: story.sources.map((source) => sourceLine(source, story.headline.text, voice)),
          more,
        }),
      )
    case 'coverage':
      return briefing.stories.map((story) =>
        list({ heading: storyHeading(story), lines: coverageLines(story.coverage, voice), more }),
      )
    case 'why':
      return [
        fixed(text(voice.say('why.intro'))),
        ...briefing.stories.map((story) =>
          list({ heading: storyHeading(story), lines: [rankLine(story.rank, voice)], more }),
        ),
      ]
  }
}

function storyHeading(story: BriefedStory): string {
  return `**${printedWords(story.headline.text, 'headline')}**`
}

/** What the article is where it is no news, the outlet, its own headline where it has one of its own, and when. */
function sourceLine(source: BriefedStory['sources'][number], headline: string, voice: Voice): string {
  const own = source.headline === headline ? '' : `: ${printedWords(source.headline, 'source')}`
  const kind = source.kind === 'news' ? [] : [voice.say(`kind.${source.kind}`)]
  return `• ${[...kind, `${outletLink(source, voice)}${own}`, dated(source, voice)].join(dot)}`
}

function sourcedLine(sentence: BriefedStory['headline'], voice: Voice): string {
  return `${printedWords(sentence.text, 'sentence')}\n-# ${outletLink(sentence.citation, voice)}`
}

/** Newest first. */
function timelineLines(stories: readonly BriefedStory[], voice: Voice): readonly string[] {
  return stories
    .flatMap(({ timeline }) => timeline)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(
      ({ at, sentence }) =>
        `${printedWords(sentence.text, 'timeline')}\n-# ${[moment(at, 'f'), outletLink(sentence.citation, voice)].join(dot)}`,
    )
}
