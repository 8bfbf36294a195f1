import type { BriefedStory, Briefing } from '#src/briefings/briefing.ts'
import { fits } from '#src/discord/limits.ts'
import { bodyFor, type Payload, payloadSchema } from '#src/discord/payload.ts'
import type { Place } from '#src/discord/places.ts'
import type { BriefState } from '#src/discord/render/brief-buttons.ts'
import { renderBriefView, renderStory } from '#src/discord/render/brief-views.ts'
import { renderBriefing } from '#src/discord/render/briefing.ts'
import { clip, escapeFeedText, visible } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, type Surroundings } from '#src/discord/render/fit.ts'
import { container, moment, text } from '#src/discord/render/parts.ts'
import {
  fileName,
  type Pictured,
  pictureParts,
  picturesOfBriefing,
  picturesOfStory,
  roomForPicture,
} from '#src/discord/render/pictures.ts'
import { printedWords } from '#src/discord/render/printed-words.ts'
import { type Voice, voiceOf } from '#src/discord/words/messages.ts'
import type { EditionRenderer } from '#src/newsroom/digests/publish-editions.ts'
import type { Digest } from '#src/subscriptions/digest.ts'

type EditionFacts = Parameters<EditionRenderer['render']>[1]

/** A renderer that renders an edition for many channels once, and keeps the result as long as the briefing exists. */
export function editionRenderer(placeOf: (channelId: string) => Place | null): EditionRenderer {
  const rendered = new WeakMap<Briefing, Map<string, readonly Payload[]>>()
  return {
    render(briefing, facts) {
      const { digest, isLate, isQuiet } = facts
      const place = placeOf(digest.channelId)
      const tags = place?.kind === 'forum' ? place.tags : []
      const due = isLate ? digest.nextRunAt : null
      const { topic, style, locale, roleId, hasPicture } = digest
      const zone = hasPicture ? digest.zone : null
      const key = JSON.stringify([topic, style, locale, roleId, zone, due, isQuiet, place?.kind, tags])
      const copies = rendered.get(briefing) ?? new Map<string, readonly Payload[]>()
      rendered.set(briefing, copies)
      const payloads = copies.get(key) ?? renderEdition(briefing, facts, place)
      copies.set(key, payloads)
      return payloads
    },
  }
}

/**
 * The messages of an edition, in the shape that its place asks for: a text channel gets one message and, in full style,
 * the stories in its thread; a forum a post for each story that is new or moved; an announcement channel or a thread
 * only messages.
 */
export function renderEdition(
  briefing: Briefing,
  { digest, isLate, isQuiet }: EditionFacts,
  place: Pick<Place, 'kind' | 'tags'> | null,
): readonly Payload[] {
  const voice = voiceOf(digest.locale)
  const state = stateOf(briefing, digest)
  if (place?.kind === 'forum') return isQuiet ? [] : posts(briefing, digest, { place, isLate, voice })
  const surroundings = surroundingsOf(headOf(briefing, digest, isLate, voice), digest.hasPicture)
  const opening = isQuiet
    ? fitted(
        [fixed(text(voice.say('brief.noNews', { topic: `**${escapeFeedText(clip(briefing.topic.label, 100))}**` })))],
        surroundings,
      )
    : renderBriefing(briefing, state, voice, null, surroundings)
  const pictured = isQuiet ? null : picturedIn(briefing, digest, voice)
  const body = bodyFor(opening, digest.roleId)
  const first: Payload = { kind: 'message', body, ...(pictured ? { pictured } : {}) }
  if (isQuiet || digest.style === 'short') return [first]
  if (place?.kind === 'text') return [first, ...inThread(briefing, voice)]
  const further = renderBriefView('statements', briefing, state, voice)
  return [first, { kind: 'message', body: bodyFor(further) }]
}

function inThread(briefing: Briefing, voice: Voice): readonly Payload[] {
  const thread = visible(clip(voice.say('brief.thread', { topic: briefing.topic.label }), 100))
  return fresh(briefing).map((story) => ({
    kind: 'in-thread',
    thread,
    body: bodyFor(renderStory(story, voice, null)),
  }))
}

/** A role is mentioned once, in the first post: an edition is one piece of news. */
function posts(
  briefing: Briefing,
  digest: Digest,
  { place, isLate, voice }: { readonly place: Pick<Place, 'tags'>; readonly isLate: boolean; readonly voice: Voice },
): readonly Payload[] {
  const first = surroundingsOf(headOf(briefing, digest, isLate, voice), digest.hasPicture)
  const others = digest.hasPicture ? roomForPicture : undefined
  return fresh(briefing).map((story, index) => ({
    kind: 'post',
    storyId: story.id,
    title: printedWords(story.headline.text, 'title') || voice.say('said.title'),
    tags: tagsFor(story, place, voice),
    body:
      index === 0
        ? bodyFor(renderStory(story, voice, null, null, first), digest.roleId)
        : bodyFor(renderStory(story, voice, null, null, others)),
    ...picturedPost(story, digest, voice),
  }))
}

/** The picture of an edition: the first that can be drawn of what is new in it, or of its first story. */
function picturedIn(briefing: Briefing, digest: Digest, voice: Voice) {
  if (!digest.hasPicture) return null
  const reader = { voice, zone: digest.zone }
  const stories = fresh(briefing)
  const [first] = [
    ...picturesOfBriefing({ ...briefing, stories }, reader),
    ...stories.slice(0, 1).flatMap((story) => picturesOfStory(story, reader)),
  ]
  return first ? picturedPayload(first, voice) : null
}

/** A forum's post has the map of its story, or another picture where there is none. */
function picturedPost(story: BriefedStory, digest: Digest, voice: Voice) {
  if (!digest.hasPicture) return {}
  const all = picturesOfStory(story, { voice, zone: digest.zone })
  const first = all.find(({ picture }) => picture.kind === 'where') ?? all[0]
  return first ? { pictured: picturedPayload(first, voice) } : {}
}

function picturedPayload(
  pictured: Pictured,
  voice: Voice,
): NonNullable<Extract<Payload, { kind: 'message' }>['pictured']> {
  const { picture } = pictured
  return { file: fileName(picture.kind), picture, component: container(pictureParts(pictured, voice)) }
}

/** Tags of the forum that name a country of the story's outlets or an act in it; Discord takes five. */
function tagsFor(story: BriefedStory, { tags }: Pick<Place, 'tags'>, voice: Voice): string[] {
  const acts = story.statements.flatMap(({ act, target }) => [act, voice.word(`act.${act}`), target ?? ''])
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
  return stories.filter(({ sinceLast }) => sinceLast?.state !== 'unchanged')
}

/** The role to mention, and a word about lateness. */
function headOf({ window }: Briefing, digest: Digest, isLate: boolean, voice: Voice): string {
  return [digest.roleId && `<@&${digest.roleId}>`, isLate && lateWords(digest.nextRunAt ?? window.to, voice)]
    .filter(Boolean)
    .join('\n')
}

/** The head never gives way to the news below it, and a word about lateness may still come. */
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
  // Before the card there is a role, and a moment only where an edition is late.
  const isMarked = components.some((part) => 'content' in part && part.content.includes('<t:'))
  if (stored.kind === 'in-thread' || isMarked) return null
  const marked = [text(lateWords(dueAt, voiceOf(locale))), ...components]
  return fits(marked) ? JSON.stringify({ ...stored, body: { ...stored.body, components: marked } }) : null
}

function lateWords(dueAt: Date, voice: Voice): string {
  return `-# ${voice.say('brief.late', { when: moment(dueAt, 'f') })}`
}

function stateOf({ window }: Briefing, { topic }: Digest): BriefState {
  return { topic, sinceMs: window.to.getTime() - window.from.getTime(), at: window.to, shared: true }
}
