import pino from 'pino'
import { openDemo } from '#src/assembly/open-demo.ts'
import { systemClock } from '#src/base/clock.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { draw } from '#src/pictures/draw.ts'
import type { SiteArchive, SiteSettings } from '#src/site/serving/answers.ts'
import { type SiteEffects, siteApp } from '#src/site/serving/site-app.ts'

export const usualRules = { mostWords: 60, leftOut: new Set<string>() }

const settings: Parameters<typeof siteApp>[0] = {
  publicUrl: null,
  isIndexed: false,
  contact: null,
  rules: usualRules,
  rate: { burst: 100_000, perSecond: 100_000 },
}

/** The demo's newsroom after one poll, and sites over it. */
export async function demoSite() {
  const demo = await openDemo({ log: pino({ level: 'silent' }), version: '0.0.0' })
  await demo.poll({ signal: new AbortController().signal })
  const { archive } = depsOf({ store: demo.store, clock: systemClock })
  return {
    demo,
    site: (changes: Partial<Parameters<typeof siteApp>[0]> = {}, effects: Partial<SiteEffects> = {}) =>
      asker(siteApp({ ...settings, ...changes }, { ...effectsOver(archive), ...effects })),
  }
}

export function siteOver(
  archive: SiteArchive,
  changes: Partial<SiteSettings & { rate: typeof settings.rate }> = {},
  effects: Partial<SiteEffects> = {},
) {
  return asker(siteApp({ ...settings, ...changes }, { ...effectsOver(archive), ...effects }))
}

/** Drawn in this thread. */
export const pictures: SiteEffects['pictures'] = {
  svg: async (picture, _, { theme = 'dark' } = {}) => draw(picture, theme).svg,
}

function effectsOver(archive: SiteArchive): SiteEffects {
  const signal = new AbortController().signal
  return { archive, clock: systemClock, pictures, log: { warn() {} }, nowMs: () => 0, signal }
}

/** Asks for a path. */
function asker(app: ReturnType<typeof siteApp>) {
  return async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => {
    const request = new Request(`http://site.test${path}`, { headers, method, redirect: 'manual' })
    const response = await app(request, { incoming: { socket: { remoteAddress: '198.51.100.7' } } })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
}

export type Asked = Awaited<ReturnType<ReturnType<typeof siteOver>>>

/** Every page of a site that its links lead to, from the first one on. */
export async function everyPage(
  get: (path: string) => Promise<Asked>,
  most: number,
): Promise<ReadonlyMap<string, Asked>> {
  const pages = new Map<string, Asked>()
  const waiting = ['/', '/topic/sudan?since=7d', '/ledger?since=30d', '/outlets', '/how']
  for (let path = waiting.shift(); path !== undefined && pages.size < most; path = waiting.shift()) {
    if (pages.has(path)) continue
    const page = await get(path)
    pages.set(path, page)
    const links = [...page.text.matchAll(/(?:href|src|srcset)="(\/[^"]*)"/g)].map(([, link]) =>
      link!.replaceAll('&amp;', '&'),
    )
    waiting.push(...links.filter((link) => !pages.has(link)))
  }
  return pages
}
