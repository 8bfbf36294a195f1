import type { Message } from '#src/discord/command.ts'
import { outletLabel } from '#src/discord/render/cite.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { type Block, fitted, fixed, list } from '#src/discord/render/fit.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { linesInPages } from '#src/discord/render/pages.ts'
import { dot, moment, text } from '#src/discord/render/parts.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { FeedHealth, FeedPack } from '#src/newsroom/feeds/feed-health.ts'

/** Feeds, page by page: outlet, state, last reading and the next. */
export function renderFeeds(feeds: readonly FeedHealth[], page: number, voice: Voice): Message {
  const title = `## ${voice.say('feeds.title')}${feeds.length > 0 ? `${dot}${voice.number(feeds.length)}` : ''}`
  if (feeds.length === 0) return fitted([fixed(text(`${title}\n${voice.say('feeds.none')}`))])
  return fitted([fixed(text(title)), ...feedPage('list', feeds, page, voice)])
}

/** Those that fail or rest, the worst first, with what is at fault. */
export function renderHealth(feeds: readonly FeedHealth[], page: number, voice: Voice): Message {
  const ailing = feeds
    .filter(({ state, lastError }) => state !== 'active' || lastError !== null)
    .toSorted((a, b) => b.failures - a.failures)
  const well = feeds.length - ailing.length
  return fitted([
    fixed(text(`## ${voice.say('feeds.health')}${feeds.length > 0 ? `${dot}${voice.number(feeds.length)}` : ''}`)),
    ...(ailing.length === 0 ? [fixed(text(voice.say('feeds.wellAll')))] : feedPage('health', ailing, page, voice)),
    fixed(...(ailing.length > 0 && well > 0 ? [text(`-# ${voice.say('feeds.wellOthers', { n: well })}`)] : [])),
  ])
}

/** The views of feeds that have pages. */
export const feedViews = ['list', 'health'] as const

function feedPage(
  view: (typeof feedViews)[number],
  feeds: readonly FeedHealth[],
  page: number,
  voice: Voice,
): readonly Block[] {
  return linesInPages(
    feeds.map((feed) => feedLine(feed, voice)),
    page,
    ['feeds', view],
    voice,
  )
}

export function feedLine(feed: FeedHealth, voice: Voice): string {
  const { outlet, lastSuccessAt, nextCheckAt, lastError } = feed
  const label = outletLabel(
    { id: outlet.id, name: outlet.name, country: outlet.country, ownership: outlet.ownership },
    voice,
  )
  const last = lastSuccessAt ? moment(lastSuccessAt) : voice.say('feeds.never')
  const times = nextCheckAt
    ? voice.say('feeds.line', { last, next: moment(nextCheckAt) })
    : voice.say('feeds.lastLine', { last })
  const counted = voice.say('count.articles', { n: feed.articles })
  const fault = lastError ? `\n-# ⚠ ${escapeFeedText(clip(lastError, 160))}` : ''
  return `\`${feed.code}\`${dot}${label}${dot}${voice.word(`feeds.${feed.state}`)}\n-# ${counted}${dot}${times}${fault}`
}

export function renderPacks(packs: readonly FeedPack[], voice: Voice): Message {
  return fitted([
    fixed(text(`## ${voice.say('feeds.packs')}`)),
    list({
      lines: packs.map(
        (pack) =>
          `• ${voice.say('feeds.pack', { name: `**${escapeFeedText(pack.name)}**`, feeds: voice.say('count.feeds', { n: pack.feeds }), added: pack.added })}`,
      ),
      more: moreLine(voice),
    }),
  ])
}
