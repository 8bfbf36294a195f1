import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Asking } from '#src/base/asking.ts'
import { systemClock } from '#src/base/clock.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { DemoNewsroom } from '#src/cli/tools.ts'
import type { DemoOutlet } from '#src/demo/outlet.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import { type DemoOutlets, serveOutlets } from '#src/demo/serve-outlets.ts'
import type { Message } from '#src/discord/command.ts'
import { payloadSchema } from '#src/discord/payload.ts'
import { renderEdition } from '#src/discord/render/edition.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { publishEditions } from '#src/newsroom/digests/publish-editions.ts'
import type { Newsroom } from '#src/newsroom/newsroom.ts'
import type { Store } from '#src/store/store.ts'
import { mendingAfterPolls, openNewsroom } from './open-newsroom.ts'

const hourMs = 3_600_000

/** The demo's outlets on 127.0.0.1, and a newsroom that follows them in a folder of its own. Closing removes both. */
export async function openDemo({
  log,
  version,
}: {
  readonly log: Logger
  readonly version: string
}): Promise<DemoNewsroom & { readonly store: Store }> {
  const now = systemClock.now()
  const outlets = await serveOutlets(demoOutlets, { now })
  const folder = await mkdtemp(join(tmpdir(), 'attache-demo-'))
  const parts = mendingAfterPolls(
    await openNewsroom(
      {
        place: { path: join(folder, 'attache.sqlite') },
        contactUrl: null,
        allowPrivate: ['127.0.0.1/32'],
        ports: [],
        pollFloorMs: 1000,
        fullText: 'never',
        defaultZone: 'UTC',
      },
      { log, version, clock: systemClock },
    ),
  )
  const { newsroom, store } = parts
  await follow(outlets, store, now)
  return {
    newsroom,
    store,
    outlets: demoOutlets,
    articles: demoOutlets.reduce((total, { articles }) => total + articles.length, 0),
    answers: outlets.answers,
    publishEdits: () => outlets.publishEdits(),
    poll: (asking) => newsroom.feeds.poll({ all: true }, asking),
    digest: (topic, asking) => printDigest(topic, asking, { newsroom, store, log }),
    async close() {
      await parts.close()
      await outlets.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function follow(outlets: DemoOutlets, store: Store, now: Date): Promise<void> {
  const homePages = new Map(outlets.feeds.map(({ outletId, homePage }) => [outletId, homePage]))
  await store.outlets.save(demoOutlets.map((outlet) => outletOf(outlet, homePages.get(outlet.id) ?? '')))
  for (const { outletId, url } of outlets.feeds) {
    const { name, packs } = demoOutlets.find(({ id }) => id === outletId)!
    await store.feeds.add(
      { outletId, url, title: name, packs },
      { nextCheckAt: now, intervalMs: hourMs, byOperator: true },
    )
  }
}

function outletOf({ id, name, country, ownership, owner, creditLine }: DemoOutlet, homePage: string): Outlet {
  return { id, name, homePage, country, language: 'en', ownership, owner, creditLine }
}

/**
 * Runs a digest completely: it is added, falls due and is written to the outbox. The rows there are what Discord would
 * get.
 */
async function printDigest(
  topic: string,
  { signal }: Asking,
  { newsroom, store, log }: { readonly newsroom: Newsroom; readonly store: Store; readonly log: Logger },
): Promise<readonly Message[]> {
  const now = systemClock.now()
  const wish = { guildId: 'demo', channelId: 'demo', topic, createdBy: null }
  const thisMinute = { time: now.toISOString().slice(11, 16), zone: 'UTC' }
  const added = await newsroom.digests.add({ ...wish, ...thisMinute })
  if (!added.ok) throw new CommandFailure(`The digest on ${topic} was refused: ${added.problem.kind}.`)
  await store.digests.save(added.value.id, { nextRunAt: new Date(Math.floor(now.getTime() / 60_000) * 60_000) })
  const renderer = { render: (...[briefing, facts]: EditionArguments) => renderEdition(briefing, facts, null) }
  await publishEditions({ signal }, { ...depsOf({ store, clock: systemClock }), renderer, log })
  const leaseUntil = new Date(now.getTime() + 60_000)
  const deliveries = await store.deliveries.lease({
    owner: 'demo',
    now: systemClock.now(),
    leaseUntil,
    farthest: { lease: leaseUntil, retry: leaseUntil },
    limit: 10,
  })
  return deliveries.map(({ payload }) => payloadSchema.parse(JSON.parse(payload)).body)
}

type EditionArguments = Parameters<Parameters<typeof publishEditions>[1]['renderer']['render']>
