import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type PageFacts, pageFacts } from '#src/articles/page-facts.ts'
import { allText, plainText } from '#src/articles/plain-text.ts'
import { withoutCode } from '#src/articles/without-code.ts'

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
    const { document } = parseHTML(asDocument(withoutCode(html.slice(0, longestPage))))
    const facts = pageFacts(document, url)
    const article = new Readability(document, { maxElemsToParse: mostElements }).parse()
    const content = article?.content ?? ''
    const text = allText(content)
    return text === '' ? null : { ...facts, title: article?.title?.trim() ?? '', text, body: plainText(content) }
  } catch {
    return null // Readability gives up on pages nested too deep or with too many elements
  }
}

/** linkedom makes no `html` element where the page has none. */
function asDocument(html: string): string {
  return /<html[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`
}
