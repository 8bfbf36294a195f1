import type { Briefing } from '#src/briefings/briefing.ts'
import type { Message } from '#src/discord/command.ts'
import { briefMenus, isFolded, type NumberedStory, numbered } from '#src/discord/render/brief-menus.ts'
import { type BriefState, type BriefView, viewId } from '#src/discord/render/brief-state.ts'
import { dated, outletLink } from '#src/discord/render/cite.ts'
import { comingLine, disputeLine, figureLine, type ToldSoFar } from '#src/discord/render/facts.ts'
import { type Block, fitted, fixed, list, type MoreOf, type Surroundings, stack } from '#src/discord/render/fit.ts'
import { actorsLine, leadingActors } from '#src/discord/render/key-actors.ts'
import { moreButton } from '#src/discord/render/more.ts'
import { pageLink } from '#src/discord/render/page-link.ts'
import { dot, line, moment, type Part, text } from '#src/discord/render/parts.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { chosenStatements, saidBlock, type Told } from '#src/discord/render/said-by-story.ts'
import { sourceCounts, storyCard } from '#src/discord/render/story-text.ts'
import { tellOffices } from '#src/discord/render/told-offices.ts'
import { topicHeading, topicName } from '#src/discord/render/topic-name.ts'
import { tryButtons } from '#src/discord/render/try-buttons.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import type { Voice } from '#src/discord/words/messages.ts'

const MOST_STORIES = 5
const MOST_DISPUTES = 2
const MOST_COMING = 3

/** How a briefing is shown where it is more than an answer. */
export type Occasion = {
  /** Moment whose state it shows, below an earlier message. */
  readonly knownAt?: Date | null
  /** Title and the line below it, of an edition. */
  readonly head?: string
  readonly surroundings?: Surroundings
  /** Address of the page that shows the same to all. */
  readonly page?: string | null
  /** Below the answer that nothing was found: buttons that lead on. */
  readonly instead?: readonly Part[]
  /** Stories alone, where messages that follow tell the rest. */
  readonly isOpening?: boolean
}

/** The first screen of a briefing: what happened, who acts, who said what. On a quiet day it says so. */
export function renderBriefing(briefing: Briefing, state: BriefState, voice: Voice, occasion: Occasion = {}): Message {
  const { knownAt = null, head = titleOf(briefing, voice), surroundings, page = null, isOpening = false } = occasion
  if (briefing.stories.length === 0) return renderQuietDay(briefing, state, voice, occasion)
  const stories = numbered(briefing)
  const folded = stories.filter(({ story }) => isFolded(story))
  const shown = stories.filter((one) => !folded.includes(one)).slice(0, MOST_STORIES)
  const told: Told = { outlets: new Set(), offices: new Map() }
  const isAllNew = stories.every(({ story }) => isNew(story, briefing.window.from))
  const view = { from: briefing.window.from, named: told.outlets, isAllNew }
  // What is coming up stands below, with its day.
  const below = isOpening ? [] : briefing.comingUp.slice(0, MOST_COMING)
  const elsewhere = new Set(below.map(({ sentence }) => sentence.text))
  const cards = shown.map((one) => text(storyCard(one, voice, { ...view, elsewhere })))
  const unseen = Math.max(0, briefing.counts.stories - shown.length - folded.length)
  const more = (of: BriefView): MoreOf => moreButton(viewId(of, state), voice)
  return fitted(
    [
      fixed(text(head), ...knownAtParts(knownAt, voice), line()),
      stack(cards, more('stories'), { unseen, least: 3 }),
      fixed(...foldedParts(folded, voice), ...alsoNewParts(briefing, voice, told.outlets)),
      ...actorsAndSaid(shown),
      ...(isOpening ? [] : factBlocks(briefing, voice, more, view)),
      fixed(...briefMenus('overview', briefing, state, voice), text(smallPrint(briefing, page, voice))),
    ],
    surroundings,
  )

  function actorsAndSaid(stories: readonly NumberedStory[]): readonly Block[] {
    const statements = chosenStatements(stories, briefing, elsewhere)
    const all = [...statements.values()].flat()
    const actors = leadingActors(briefing, all)
    const acting = actorsLine(actors, all, voice)
    const block = acting === '' ? [] : [fixed(line(), text(`**${voice.say('brief.actors')}** — ${acting}`))]
    if (isOpening) return block
    tellOffices(actors, told.offices)
    return [
      ...block,
      saidBlock(stories, statements, voice, {
        from: briefing.window.from,
        told,
        heading: `### ${voice.say('brief.said')}`,
        more: more('statements'),
      }),
    ]
  }
}

/** A view below an earlier message shows what was known by then, without a source's later words. */
export function knownAtParts(knownAt: Date | null, voice: Voice): readonly Part[] {
  return knownAt ? [text(`-# ${voice.say('brief.knownAt', { when: moment(knownAt, 'f') })}`)] : []
}

/** Stories that the channel has read and that stand as they stood: one line for all. */
function foldedParts(stories: readonly NumberedStory[], voice: Voice): readonly Part[] {
  if (stories.length === 0) return []
  const headlines = stories
    .slice(0, 6)
    .map(({ story, number }) => `**${number}** ${printedWords(story.headline.text, 'folded')}`)
  return [text(`-# ${voice.say('brief.unchanged', { stories: headlines.join(dot) })}`)]
}

/** What else is new: a line for each headline, with its link. */
function alsoNewParts({ alsoNew }: Briefing, voice: Voice, named: Set<string>): readonly Part[] {
  if (alsoNew.length === 0) return []
  const lines = alsoNew.map(
    ({ text: headline, citation }) =>
      `• ${printedWords(headline, 'headline')} — ${[outletLink(citation, voice, named), dated(citation, voice)].join(dot)}`,
  )
  return [text([`**${voice.say('brief.alsoNew')}**`, ...lines].join('\n'))]
}

/** `Iraq · 20 November 2026`; below it the window, and how many of its stories are new in it. */
function titleOf(briefing: Briefing, voice: Voice): string {
  const { window, stories } = briefing
  const fresh = stories.filter((story) => isNew(story, window.from)).length
  const facts = [
    voice.say('window.last', { window: windowWords(window.to.getTime() - window.from.getTime(), voice) }),
    fresh > 0 && voice.say('count.new', { n: fresh }),
    fresh < stories.length && voice.say('count.ongoing', { n: stories.length - fresh }),
  ]
  return `## ${topicTitle(briefing, voice)}${dot}${moment(window.to, 'D')}\n-# ${facts.filter(Boolean).join(dot)}`
}

/** Whether a story is new to its channel, or began in the window where nobody was shown anything before. */
function isNew({ firstSeen, sinceLast }: Briefing['stories'][number], from: Date): boolean {
  return sinceLast ? sinceLast.state === 'new' : firstSeen.at >= from
}

export function topicTitle({ topic }: Briefing, voice: Voice): string {
  return topicHeading(topic, voice)
}

/** Counts, freshness, the page on the web, and how far to trust what stands above. */
function smallPrint(briefing: Briefing, page: string | null, voice: Voice): string {
  const { counts, window } = briefing
  const facts = [
    // A story's own line counts all its articles; these are of the window.
    voice.say('window.last', { window: windowWords(window.to.getTime() - window.from.getTime(), voice) }),
    voice.say('count.stories', { n: counts.stories }),
    voice.say('count.articles', { n: counts.articles }),
    ...sourceCounts(counts, voice),
    freshness(briefing, voice),
    ...pageLink(page, voice),
  ]
  return `-# ${facts.join(dot)}\n-# ${voice.say('brief.footer')}`
}

/** The sections “Disputed”, “Numbers” and “Coming up”, as far as there are any. */
export function factBlocks(
  facts: Pick<Briefing, 'disputes' | 'figures' | 'comingUp'>,
  voice: Voice,
  more: (of: 'disputed' | 'numbers' | 'coming') => MoreOf,
  context: ToldSoFar = {},
): readonly Block[] {
  const isUndivided = true
  return [
    list({
      heading: `### ${voice.say('brief.disputed')}`,
      lines: facts.disputes.map((dispute) => disputeLine(dispute, voice, context)),
      isUndivided,
      atMost: MOST_DISPUTES,
      least: 1,
      more: more('disputed'),
    }),
    list({
      heading: `### ${voice.say('brief.numbers')}`,
      lines: facts.figures.map((figure) => figureLine(figure, voice, context)),
      isUndivided,
      atMost: 3,
      least: 1,
      more: more('numbers'),
    }),
    list({
      heading: `### ${voice.say('brief.coming')}`,
      lines: facts.comingUp.map((event) => comingLine(event, voice, context)),
      isUndivided,
      atMost: MOST_COMING,
      least: 1,
      more: more('coming'),
    }),
  ]
}

/** The answer to an empty result: what was read, when, the last mention, and what to try. */
function renderQuietDay(
  briefing: Briefing,
  state: BriefState,
  voice: Voice,
  { knownAt = null, instead = [] }: Occasion,
): Message {
  const { corpus, quiet, topic, window } = briefing
  const last = quiet?.lastMention
  const lengthMs = window.to.getTime() - window.from.getTime()
  // Where the last mention is of this window, there is something: only no story is about the topic.
  const title = last && last.citation.at >= window.from ? 'story.none' : 'quiet.title'
  const lines = [
    `## ${voice.say(title, { topic: topicName(topic, voice), window: windowWords(lengthMs, voice) })}`,
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
  const others = tryButtons(quiet?.tryInstead ?? [], (name) => viewId('overview', { ...state, topic: name }), voice)
  return fitted([fixed(text(lines.join('\n')), ...knownAtParts(knownAt, voice), ...instead, ...others)])
}

function freshness({ corpus }: Briefing, voice: Voice): string {
  return corpus.lastReadAt ? voice.say('read.at', { when: moment(corpus.lastReadAt) }) : voice.say('read.never')
}
