import { ComponentType } from 'discord-api-types/v10'
import type { BriefedStatement, BriefedStory, Briefing, Citation } from '#src/briefings/briefing.ts'
import type { Message } from '#src/discord/command.ts'
import { fits } from '#src/discord/limits.ts'
import type { Surroundings } from '#src/discord/render/fit.ts'
import { link } from '#src/discord/render/links.ts'
import { container, dot, type Part, text } from '#src/discord/render/parts.ts'
import { actorWords, topicWords } from '#src/discord/render/topic-name.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { ActorView, SaidAnswer } from '#src/newsroom/archive/questions.ts'
import { coveragePicture } from '#src/pictures/coverage.ts'
import { type MonthFacts, monthPicture } from '#src/pictures/month.ts'
import { numbersPicture } from '#src/pictures/numbers.ts'
import type { Picture, PictureKind } from '#src/pictures/picture.ts'
import { spokePicture } from '#src/pictures/spoke.ts'
import { timelinePicture } from '#src/pictures/timeline.ts'
import { wherePicture } from '#src/pictures/where.ts'

/** A picture that is worth drawing, and what it is drawn from. */
export type Pictured = { readonly picture: Picture; readonly citations: readonly Citation[] }

/** For whom a picture is worded. */
type Reader = { readonly voice: Voice; readonly zone: string }

/** The pictures that can be drawn of a briefing, in the order of a menu. */
export function picturesOfBriefing(briefing: Briefing, reader: Reader): readonly Pictured[] {
  const { stories, figures, topic } = briefing
  const statements = namedFor(briefing.statements, reader)
  const title = topicWords(topic, reader.voice)
  return drawable([
    [wherePicture({ title, stories }, reader), stories.flatMap(placeCitations)],
    [spokePicture({ title, statements }, reader), statements.flatMap(statementCitations)],
    [numbersPicture({ title, figures }, reader), figures.flatMap(figureCitations)],
  ])
}

/** The same of a story. */
export function picturesOfStory(story: BriefedStory, reader: Reader): readonly Pictured[] {
  const { figures } = story
  const statements = namedFor(story.statements, reader)
  const title = story.headline.text
  return drawable([
    [timelinePicture(story, reader), story.sources.filter(({ kind }) => kind === 'news')],
    [wherePicture({ title, stories: [story] }, reader), placeCitations(story)],
    [spokePicture({ title, statements }, reader), statements.flatMap(statementCitations)],
    [numbersPicture({ title, figures }, reader), figures.flatMap(figureCitations)],
    // Its squares are the counts that the text has under “Coverage”.
    [coveragePicture(story, reader), []],
  ])
}

/** What an actor said day by day; null where there is too little. */
export function pictureOfMonth(
  view: ActorView,
  { statements, turns = [], total }: SaidAnswer,
  window: MonthFacts['window'],
  reader: Reader,
): Pictured | null {
  const named = { actor: actorWords(view.actor, reader.voice), statements: namedFor(statements, reader) }
  const picture = monthPicture({ ...named, window, turns, total }, reader)
  return picture && { picture, citations: statements.flatMap(statementCitations) }
}

const speakerWords = ({ name, actorId }: NonNullable<BriefedStatement['speaker']>, voice: Voice): string =>
  actorWords({ name, id: actorId }, voice)

/** Statements with speakers and targets as the reader calls them. */
function namedFor(statements: readonly BriefedStatement[], { voice }: Reader): readonly BriefedStatement[] {
  return statements.map((statement) => ({
    ...statement,
    speaker: statement.speaker && { ...statement.speaker, name: speakerWords(statement.speaker, voice) },
    target: statement.target && actorWords(statement.target, voice),
  }))
}

function drawable(pairs: readonly (readonly [Picture | null, readonly Citation[]])[]): readonly Pictured[] {
  return pairs.flatMap(([picture, citations]) => (picture === null ? [] : [{ picture, citations }]))
}

function placeCitations({ places }: BriefedStory): readonly Citation[] {
  return places.map(({ citation }) => citation)
}

function figureCitations({ sources }: Briefing['figures'][number]): readonly Citation[] {
  return sources.map(({ citation }) => citation)
}

function statementCitations({ pieces }: Briefing['statements'][number]): readonly Citation[] {
  return pieces.slice(0, 1).map(({ citation }) => citation)
}

const mostSources = 8
/** Most characters of the words below a picture: eight names with their addresses. */
const wordsBelow = 1200

/** Leaves room for a picture and the words below it. */
export const roomForPicture: Surroundings = { head: [], room: { components: 3, textLength: wordsBelow } }

/** A picture under the name of its file, and below it the outlets that it is drawn from. */
export function pictureParts({ picture, citations }: Pictured, voice: Voice): readonly Part[] {
  const item = { media: { url: `attachment://${fileName(picture.kind)}` }, description: picture.alt }
  return [{ type: ComponentType.MediaGallery, items: [item] }, ...sourceWords(citations, voice)]
}

export function fileName(kind: PictureKind): string {
  return `${kind}.png`
}

function sourceWords(citations: readonly Citation[], voice: Voice): readonly Part[] {
  const outlets = [...new Map(citations.map((citation) => [citation.outlet.id, citation])).values()]
  if (outlets.length === 0) return []
  const links = outlets.slice(0, mostSources).map(({ outlet, url }) => link(outlet.name, url, voice.say('link.source')))
  const more = outlets.length > mostSources ? [voice.say('more', { n: outlets.length - mostSources })] : []
  const words = `-# ${voice.say('picture.drawnFrom', { sources: [...links, ...more].join(dot) })}`
  return words.length <= wordsBelow ? [text(words)] : sourceWords(citations.slice(0, -1), voice)
}

/**
 * A message with a picture below it.
 *
 * @param png - Null where nothing can be shown, as in a terminal: then the alt text stands in its place.
 */
export function withPicture(message: Message, pictured: Pictured, png: Uint8Array | null, voice: Voice): Message {
  const { picture } = pictured
  const below = png
    ? container(pictureParts(pictured, voice))
    : container([text(`-# ${picture.alt}`), ...sourceWords(pictured.citations, voice)])
  const components = [...message.components, below]
  const files = png ? [{ name: fileName(picture.kind), data: png }] : []
  // An answer that fills its message is left out: the picture was asked for.
  return { components: fits(components) ? components : [below], files }
}
