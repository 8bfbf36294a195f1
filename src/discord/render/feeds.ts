import type { Message } from '#src/discord/command.ts'
import { outletLabel } from '#src/discord/render/cite.ts'
import { clip, escapeFeedText } from '#src/discord/render/feed-text.ts'
import { fitted, fixed, list } from '#src/discord/render/fit.ts'
import { moreLine } from '#src/discord/render/more.ts'
import { button, moment, type Part, row, text } from '#src/discord/render/parts.ts'
import { customIdOf } from '#src/discord/state.ts'
import type { Voice } from '#src/discord/words/messages.ts'
import type { FeedHealth, FeedPack } from '#src/newsroom/feeds/feed-health.ts'

const PAGE = 15

/** Feeds, page by page: outlet, state, last reading and the next. */
export function renderFeeds(feeds: readonly FeedHealth[], page: number, voice: Voice): Message {
  const title = `## ${voice.say('feeds.title')} · ${voice.say('count.feeds', { n: feeds.length })}`
  if (feeds.length === 0) return fitted([fixed(text(`${title}\n${voice.say('feeds.none')}`))])
  const pages = Math.ceil(feeds.length / PAGE)
  const shown = Math.min(Math.max(0, page), pages - 1)
  return fitted([
    fixed(text(title)),
    list({
      lines: feeds.slice(shown * PAGE, (shown + 1) * PAGE).map((feed) => feedLine(feed, voice)),
      more: moreLine(voice),
    }),
    fixed(...paging(shown, pages, voice)),
  ])
}

/** Those that fail or rest first, with what is at fault. */
export function renderHealth(feeds: readonly FeedHealth[], voice: Voice): Message {
  const ailing = feeds
    .filter(({ state, lastError }) => state !== 'active' || lastError !== null)
    .toSorted((a, b) => b.failures - a.failures)
  const well = feeds.length - ailing.length
  return fitted([
    fixed(text(`## ${voice.say('feeds.health')} · ${voice.say('count.feeds', { n: feeds.length })}`)),
    ailing.length === 0
      ? fixed(text(voice.say('feeds.wellAll')))
      : list({
          lines: ailing.map((feed) => feedLine(feed, voice)),
          more: moreLine(voice),
        }),
    fixed(text(`-# ${voice.say('feeds.active')}: ${voice.number(well)}`)),
  ])
}

export function feedLine(feed: FeedHealth, voice: Voice): string {
  const { outlet, lastSuccessAt, nextCheckAt, lastError } = feed
  const label = outletLabel(
    { id: outlet.id, name: outlet.name, country: outlet.country, ownership: outlet.ownership },
    voice,
  )
  const times = voice.say('feeds.line', {
    last: lastSuccessAt ? moment(lastSuccessAt) : voice.say('feeds.never'),
    next: nextCheckAt ? moment(nextCheckAt) : '–',
  })
  const counted = voice.say('count.articles', { n: feed.articles })
  const fault = lastError ? `\n-# ⚠ ${escapeFeedText(clip(lastError, 160))}` : ''
  return `\`${feed.code}\` · ${label} · ${voice.word(`feeds.${feed.state}`)}\n-# ${counted} · ${times}${fault}`
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

function paging(page: number, pages: number, voice: Voice): readonly Part[] {
  if (pages < 2) return []
  const turn = (label: string, to: number, which: string, disabled: boolean) => {
    const id = customIdOf('feeds', ['list', which, to])
    return id ? [button(label, id, { disabled })] : []
  }
  return [
    text(`-# ${voice.say('said.page', { page: page + 1, pages })}`),
    row([
      ...turn(voice.say('said.previous'), Math.max(0, page - 1), 'previous', page === 0),
      ...turn(voice.say('said.next'), page + 1, 'next', page >= pages - 1),
    ]),
  ]
}
