import type { BriefedStory, Sourced } from '#src/briefings/briefing.ts'
import type { Message } from '#src/discord/command.ts'
import { partMenu } from '#src/discord/render/brief-menus.ts'
import { type BriefState, type StoryPart, storyId } from '#src/discord/render/brief-state.ts'
import { factBlocks, knownAtParts } from '#src/discord/render/briefing.ts'
import { outletLink } from '#src/discord/render/cite.ts'
import { comingLine, coverageLines, disputeLine, figureLine } from '#src/discord/render/facts.ts'
import { fitted, fixed, list, type MoreOf, type Surroundings } from '#src/discord/render/fit.ts'
import { moreButton, moreLine } from '#src/discord/render/more.ts'
import { pageLink } from '#src/discord/render/page-link.ts'
import { alone, pageBlocks, pageOf, pageRow, type ViewLine } from '#src/discord/render/pages.ts'
import { dot, moment, type Part, text } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { statementEntry } from '#src/discord/render/statement.ts'
import { timelineEntries } from '#src/discord/render/story-entries.ts'
import { storyText } from '#src/discord/render/story-text.ts'
import type { ToldOffices } from '#src/discord/render/told-offices.ts'
import { ownStatements, sourceLines, statementLines } from '#src/discord/render/view-lines.ts'
import type { Voice } from '#src/discord/words/messages.ts'

export type StoryShown = {
  readonly knownAt?: Date | null
  readonly surroundings?: Surroundings
  /** A sentence that a message before this one has printed. */
  readonly told?: Sourced | null
  /** Address of the page that shows the same to all. */
  readonly page?: string | null
  /** Controls of whoever shows the story. */
  readonly below?: readonly Part[]
}

/**
 * One story on one screen: what happened, who said what, what is disputed, who carries it.
 *
 * @param state - The briefing that it belongs to; null where no button is wanted.
 */
export function renderStory(
  story: BriefedStory,
  voice: Voice,
  state: BriefState | null,
  { knownAt = null, surroundings, told = null, page = null, below = [] }: StoryShown = {},
): Message {
  const more = (part: StoryPart): MoreOf => moreButton(state && storyId(story.id, state, part), voice)
  const printed = new Set([story.headline.text, ...story.summary.map(({ text }) => text)])
  // What is coming up stands below, with its day.
  const comingUp = new Set([told?.text, ...story.comingUp.map(({ sentence }) => sentence.text)])
  const named = new Set<string>()
  const offices: ToldOffices = new Map()
  const summary = story.summary.filter(({ text }) => !comingUp.has(text))
  return fitted(
    [
      fixed(text(titleOf(story, voice, named)), ...knownAtParts(knownAt, voice)),
      list({
        lines: summary.map((sentence) => sourcedLine(sentence, voice, named)),
        least: 1,
        more: more('summary'),
        apart: true,
      }),
      list({
        heading: `### ${voice.say('brief.said')}`,
        lines: ownStatements(story).map((statement) => statementEntry(statement, voice, { named, offices })),
        atMost: 4,
        least: 1,
        more: more('statements'),
        apart: true,
      }),
      ...factBlocks(story, voice, more, { named }),
      list({
        heading: `### ${voice.say('brief.timeline')}`,
        lines: timelineEntries([story], voice, printed, named),
        atMost: 3,
        least: 1,
        more: more('timeline'),
        apart: true,
      }),
      list({
        heading: `### ${voice.say('brief.coverage')}`,
        lines: coverageLines(story, voice),
        least: 1,
        more: more('coverage'),
      }),
      list({
        heading: `### ${voice.say('story.unknowns')}`,
        lines: story.unknowns.map((unknown) => `• ${voice.word(`unknown.${unknown}`)}`),
        more: moreLine(voice),
      }),
      fixed(
        text(
          `-# ${[voice.say('story.first', { outlet: outletLink(story.firstSeen, voice, named), when: moment(story.firstSeen.at, 'f') }), ...pageLink(page, voice)].join(dot)}`,
        ),
        ...(state ? partMenu(null, story, state, voice) : []),
        ...below,
      ),
    ],
    surroundings,
  )
}

/** A part of a story at full length, page by page. */
export function renderStoryPart(
  part: StoryPart,
  story: BriefedStory,
  state: BriefState,
  voice: Voice,
  { knownAt = null, page = 0 }: { readonly knownAt?: Date | null; readonly page?: number } = {},
): Message {
  const lines = linesOf[part](story, voice)
  if (lines.length === 0) return renderStory(story, voice, state, { knownAt })
  const shown = pageOf(lines, page)
  const heading = `### ${voice.say(`brief.${part}`)}`
  return fitted([
    fixed(text(`${titleOf(story, voice)}\n${heading}`), ...knownAtParts(knownAt, voice)),
    ...pageBlocks(shown, voice),
    fixed(
      ...pageRow(shown, (number) => storyId(story.id, state, part, number), voice),
      ...partMenu(part, story, state, voice),
    ),
  ])
}

const linesOf: Readonly<Record<StoryPart, (story: BriefedStory, voice: Voice) => readonly ViewLine[]>> = {
  statements: (story, voice) => statementLines(story, voice),
  timeline: (story, voice) => alone(timelineEntries([story], voice)),
  sources: (story, voice) => sourceLines(story, voice),
  coverage: (story, voice) => alone(coverageLines(story, voice)),
  summary: ({ summary }, voice) => alone(summary.map((sentence) => sourcedLine(sentence, voice))),
  disputed: ({ disputes }, voice) => alone(disputes.map((dispute) => disputeLine(dispute, voice))),
  numbers: ({ figures }, voice) => alone(figures.map((figure) => figureLine(figure, voice))),
  coming: ({ comingUp }, voice) => alone(comingUp.map((event) => comingLine(event, voice))),
}

function titleOf(story: BriefedStory, voice: Voice, named?: Set<string>): string {
  return storyText(story, voice, { as: 'title', ...(named ? { named } : {}) })
}

function sourcedLine(sentence: Sourced, voice: Voice, named?: Set<string>): string {
  return `${printedWords(sentence.text, 'sentence')}\n-# ${outletLink(sentence.citation, voice, named)}`
}
