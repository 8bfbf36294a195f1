import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asked, demoSite, everyPage, usualRules } from '#test/support/demo-site.ts'
import { claimsInPage, type LookedUp, unsupported } from '#test/support/walk-back.ts'

type Read = LookedUp & { readonly outletId: string; readonly title: string; readonly body: string }

let demo: Awaited<ReturnType<typeof demoSite>>
let pages: ReadonlyMap<string, Asked>
let articles: readonly Read[]

beforeAll(async () => {
  demo = await demoSite()
  pages = await everyPage(demo.site(), 400)
  articles = await everyArticle()
})

afterAll(() => demo.demo.close())

async function everyArticle(): Promise<readonly Read[]> {
  const { store } = demo.demo
  const { articles } = await store.stories.recent(new Date(0), { after: 0, limit: 1000 })
  const revisions = await Promise.all(articles.map(({ article }) => store.articles.revisions(article.id)))
  return revisions.map((readings) => {
    const { url, outletId, text, title } = readings[0]!.article
    return { url: url!, outletId, texts: [text], title: text.slice(0, title.end), body: text.slice(title.end) }
  })
}

const shownIn = (markup: string): string =>
  markup
    .replace(/<(style|script)\b.*?<\/\1>|<[^>]*>/gs, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")

const tokensOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
const runLength = 6
const runsOf = (text: string): ReadonlySet<string> => {
  const tokens = tokensOf(text)
  return new Set(tokens.map((_, at) => tokens.slice(at, at + runLength).join(' ')))
}

/**
 * Words of a body that stand on a page in runs of at least six, without runs of a title and runs that other articles
 * have too: what two outlets have of one speech is quoted from one of them.
 */
function quotedWords(body: string, page: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const tokens = tokensOf(body)
  const isQuoted = tokens.map(() => false)
  for (let at = 0; at + runLength <= tokens.length; at += 1) {
    const run = tokens.slice(at, at + runLength).join(' ')
    if (page.has(run) && !others.has(run)) isQuoted.fill(true, at, at + runLength)
  }
  return isQuoted.filter(Boolean).length
}

describe('a source of a page', () => {
  it('is a link by outlet and moment, with its address spelt out for paper', () => {
    const found = [...pages.values()].flatMap(({ text }) => text.match(/<li id="source-\d+">.*<\/li>/g) ?? [])
    expect(found.length).toBeGreaterThan(50)
    const entry =
      /^<li id="source-\d+"><a href="([^"]+)"[^>]*>[^<]+, <time.*<\/a> <span class="address">\1<\/span><\/li>$/
    expect(found.filter((one) => !entry.test(one))).toEqual([])
  })
})

describe('every page that a link leads to', () => {
  it('is there', () => {
    expect(pages.size).toBeGreaterThan(100)
    const kinds = [
      '/story/',
      '/actor/',
      '/outlet/',
      '/topic/',
      '/ledger?',
      '/how',
      '/outlets',
      'feed.atom',
      '.json',
      '-dark.svg',
      '-light.svg',
    ]
    for (const kind of kinds)
      expect(
        [...pages.keys()].some((path) => path.includes(kind)),
        kind,
      ).toBe(true)
    const missing = [...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)
    expect(missing).toEqual([])
  })

  it('has the headline of the link that leads to it', () => {
    const links = [...pages].flatMap(([path, { text }]) =>
      [...text.matchAll(/<a class="source-text" href="(\/story\/[^"]+)">([^<]+)<\/a>/g)].map(
        ([, address = '', headline]) => ({ path, headline, page: pages.get(address.replaceAll('&amp;', '&'))?.text }),
      ),
    )
    const followed = links.filter(({ page }) => page !== undefined)
    expect(followed.length).toBeGreaterThan(20)
    const others = followed.filter(
      ({ page, headline }) => /<h1 class="headline"><span class="source-text">([^<]+)</.exec(page!)?.[1] !== headline,
    )
    expect(others.map(({ path, headline }) => [path, headline])).toEqual([])
  })

  it('prints each statement once', () => {
    for (const [path, { text }] of pages) {
      const said = [...text.matchAll(/<blockquote>(.*?)<\/blockquote>/gs)].map(([, words]) => words)
      expect(
        said.filter((words, at) => said.indexOf(words) !== at),
        path,
      ).toEqual([])
    }
  })

  it('quotes at most sixty words of an article besides its title, all quotations together', () => {
    const titles = articles.flatMap(({ title }) => [...runsOf(title)])
    const bodies = articles.map(({ body }) => runsOf(body))
    const seen = new Set<string>()
    const shared = new Set(titles)
    for (const run of bodies.flatMap((runs) => [...runs])) (seen.has(run) ? shared : seen).add(run)
    let most = 0
    for (const [path, { text }] of pages) {
      const shown = runsOf(path.endsWith('.css') ? '' : shownIn(text))
      for (const { url, body } of articles) {
        const words = quotedWords(body, shown, shared)
        most = Math.max(most, words)
        expect(words, `${path} of ${url}`).toBeLessThanOrEqual(60)
      }
    }
    expect(most).toBeGreaterThan(25)
  })

  it('counts at most sixty words with the address of one article beside them, its title aside', () => {
    for (const [path, { text }] of pages) {
      for (const [url, claims] of Map.groupBy(claimsInPage(text), (claim) => claim.url)) {
        const title = articles.find((article) => article.url === url)?.title ?? ''
        const quoted = new Set(claims.map(({ words }) => words)).difference(new Set([title]))
        const outer = [...quoted].filter(
          (words) => ![...quoted].some((other) => other !== words && other.includes(words)),
        )
        const words = outer.flatMap(tokensOf).length
        expect(words, `${path} of ${url}`).toBeLessThanOrEqual(60)
      }
    }
  })

  it('prints nothing that its source does not say', () => {
    let claims = 0
    for (const [path, { text }] of pages) {
      const made = claimsInPage(text)
      claims += made.length
      expect(unsupported(made, articles), path).toEqual([])
    }
    expect(claims).toBeGreaterThan(500)
  })

  it('names countries, owners and acts in words', () => {
    const shown = [...pages.values()].map(({ text }) => text).join('\n')
    expect(shown.match(/<li><b>[A-Z]{2}<\/b>/g) ?? []).toEqual([])
    expect(shown).toMatch(/<li><b>Russia<\/b> 1 state-owned<\/li>/)
    expect(shown).toContain('reported\u00a0· asks</span>')
    expect(shown).toContain('<option value="accuse">accuses</option>')
    expect(shown).toMatch(/<li><b>\d+<\/b> accuses → /)
    expect(shown).not.toMatch(/· (?:accuse|request|reject|threaten)\b(?!s)/)
  })

  it('runs nothing, sets no cookie and asks no other site', () => {
    for (const [path, { text, headers }] of pages) {
      expect(text, path).not.toMatch(/<script|<iframe|\son\w+=|style="|(?:src|@import)\s*=?\s*"?https?:/i)
      expect(headers.get('set-cookie'), path).toBe(null)
      expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'; style-src 'self'; /)
      expect(headers.get('x-robots-tag'), path).toBe('noindex, noarchive')
      expect(headers.get('tdm-reservation'), path).toBe('1')
    }
  })

  it('has one heading of the first rank, leaves out none, and has no section without content', () => {
    for (const [path, { text, headers }] of pages) {
      if (!headers.get('content-type')?.startsWith('text/html')) continue
      const ranks = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank))
      expect(
        ranks.filter((rank) => rank === 1),
        path,
      ).toEqual([1])
      for (const [index, rank] of ranks.entries()) expect(rank - (ranks[index - 1] ?? 0), path).toBeLessThanOrEqual(1)
      expect(text, path).not.toMatch(/<\/h2>\s*<\/section>/)
    }
  })
})

describe('an outlet that is left out', () => {
  it('is neither quoted nor named anywhere', async () => {
    const left = new Set(['meridian-wire'])
    const rest = await everyPage(demo.site({ rules: { ...usualRules, leftOut: left } }), 250)
    const theirs = articles.filter(({ outletId }) => left.has(outletId))
    expect(theirs.length).toBeGreaterThan(5)
    for (const [path, { text }] of rest) {
      expect(
        theirs.filter(({ url }) => text.includes(url)).map(({ url }) => url),
        path,
      ).toEqual([])
      expect(text, path).not.toContain('href="/outlet/meridian-wire"')
    }
    expect((await demo.site({ rules: { ...usualRules, leftOut: left } })('/outlet/meridian-wire')).status).toBe(404)
  })
})

describe('another event of a story', () => {
  it('is named below the stories where it has news in the window', async () => {
    const { text } = await demo.site()('/topic/sudan?since=24h')
    const [, section = ''] = /<h2 id="also-new">Also new<\/h2>(.*?)<\/section>/s.exec(text) ?? []
    expect(section).toContain('RSF denies striking El Obeid market and blames army')
    expect(section).toMatch(/href="[^"]*\/acacia-post\/rsf-denies-market-strike"/)
  })
})

describe('a topic for other programs', () => {
  it('keeps to the schema of a briefing', async () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/briefing-schema.json'), 'utf8'))
    const ajv = new Ajv2020({ allowUnionTypes: true })
    addFormats.default(ajv)
    const { text } = await demo.site()('/topic/sudan/briefing.json?since=7d')
    const briefing = JSON.parse(text)
    expect(briefing.stories.length).toBeGreaterThan(0)
    expect(ajv.validate(schema, briefing), ajv.errorsText()).toBe(true)
  })

  it('is an Atom feed of its stories, with their addresses as others reach them', async () => {
    const site = demo.site({ publicUrl: 'https://news.example.org/room/' })
    const { text, headers } = await site('/topic/sudan/feed.atom?since=7d')
    expect(headers.get('content-type')).toContain('application/atom+xml')
    const entries = [...text.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, entry]) => entry!)
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      expect(entry).toMatch(/<id>tag:attache,2026:story\/\w+<\/id>/)
      expect(entry).toContain('href="https://news.example.org/room/story/')
      expect(entry).toMatch(/<updated>[\d-]+T[\d:.]+Z<\/updated>/)
    }
    expect(text).toContain(
      'rel="self" type="application/atom+xml" href="https://news.example.org/room/topic/sudan/feed',
    )
    const page = await site('/room/topic/sudan?since=7d')
    expect(page.status).toBe(200)
    expect(page.text).toContain('href="/room/ledger"')
    expect(page.text).toContain('<link rel="canonical" href="https://news.example.org/room/topic/sudan">')
  })
})

describe('a search', () => {
  it('leads to the topic, and without words to the first page', async () => {
    const site = demo.site()
    expect((await site('/topic?q=El+Obeid%2Fmarket')).headers.get('location')).toBe('/topic/El%20Obeid%2Fmarket')
    expect((await site('/topic?q=')).headers.get('location')).toBe('/')
    expect((await site('/topic/El%20Obeid%2Fmarket')).status).toBe(200)
  })

  it('of statements finds who said it, and asks who is meant where several bear the name', async () => {
    const site = demo.site()
    const { text } = await site('/ledger?who=Hanan+Rasul&grade=verbatim&since=7d')
    expect(text).toContain('value="Hanan Rasul"')
    expect(text).toMatch(/<option value="verbatim" selected>/)
    expect(text).toContain('class="grade verbatim"')
    expect(text).not.toContain('class="grade reported"')
    expect((await site('/ledger?who=%3Cscript%3E&act=nonsense&page=-3')).text).not.toContain('<script')
  })
})
