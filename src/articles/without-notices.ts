/** The part of a parsed page that is used here; linkedom's and a browser's are both of this shape. */
export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
  getAttribute?(name: string): string | null
  remove?(): void
}

/** What is known of an element once its content was looked through. */
type Content = {
  /** Letters and digits of its text, and those of them inside links. */
  readonly letters: number
  readonly linked: number
  readonly links: number
  /** Whether the article itself may be inside. */
  readonly holdsArticle: boolean
  /** Whether it speaks of cookies or of what they are for. */
  readonly saysCookie: boolean
}

const nothing: Content = { letters: 0, linked: 0, links: 0, holdsArticle: false, saysCookie: false }

/** Names that consent tools and house-made banners give their elements, in classes and ids. */
const consentNames =
  /cookie|consent|gdpr|ccpa|onetrust|didomi|usercentrics|trustarc|truste-|cmp-|cmpbox|qc-cmp|sp_message|osano|iubenda|privacy-(?:banner|notice|popup|bar|modal|prompt)/i

/** Where an article stands, though it be about cookies. */
const articleElements = new Set(['ARTICLE', 'MAIN', 'H1'])
const pageElements = new Set(['HTML', 'BODY', 'HEAD', 'ARTICLE', 'MAIN'])
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'])

/** An outlet that speaks to its reader of cookies, in the languages of many outlets, */
const ownUse =
  /\b(?:(?:we|our (?:\d{1,4} )?(?:trusted )?partners|this (?:web)?site|our (?:web)?site) (?:may |also )?(?:uses?|stores?|sets?|places?|process(?:es)?|access(?:es)?)|our use of|accept (?:all|our|optional)|wir (?:und unsere partner )?(?:verwenden|nutzen)|nous (?:et nos partenaires )?utilisons|utilizamos|usamos|utilizziamo|usiamo|wij? gebruiken|używamy)\b/iu
/** and of what only a website has. */
const websiteWords =
  /browser|your device|consent|preferences|web ?site|\bsite\b|third[- ]party|analytics|necessary|experience|einwilligung|webseite|navigateur|consentement|navegador|consentimiento|sito|toestemming|zgod/iu
/** The words on a button: click “Accept all”. */
export const quotedButton = /["“„«][^"“”„«»]{1,25}["”“»]/g
const quotationMarks = /["“”„«»]/

/** Longest paragraph that is held against them, in UTF-16 units. */
const longestNotice = 3000

/**
 * Takes out of a parsed page what is certainly no part of its article, though it stands in running text: dialogs that ask
 * for consent, paragraphs that do, and cells and rows of a table that are a menu. Looks at each node once.
 */
export function removeNotices(root: PageNode): void {
  lookThrough(root)
}

function lookThrough(node: PageNode): Content {
  if (node.nodeType === textNode) return contentOfText(node.textContent ?? '')
  if (unread.has(node.nodeName)) return nothing
  let content = nothing
  // A copy: elements go while they are looked through.
  for (const child of Array.from(node.childNodes)) content = sum(content, lookThrough(child))
  if (node.nodeType !== elementNode) return content
  if (isNotice(node, content)) {
    node.remove?.()
    return nothing
  }
  if (node.nodeName === 'A') return { ...content, linked: content.letters, links: content.links + 1 }
  return articleElements.has(node.nodeName) ? { ...content, holdsArticle: true } : content
}

const elementNode = 1
const textNode = 3

function contentOfText(text: string): Content {
  if (text.trim() === '') return nothing
  return { ...nothing, letters: countOf(text), saysCookie: /cookie|personal data|tracking technolog/i.test(text) }
}

/** Signs between the links of a menu are no letters. */
function countOf(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length
}

function sum(a: Content, b: Content): Content {
  return {
    letters: a.letters + b.letters,
    linked: a.linked + b.linked,
    links: a.links + b.links,
    holdsArticle: a.holdsArticle || b.holdsArticle,
    saysCookie: a.saysCookie || b.saysCookie,
  }
}

function isNotice(element: PageNode, content: Content): boolean {
  if (pageElements.has(element.nodeName) || content.holdsArticle) return false
  return (
    isDialog(element) || isConsent(element, content) || asksForConsent(element, content) || isMenu(element, content)
  )
}

/** What lies over a page until somebody closes it. */
function isDialog(element: PageNode): boolean {
  return (
    element.nodeName === 'AMP-CONSENT' ||
    element.nodeName === 'DIALOG' ||
    /^(?:alert)?dialog$/i.test(element.getAttribute?.('role')?.trim() ?? '') ||
    element.getAttribute?.('aria-modal') === 'true'
  )
}

function isConsent(element: PageNode, { saysCookie }: Content): boolean {
  if (!saysCookie) return false
  return consentNames.test(`${element.getAttribute?.('id') ?? ''} ${element.getAttribute?.('class') ?? ''}`)
}

function asksForConsent({ nodeName, textContent }: PageNode, { saysCookie, letters }: Content): boolean {
  if (!saysCookie || letters > longestNotice || (nodeName !== 'P' && nodeName !== 'LI')) return false
  const text = (textContent ?? '').slice(0, longestNotice).replace(quotedButton, '')
  return !quotationMarks.test(text) && ownUse.test(text) && websiteWords.test(text)
}

/** Share of a cell's letters that are links where the cell is a menu. */
const menuShare = 0.8

/** Cells of old pages hold their menu beside the article: `<td><a>Home</a><br><a>World</a></td>`. */
function isMenu({ nodeName }: PageNode, { letters, linked, links }: Content): boolean {
  if (nodeName !== 'TD' && nodeName !== 'TH' && nodeName !== 'TR') return false
  return links >= 2 && linked >= menuShare * letters
}
