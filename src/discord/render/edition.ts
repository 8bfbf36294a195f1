import { pagePaths, pageSince } from '#src/base/page-paths.ts'
import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { fits } from '#src/discord/limits.ts'
import { bodyFor, type Payload, payloadSchema } from '#src/discord/payload.ts'
import type { Place } from '#src/discord/places.ts'
import type { PublicPages } from '#src/discord/public-pages.ts'
import { isFolded } from '#src/discord/render/brief-menus.ts'
import type { BriefState } from '#src/discord/render/brief-state.ts'
import { renderBriefView } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { editionHead, editionNews, editionTitle } from '#src/discord/render/edition-head.ts'
import { clip, visible } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, type Surroundings } from '#src/discord/render/fit.ts'
import { container, dot, moment, text } from '#src/discord/render/parts.ts'
import {
  fileName,
  type Pictured,
  pictureParts,
  picturesOfBriefing,
  picturesOfStory,
  roomForPicture,
} from '#src/discord/render/pictures.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { newestFact } from '#src/discord/render/story-text.ts'
import { renderStory } from '#src/discord/render/story-view.ts'
import { topicName, topicWords } from '#src/discord/render/topic-name.ts'
import { windowWords } from '#src/discord/render/windows.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { EditionRenderer } from '#src/newsroom/digests/publish-editions.ts'
import type { Digest } from '#src/subscriptions/digest.ts'

type EditionFacts = Parameters<EditionRenderer['render']>[1]

/**
 * A renderer that renders an edition for many channels once, and keeps the result as long as the briefing exists.
 *
 * @param pages - Of the reading room; absent: no message links to it.
 */
export function editionRenderer(placeOf: (channelId: string) => Place | null, pages?: PublicPages): EditionRenderer {
  const rendered = new WeakMap<Briefing, Map<string, readonly Payload[]>>()
  return {
    render(briefing, facts) {
      const { digest, isLate, isQuiet } = facts
      const place = placeOf(digest.channelId)
      const tags = place?.kind === 'forum' ? place.tags : []
      const due = isLate ? digest.nextRunAt : null
      const { topic, style, locale, roleId, zone, lastRunAt, hasPicture } = digest
      const wish = [topic, style, locale, roleId, zone, hasPicture]
      const key = JSON.stringify([...wish, lastRunAt, due, isQuiet, place?.kind, tags])
      const copies = rendered.get(briefing) ?? new Map<string, readonly Payload[]>()
      rendered.set(briefing, copies)
      const payloads = copies.get(key) ?? renderEdition(briefing, facts, place, pages)
      copies.set(key, payloads)
      return payloads
    },
  }
}

/**
 * The messages of an edition, in the shape that its place asks for: a text channel gets one message and, in full style,
 * the stories in its thread; a forum a post for each story that is new or changed; an announcement channel or a thread
 * only messages. An earlier message leaves out what a later one tells.
 */
export function renderEdition(
  briefing: Briefing,
  { digest, isLate, isQuiet, seenByAll = new Set() }: EditionFacts,
  place: Pick<Place, 'kind' | 'tags'> | null,
  pages?: PublicPages,
): readonly Payload[] {
  const voice = voiceOf(digest.locale)
  const state = stateOf(briefing, digest)
  const pageOf = pagesOfStories(seenByAll, pages)
  if (place?.kind === 'forum') return isQuiet ? [] : posts(briefing, digest, { place, isLate, voice, pageOf })
  const surroundings = surroundingsOf(callOf(briefing, digest, isLate, voice), digest.hasPicture && !isQuiet)
  const head = editionHead(briefing, digest, voice)
  const isOpening = digest.style === 'full' && !isQuiet
  const opening = isQuiet
    ? fitted([fixed(text(`${head}\n${noNews(briefing, digest, voice)}`))], surroundings)
    : renderBriefing(briefing, state, voice, { head, surroundings, isOpening, page: topicPage() })
  const body = bodyFor(opening, digest.roleId)
  const first: Payload = { kind: 'message', body, ...(isQuiet ? {} : picturedIn(briefing, digest, voice)) }
  if (!isOpening) return [first]
  if (place?.kind === 'text') return [first, ...inThread(briefing, state, voice, pageOf)]
  const further = renderBriefView('statements', briefing, state, voice)
  return [first, { kind: 'message', body: bodyFor(further) }]

  function topicPage(): string | null {
    const hasPage = briefing.stories.some((story) => pageOf(story) !== null)
    return pages && hasPage ? pages.address(pageSince(pagePaths.topic(state.topic), state.sinceMs)) : null
  }
}

type PageOf = (story: BriefedStory) => string | null

/** The page of a story; null where not all may see the story, or the reading room prints nothing of its outlets. */
function pagesOfStories(seenByAll: ReadonlySet<string>, pages: PublicPages | undefined): PageOf {
  return ({ id, outlets }) => {
    const isQuoted = outlets.some((outlet) => !pages?.leftOut.has(outlet.id))
    return pages && isQuoted && seenByAll.has(id) ? pages.address(pagePaths.story(id)) : null
  }
}

/** A first edition has no other before it: it tells of its window. */
function noNews({ topic, window }: Briefing, { lastRunAt }: Pick<Digest, 'lastRunAt'>, voice: Voice): string {
  const name = `**${topicName(topic, voice)}**`
  if (lastRunAt) return voice.say('brief.noNews', { topic: name })
  const length = windowWords(window.to.getTime() - window.from.getTime(), voice)
  return voice.say('quiet.title', { topic: name, window: length })
}

function inThread(briefing: Briefing, state: BriefState, voice: Voice, pageOf: PageOf): readonly Payload[] {
  const thread = visible(clip(voice.say('brief.thread', { topic: topicWords(briefing.topic, voice) }), 100))
  return fresh(briefing).map((story) => ({
    kind: 'in-thread',
    thread,
    body: bodyFor(renderStory(story, voice, state, { told: newestFact(story), page: pageOf(story) })),
  }))
}

/** A role is mentioned once, in the first post: an edition is one piece of news. */
function posts(
  briefing: Briefing,
  digest: Digest,
  {
    place,
    isLate,
    voice,
    pageOf,
  }: { readonly place: Pick<Place, 'tags'>; readonly isLate: boolean; readonly voice: Voice; readonly pageOf: PageOf },
): readonly Payload[] {
  const state = stateOf(briefing, digest)
  const edition = `-# ${[editionTitle(briefing, digest, voice), editionNews(briefing, digest, voice)].join(dot)}`
  const call = callOf(briefing, digest, isLate, voice)
  const first = surroundingsOf([call, edition].filter((line) => line !== '').join('\n'), digest.hasPicture)
  const others = digest.hasPicture ? { surroundings: roomForPicture } : {}
  return fresh(briefing).map((story, index) => ({
    kind: 'post',
    storyId: story.id,
    title: printedWords(story.headline.text, 'title') || voice.say('said.title'),
    tags: tagsFor(story, place, voice),
    body:
      index === 0
        ? bodyFor(renderStory(story, voice, state, { surroundings: first, page: pageOf(story) }), digest.roleId)
        : bodyFor(renderStory(story, voice, state, { ...others, page: pageOf(story) })),
    ...picturedPost(story, digest, voice),
  }))
}

type WithPicture = Pick<Extract<Payload, { kind: 'message' }>, 'pictured'>

/** The picture of an edition: the first that can be drawn of what is new in it, or of its first story. */
function picturedIn(briefing: Briefing, digest: Digest, voice: Voice): WithPicture {
  if (!digest.hasPicture) return {}
  const reader = { voice, zone: digest.zone }
  const stories = fresh(briefing)
  const [first] = [
    ...picturesOfBriefing({ ...briefing, stories }, reader),
    ...stories.slice(0, 1).flatMap((story) => picturesOfStory(story, reader)),
  ]
  return first ? withPicture(first, voice) : {}
}

/** A forum's post has the map of its story, or another picture where there is none. */
function picturedPost(story: BriefedStory, digest: Digest, voice: Voice): WithPicture {
  if (!digest.hasPicture) return {}
  const all = picturesOfStory(story, { voice, zone: digest.zone })
  const first = all.find(({ picture }) => picture.kind === 'where') ?? all[0]
  return first ? withPicture(first, voice) : {}
}

function withPicture(pictured: Pictured, voice: Voice): WithPicture {
  const { picture } = pictured
  return { pictured: { file: fileName(picture.kind), picture, component: container(pictureParts(pictured, voice)) } }
}

/** Tags of the forum that name a country of the story's outlets or an act in it; Discord takes five. */
function tagsFor(story: BriefedStory, { tags }: Pick<Place, 'tags'>, voice: Voice): string[] {
  const acts = story.statements.flatMap(({ act, target }) => [act, voice.say(`act.${act}`), target ?? ''])
  const words = new Set([story.headline.text, ...acts].flatMap((part) => part.toLowerCase().split(/[^\p{L}]+/u)))
  return tags
    .filter(({ name }) =>
      name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => word.length > 2 && words.has(word)),
    )
    .slice(0, 5)
    .map(({ id }) => id)
}

function fresh({ stories }: Briefing): readonly BriefedStory[] {
  return stories.filter((story) => !isFolded(story))
}

/** The role to mention, and a word about lateness. */
function callOf({ window }: Briefing, digest: Digest, isLate: boolean, voice: Voice): string {
  return [digest.roleId && `<@&${digest.roleId}>`, isLate && lateWords(digest.nextRunAt ?? window.to, voice)]
    .filter(Boolean)
    .join('\n')
}

/** The head is never dropped for the news below it, and room is left for a word about lateness. */
function surroundingsOf(head: string, hasPicture: boolean): Surroundings {
  const { components, textLength } = hasPicture ? roomForPicture.room : { components: 0, textLength: 0 }
  const room = { components: components + 1, textLength: textLength + 200 }
  return { head: head === '' ? [] : [text(head)], room }
}

/**
 * A message that waited, with a word about when it was due before it. Null where it has one, where it stands in an
 * edition's thread, or where it is full.
 */
export function markLate(payload: string, dueAt: Date, locale: string): string | null {
  const stored = payloadSchema.parse(JSON.parse(payload))
  const { components } = stored.body
  const voice = voiceOf(locale)
  const [late = ''] = voice.say('brief.late', { when: '\n' }).split('\n')
  const isMarked = components.some((part) => 'content' in part && part.content.includes(late))
  if (stored.kind === 'in-thread' || isMarked) return null
  const marked = [text(lateWords(dueAt, voice)), ...components]
  return fits(marked) ? JSON.stringify({ ...stored, body: { ...stored.body, components: marked } }) : null
}

function lateWords(dueAt: Date, voice: Voice): string {
  return `-# ${voice.say('brief.late', { when: moment(dueAt, 'f') })}`
}

function stateOf({ window }: Briefing, { topic }: Digest): BriefState {
  return { topic, sinceMs: window.to.getTime() - window.from.getTime(), at: window.to, shared: true }
}
