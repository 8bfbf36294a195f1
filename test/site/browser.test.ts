import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#src/base/clock.ts'
import type { OpenServer } from '#src/base/open-server.ts'
import { depsOf } from '#src/newsroom/build-newsroom.ts'
import { serveSite } from '#src/site/serving/serve-site.ts'
import { browserPath, openBrowser } from '#test/support/browser.ts'
import { demoSite, pictures, usualRules } from '#test/support/demo-site.ts'

const looks = [
  { look: 'on a phone, light', width: 390, colorScheme: 'light', media: 'screen' },
  { look: 'on a phone, dark', width: 390, colorScheme: 'dark', media: 'screen' },
  { look: 'on a desktop, light', width: 1280, colorScheme: 'light', media: 'screen' },
  { look: 'on a desktop, dark', width: 1280, colorScheme: 'dark', media: 'screen' },
  { look: 'on paper', width: 794, colorScheme: 'light', media: 'print' },
] as const

if (browserPath === null) {
  describe('no browser is installed', () => {
    it('so how the pages look is not tested here: install Debian’s chromium', () => expect(browserPath).toBe(null))
  })
} else {
  const path = browserPath
  describe('in a browser', () => {
    let demo: Awaited<ReturnType<typeof demoSite>>
    let server: OpenServer
    let browser: Browser
    let paths: readonly string[]

    beforeAll(async () => {
      demo = await demoSite()
      const { archive } = depsOf({ store: demo.demo.store, clock: systemClock })
      const settings = { publicUrl: null, isIndexed: false, contact: null, rules: usualRules }
      const rate = { burst: 100_000, perSecond: 100_000 }
      const log = { warn() {} }
      server = await serveSite(
        { host: '127.0.0.1', port: 0 },
        { ...settings, rate },
        { archive, clock: systemClock, pictures, log },
      )
      const today = (await demo.site()('/')).text
      const first = (kind: string) => new RegExp(`href="(/${kind}/[^"]+)"`).exec(today)![1]!
      const fixed = ['/', '/topic/sudan?since=3d', '/topic/nothing-of-that', '/ledger?about=sudan', '/outlets', '/how']
      paths = [...fixed, first('story'), first('actor'), first('outlet'), '/no-such-page']
      browser = await openBrowser(path)
    })

    afterAll(async () => {
      await browser.close()
      await server.close()
      await demo.demo.close()
    })

    const open = async ({ width, colorScheme, media }: Omit<(typeof looks)[number], 'look'>): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme, bypassCSP: true })
      await page.emulateMedia({ media, colorScheme })
      return page
    }

    it.each(looks)('$look every kind of page is accessible, and no wider than the screen', async (look) => {
      const page = await open(look)
      for (const path of paths) {
        await page.goto(`http://127.0.0.1:${server.port}${path}`)
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
        )
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          path,
        ).toEqual([])
        const beyond = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(beyond, path).toBe(0)
      }
      await page.close()
    })

    it('a keyboard reaches the text, the search and every link, and shows where it is', async () => {
      const page = await open(looks[2])
      await page.goto(`http://127.0.0.1:${server.port}/`)
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.className')).toBe('skip')
      expect(await page.evaluate<number>('document.activeElement.getBoundingClientRect().left')).toBeGreaterThan(0)
      const reached = new Set<string>()
      for (let presses = 0; presses < 12; presses += 1) {
        reached.add(await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 60)'))
        const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')
        expect(outline).toBe('solid')
        await page.keyboard.press('Tab')
      }
      expect(reached.size).toBe(12)
      await page.focus('#q')
      await page.keyboard.type('sudan')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/topic/sudan')
      expect(await page.title()).toContain('Sudan')
      await page.close()
    })

    it('breaks none of its own rules of what may load', async () => {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('request', (request) => {
        if (!request.url().startsWith(`http://127.0.0.1:${server.port}/`)) complaints.push(request.url())
      })
      for (const path of paths.slice(0, -1)) await page.goto(`http://127.0.0.1:${server.port}${path}`)
      expect(complaints.filter((text) => !/favicon/.test(text))).toEqual([])
      await page.close()
    })
  })
}
