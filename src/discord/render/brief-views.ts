import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import type { Message } from '#src/discord/command.ts'
import { briefMenus, type NumberedStory, numbered } from '#src/discord/render/brief-menus.ts'
import { type BriefState, type BriefView, viewId } from '#src/discord/render/brief-state.ts'
import { knownAtParts, renderBriefing, topicTitle } from '#src/discord/render/briefing.ts'
import { comingLine, coverageLines, disputeLine, figureLine, rankLine } from '#src/discord/render/facts.ts'
import { fitted, fixed } from '#src/discord/render/fit.ts'
import { alone, pageBlocks, pageOf, pageRow, type ViewLine } from '#src/discord/render/pages.ts'
import { dot, moment, text } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { timelineEntries } from '#src/discord/render/story-entries.ts'
import { storyCard } from '#src/discord/render/story-text.ts'
import { sourceLines, statementLines } from '#src/discord/render/view-lines.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import type { Voice } from '#src/discord/words/messages.ts'

/**
 * A briefing seen from one side, page by page; every view has the way to the others.
 *
 * @param options.webPage - Address of the page that shows the briefing to all, for the overview.
 */
export function renderBriefView(
  view: BriefView,
  briefing: Briefing,
  state: BriefState,
  voice: Voice,
  {
    knownAt = null,
    page = 0,
    webPage = null,
  }: { readonly knownAt?: Date | null; readonly page?: number; readonly webPage?: string | null } = {},
): Message {
  const entries = view === 'overview' ? [] : entriesOf[view](briefing, voice)
  if (view === 'overview' || entries.length === 0)
    return renderBriefing(briefing, state, voice, { knownAt, page: webPage })
  const shown = pageOf(entries, page)
  return fitted([
    fixed(text(headOf(view, briefing, voice)), ...knownAtParts(knownAt, voice)),
    ...pageBlocks(shown, voice),
    fixed(
      ...pageRow(shown, (number) => viewId(view, state, number), voice),
      ...briefMenus(view, briefing, state, voice),
    ),
  ])
}

function headOf(view: Exclude<BriefView, 'overview'>, briefing: Briefing, voice: Voice): string {
  const { from, to } = briefing.window
  const window = voice.say('window.last', { window: windowWords(to.getTime() - from.getTime(), voice) })
  const small = [`${window}${dot}${moment(to, 'D')}`, ...(view === 'why' ? [voice.say('why.intro')] : [])]
  const title = `## ${topicTitle(briefing, voice)}${dot}${voice.say(`brief.${view}`)}`
  return [title, ...small.map((line) => `-# ${line}`)].join('\n')
}

/**
 * What each view lists. A new view is a row here, its name in `briefViews`, its label in the words, and a line of the
 * menu that tells when it has something to show.
 */
const entriesOf: Readonly<
  Record<Exclude<BriefView, 'overview'>, (briefing: Briefing, voice: Voice) => readonly ViewLine[]>
> = {
  statements: (briefing, voice) =>
    numbered(briefing).flatMap((one) => statementLines(one.story, voice, sectionOf(one))),
  timeline: (briefing, voice) => alone(timelineEntries(briefing.stories, voice)),
  sources: (briefing, voice) => numbered(briefing).flatMap((one) => sourceLines(one.story, voice, sectionOf(one))),
  coverage: (briefing, voice) => ofEachStory(briefing, ({ story }) => coverageLines(story, voice)),
  why: (briefing, voice) => ofEachStory(briefing, ({ story }) => [rankLine(story.rank, voice)]),
  stories: (briefing, voice) => {
    const named = new Set<string>()
    return alone(numbered(briefing).map((one) => storyCard(one, voice, { from: briefing.window.from, named })))
  },
  disputed: (briefing, voice) => alone(briefing.disputes.map((dispute) => disputeLine(dispute, voice))),
  numbers: (briefing, voice) => alone(briefing.figures.map((figure) => figureLine(figure, voice))),
  coming: (briefing, voice) => alone(briefing.comingUp.map((event) => comingLine(event, voice))),
}

function ofEachStory(briefing: Briefing, linesOf: (one: NumberedStory) => readonly string[]): readonly ViewLine[] {
  return numbered(briefing).flatMap((one) => linesOf(one).map((line) => ({ section: sectionOf(one), line })))
}

function sectionOf({ story, number }: { readonly story: BriefedStory; readonly number: number }): string {
  return `**${number} · ${printedWords(story.headline.text, 'headline')}**`
}
