import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pagePaths } from '#src/base/page-paths.ts'
import { renderBriefingFile } from '#src/site/pages/briefing-file.ts'
import { browserPath, openBrowser } from '#test/support/browser.ts'
import { demoSite } from '#test/support/demo-site.ts'

/**
 * Pictures of the reading room over the demo's newsroom: `npm run pictures:site` makes those of the docs, `npm run
 * pictures:site -- FOLDER` all of them, for looking at. Needs Chromium.
 */
const forDocs = ['topic-phone-light', 'topic-desktop-dark', 'story-phone-dark', 'story-desktop-light']
const [elsewhere] = process.argv.slice(2)
const folder = elsewhere ?? join(import.meta.dirname, '../docs/pictures')
const screens = {
  phone: { width: 390, height: 844, deviceScaleFactor: 1 },
  desktop: { width: 1100, height: 900, deviceScaleFactor: 1 },
} as const

/** A4 without its margins, in CSS pixels. */
const paper = { width: 665, height: 987 }

if (browserPath === null) throw new Error('No Chromium is installed')
const demo = await demoSite()
const site = demo.site()
const browser = await openBrowser(browserPath)
try {
  await mkdir(folder, { recursive: true })
  const topic = await site('/topic/sudan?since=7d')
  const [story = '/'] = /\/story\/\w+/.exec(topic.text) ?? []
  const paths: Readonly<Record<string, string>> = {
    today: pagePaths.today,
    topic: '/topic/sudan?since=7d',
    quiet: '/topic/vanuatu',
    story,
    actor: pagePaths.actor('Hanan Rasul'),
    ledger: '/ledger?about=Sudan&since=7d',
    outlets: pagePaths.outlets,
    outlet: pagePaths.outlet('meridian-wire'),
    how: pagePaths.how,
    nothing: '/story/none',
  }
  for (const [size, viewport] of Object.entries(screens)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [name, path] of Object.entries(paths)) {
        const title = `${name}-${size}-${colorScheme}`
        if (!elsewhere && !forDocs.includes(title)) continue
        const page = await browser.newPage({ viewport, colorScheme })
        await page.route('**/*', async (route) => {
          const url = new URL(route.request().url())
          const { status, headers, text } = await site(url.pathname + url.search)
          await route.fulfill({ status, headers: Object.fromEntries(headers), body: text })
        })
        await page.goto(`http://site.test${path}`)
        // The docs show a first screen, and whoever looks at all of them sees all of each.
        await page.screenshot({ path: join(folder, `site-${title}.png`), fullPage: elsewhere !== undefined })
        if (elsewhere && colorScheme === 'light' && size === 'desktop') {
          await page.emulateMedia({ media: 'print' })
          await page.setViewportSize(paper)
          await page.screenshot({ path: join(folder, `site-${name}-paper.png`), fullPage: true })
        }
        await page.close()
      }
    }
  }
  if (elsewhere) {
    const signal = new AbortController().signal
    const briefing = await demo.demo.newsroom.brief(
      { topic: 'sudan', sinceMs: 7 * 86_400_000 },
      { viewer: 'common', signal },
    )
    const page = await browser.newPage({ viewport: screens.desktop })
    await page.setContent(renderBriefingFile(briefing, new Date()))
    await page.screenshot({ path: join(folder, 'file-desktop.png'), fullPage: true })
  }
} finally {
  await browser.close()
  await demo.demo.close()
}
