import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isRefusal, withoutFurnitureLines } from '#src/articles/furniture-lines.ts'
import { type PageFacts, pageFacts, statedBody } from '#src/articles/page-facts.ts'
import { allText, plainText } from '#src/articles/plain-text.ts'
import { withoutCode } from '#src/articles/without-code.ts'
import { removeFurniture } from '#src/articles/without-furniture.ts'
import { removeNotices } from '#src/articles/without-notices.ts'
import { readTag } from '#src/base/markup.ts'

export type ExtractedArticle = PageFacts & {
  /** Plain text; empty where the page has none. */
  readonly title: string
  /** All that Readability takes for the article, captions too: one line a paragraph. */
  readonly text: string
  /** What is to be analysed: without captions, forms and "read more". */
  readonly body: string
}

/** Longest page that is read, in UTF-16 units; what lies beyond is cut off. */
const longestPage = 2_000_000
const mostElements = 50_000
const deepest = 1000

/**
 * The article in a web page, by Mozilla's Readability over linkedom.
 *
 * Run it in a worker (`reading-pool.ts`): pages made to be slow can keep it busy for seconds.
 *
 * @param url - Where the page came from; its canonical link refers to it.
 * @returns `null` where no article is found.
 */
export function extractArticle(html: string, url: string): ExtractedArticle | null {
  try {
    const page = withoutCode(html.slice(0, longestPage))
    if (isTooDeep(page)) return null
    const { document } = parseHTML(asDocument(page))
    const facts = pageFacts(page, url)
    removeNotices(document.documentElement)
    removeFurniture(document.documentElement, url)
    const article = new Readability(document, { maxElemsToParse: mostElements }).parse()
    const content = article?.content ?? ''
    const text = allText(content)
    const stated = text.length < shortestShown && facts.isFree ? statedBody(page) : null
    if (stated !== null && stated.length > text.length) return fromStated(stated, facts, article?.title)
    const body = withoutFurnitureLines(plainText(content))
    return text === '' || isRefusal(body) ? null : { ...facts, title: article?.title?.trim() ?? '', text, body }
  } catch {
    return null // Readability gives up on pages nested too deep or with too many elements
  }
}

/** A page that shows less than this, in UTF-16 units, may be put together by a script that is not run here. */
const shortestShown = 150

function fromStated(stated: string, facts: PageFacts, title: string | null | undefined): ExtractedArticle {
  const html = stated.includes('<') ? stated : stated.replaceAll('\n', '\n\n')
  return { ...facts, title: title?.trim() ?? '', text: allText(html), body: withoutFurnitureLines(plainText(html)) }
}

/** Elements whose end tags are often left out, and those that have none: they tell nothing of depth. */
const flat = new Set(
  'p li td th tr dt dd option br hr img input meta link source wbr area base col embed track param'.split(' '),
)

/** Whether elements are nested beyond all reason, which Readability takes minutes for. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (let at = html.indexOf('<'); at >= 0; ) {
    const tag = readTag(html, at)
    if (tag && !tag.selfClosing && !flat.has(tag.name.toLowerCase())) depth += tag.kind === 'open' ? 1 : -1
    if (depth > deepest) return true
    at = html.indexOf('<', tag?.end ?? at + 1)
  }
  return false
}

/** linkedom makes no `html` element where the page has none. */
function asDocument(html: string): string {
  return /<html[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`
}
