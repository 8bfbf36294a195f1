import type { PageNode } from './without-notices.ts'

/** What is known of an element once its content was looked through. */
type Content = {
  /** Length of its text, blanks and all, in UTF-16 units. */
  readonly length: number
  /** Letters and digits of its text, and those of them inside links. */
  readonly letters: number
  readonly linked: number
  /** Headings that are links to other pages. */
  readonly linkedHeadings: number
  readonly holdsArticle: boolean
}

const nothing: Content = { length: 0, letters: 0, linked: 0, linkedHeadings: 0, holdsArticle: false }

type Candidate = { readonly element: PageNode; readonly letters: number }

/** What is found while a page is looked through. */
type Found = {
  readonly url: string
  /** Elements that seem to be no part of the article, by what they seem to be. */
  readonly candidates: Map<string, Candidate[]>
  /** Articles with a headline of their own, in the order of the page. */
  readonly articles: Candidate[]
}

const elementNode = 1
const textNode = 3
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'])
const articleElements = new Set(['ARTICLE', 'MAIN', 'H1', 'BODY'])
const headings = new Set(['H2', 'H3', 'H4', 'H5', 'H6'])

/**
 * Names that outlets give to what stands round and between the paragraphs of an article; as a word of a class or an id.
 * `paywall` is not among them, since many give that name to the article itself.
 */
const names =
  /(?:^|[-_])(?:newsletter|sign-?up|author-?bio|bio|ad-?(?:slot|label|container|unit|wrapper|block)|advert|advertisement|advertising|reading-?time|read-?time|audio-?player|captions?|credits?|poll|quiz|promos?|related|recirc(?:ulation)?|recommended|recommendations|most-?read|trending|comments?|app-?banner|follow-?us)(?:$|[-_])/

/** A name with which outlets end their free text; the words tell whether it is the end or the text. */
const wallNames = /(?:^|[-_])(?:paywall|regwall|subscri(?:be|ption)|barrier|gate|meter)(?:$|[-_])/
const wallWords = /subscri|log ?in|sign ?in|register|abonn|anmelden|suscr[ií]b|assin|abbonat|prenumer/i

/** Longest element that its name alone makes no part of the article, in letters. */
const longestNamed = 600

/** Longest element with a headline that links to another article, in letters. */
const longestTeaser = 500

/** Longest paragraph that is nothing but a link, in letters. */
const longestLink = 250

/** Elements of one kind that hold more of the page's letters than this are the article, whatever they are called. */
const mostShare = 0.3

/** “Read also: Mayor steps down”, and the like in the languages of many outlets. */
const leadsAway =
  /^\W{0,3}(?:(?:also|further|must)[ -]read|read (?:also|more|next|on)|see also|related|more on this|don['’]t miss|watch|lire aussi|à lire|lesen sie auch|mehr zum thema|lea también|lee también|leia (?:também|mais)|leggi anche|lees ook|czytaj (?:też|także|również)|читайте (?:также|ещё)|читайте також|اقرأ أيضا)(?!\p{L})/iu

/** Headings of lists that lead to other articles. */
const listHeading =
  /^(?:more (?:on|about|from) (?:this|the) .{1,30}|more (?:stories|news|from .{1,40})|related(?: .{1,30})?|read (?:more|next|also)|see also|most (?:read|popular|viewed)|recommended(?: .{1,30})?|top stories|trending(?: .{1,20})?|latest(?: news| stories)?|you (?:may|might) also like|topics|share this .{1,20})$/i

/**
 * Takes out of a parsed page what stands among an article's paragraphs and is none: what nobody sees, small elements that
 * are named after what they are, teasers of other articles, paragraphs and lists that are nothing but links, and a second
 * article below the first. What holds much of the page's text stays, whatever its name or style: then it is the article, or
 * is shown by a script. Looks at each node twice at most.
 *
 * @param url - Where the page came from.
 */
export function removeFurniture(root: PageNode, url: string): void {
  const found: Found = { url, candidates: new Map(), articles: [] }
  const { letters: all } = lookThrough(root, found)
  for (const [kind, alike] of found.candidates) {
    const letters = alike.reduce((total, one) => total + one.letters, 0)
    if (kind === 'teaser' || letters <= mostShare * all) for (const { element } of alike) element.remove?.()
  }
  for (const { element } of laterArticles(found.articles)) element.remove?.()
}

/** The articles below the page's own, which is the first that is no mere introduction. */
function laterArticles(articles: readonly Candidate[]): readonly Candidate[] {
  const own = articles.findIndex(({ letters }) => letters > longestTeaser)
  return own < 0 ? [] : articles.slice(own + 1)
}

function lookThrough(node: PageNode, found: Found): Content {
  if (node.nodeType === textNode) return contentOf(node.textContent ?? '')
  if (node.nodeType !== elementNode || unread.has(node.nodeName)) return nothing
  const before = found.articles.length
  let content = nothing
  let headlines = 0
  for (const child of Array.from(node.childNodes)) {
    content = sum(content, lookThrough(child, found))
    if (child.nodeName === 'H1') headlines++
  }
  const { letters } = content
  if (node.nodeName === 'ARTICLE' && headlines === 1)
    found.articles.splice(before, Number.POSITIVE_INFINITY, { element: node, letters }) // articles inside are parts of it
  const kind = kindOf(node, content)
  if (kind !== null) {
    const alike = found.candidates.get(kind) ?? []
    alike.push({ element: node, letters })
    found.candidates.set(kind, alike)
  }
  return withOwn(node, content, found.url)
}

/** What an element tells the elements round it. */
function withOwn(element: PageNode, content: Content, url: string): Content {
  if (element.nodeName === 'A') return { ...content, linked: leadsToOther(element, url) ? content.letters : 0 }
  if (headings.has(element.nodeName) && content.letters > 0 && content.linked === content.letters)
    return { ...content, linkedHeadings: 1 }
  return articleElements.has(element.nodeName) ? { ...content, holdsArticle: true } : content
}

/** A link within the page marks a place of it, as headings of live pages have one. */
function leadsToOther(link: PageNode, url: string): boolean {
  const href = link.getAttribute?.('href') ?? ''
  const target = href === '' || href.includes('#') ? null : URL.parse(href, url)
  return target !== null && target.pathname !== URL.parse(url)?.pathname
}

function contentOf(text: string): Content {
  return { ...nothing, length: text.length, letters: text.replace(/[^\p{L}\p{N}]+/gu, '').length }
}

function sum(a: Content, b: Content): Content {
  return {
    length: a.length + b.length,
    letters: a.letters + b.letters,
    linked: a.linked + b.linked,
    linkedHeadings: a.linkedHeadings + b.linkedHeadings,
    holdsArticle: a.holdsArticle || b.holdsArticle,
  }
}

/** What an element seems to be; null for a part of the article. */
function kindOf(element: PageNode, content: Content): string | null {
  if (element.nodeName === 'HTML' || element.nodeName === 'HEAD' || element.nodeName === 'BODY') return null
  if (isTeaser(element, content)) return 'teaser'
  if (content.letters === 0 || content.holdsArticle || articleElements.has(element.nodeName)) return null
  if (isUnseen(element)) return 'unseen'
  if (isLink(element, content)) return 'link'
  if (headings.has(element.nodeName) && listHeading.test(textOf(element, content))) return 'heading'
  return nameOf(element, content)
}

/** Ways to write text that only machines read. */
const unseenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,}/i
const unseenNames = /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|u-hidden)(?:\s|$)/i

function isUnseen(element: PageNode): boolean {
  const hidden = element.getAttribute?.('hidden')
  return (
    (hidden !== null && hidden !== undefined) ||
    unseenStyle.test(element.getAttribute?.('style') ?? '') ||
    unseenNames.test(element.getAttribute?.('class') ?? '')
  )
}

/** One headline that is a link, and a line or two on it. */
function isTeaser({ nodeName }: PageNode, { letters, linkedHeadings, holdsArticle }: Content): boolean {
  const isBlock = nodeName === 'ARTICLE' || nodeName === 'DIV' || nodeName === 'LI' || nodeName === 'SECTION'
  return isBlock && linkedHeadings === 1 && letters <= longestTeaser && !holdsArticle
}

/** A paragraph or a list that is nothing but links, or a paragraph that leads to another article. */
function isLink(element: PageNode, content: Content): boolean {
  const { nodeName } = element
  const { letters, linked } = content
  if (nodeName === 'UL' || nodeName === 'OL') return linked >= 0.9 * letters
  if (nodeName !== 'P' && nodeName !== 'DIV') return false
  if (letters > longestLink || linked === 0) return false
  return linked === letters || (linked >= 0.5 * letters && leadsAway.test(textOf(element, content)))
}

function nameOf(element: PageNode, content: Content): string | null {
  if (content.letters > longestNamed) return null
  const words = `${element.getAttribute?.('id') ?? ''} ${element.getAttribute?.('class') ?? ''}`
  if (words.length < 3 || words.length > 1000) return null
  for (const word of words.split(/\s+/)) {
    const name = word.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase()
    if (names.test(name)) return `named ${name}`
    if (wallNames.test(name) && wallWords.test(textOf(element, content))) return `wall ${name}`
  }
  return null
}

/** Longest text of an element that is looked into; one with more blanks than words is nobody's paragraph. */
const longestText = 2000

function textOf(element: PageNode, { length }: Content): string {
  return length > longestText ? '' : (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}
