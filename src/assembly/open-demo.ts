import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { systemClock } from '#src/base/clock.ts'
import { CommandFailure } from '#src/cli/command.ts'
import type { DemoNewsroom } from '#src/cli/tools.ts'
import type { DemoOutlet } from '#src/demo/outlet.ts'
import { demoOutlets } from '#src/demo/outlets/index.ts'
import { type DemoPress, serveOutlets } from '#src/demo/serve-outlets.ts'
import { digestPress } from '#src/discord/render/edition.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import type { Store } from '#src/store/store.ts'
import { openNewsroom } from './open-newsroom.ts'

const hourMs = 3_600_000

/** The demo's outlets on 127.0.0.1, and a newsroom that follows them in a folder of its own. Closing removes both. */
export async function openDemo({ log, version }: { readonly log: Logger; readonly version: string }): Promise<DemoNewsroom> {
  const now = systemClock.now()
  const press = await serveOutlets(demoOutlets, { now })
  const folder = await mkdtemp(join(tmpdir(), 'attache-demo-'))
  const parts = await openNewsroom(
    {
      place: { path: join(folder, 'attache.sqlite') },
      contactUrl: null,
      allowPrivate: ['127.0.0.1/32'],
      pollFloorMs: 1000,
    },
    { log, version, clock: systemClock },
  )
  const { newsroom, store, storyDesk } = parts
  await follow(press, store, now)
  return {
    newsroom,
    outlets: demoOutlets,
    articles: demoOutlets.reduce((total, { articles }) => total + articles.length, 0),
    answers: press.answers,
    publishEdits: () => press.publishEdits(),
    async poll({ signal }) {
      const reports = await newsroom.feeds.poll({ all: true }, { signal })
      await storyDesk.mend(signal)
      return reports
    },
    async close() {
      await parts.close()
      await press.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function follow(press: DemoPress, store: Store, now: Date): Promise<void> {
  const homePages = new Map(press.feeds.map(({ outletId, homePage }) => [outletId, homePage]))
  await store.outlets.save(demoOutlets.map((outlet) => outletOf(outlet, homePages.get(outlet.id) ?? '')))
  for (const { outletId, url } of press.feeds) {
    const { name, packs } = demoOutlets.find(({ id }) => id === outletId)!
    await store.feeds.add({ outletId, url, title: name, packs }, { nextCheckAt: now, intervalMs: hourMs })
  }
}

function outletOf({ id, name, country, ownership, owner, creditLine }: DemoOutlet, homePage: string): Outlet {
  return { id, name, homePage, country, language: 'en', ownership, owner, creditLine }
}
