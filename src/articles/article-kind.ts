import { remembering } from '#src/base/remember.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { type ArticleKind, type KindMark, kindMarks, type MarkedKind, noAuthors } from './article-kind-words.ts'
import { bodyMarks } from './body-kind-words.ts'
import { isOpinionHeadline } from './opinion-headline.ts'

export type { ArticleKind } from './article-kind-words.ts'

/** What the kind is told by. */
type Marked = {
  readonly url: string | null
  readonly text: string
  readonly title: Span
  readonly statedKind?: MarkedKind
}

const marks = [...kindMarks, ...bodyMarks]

/** Characters of the body that may tell what the item is. */
const bodyLength = 400

/**
 * What the feed states, else what address, headline and first words mark, else what the headline itself is; news is what
 * nothing marks as anything else.
 */
export const articleKind = (article: Marked): ArticleKind => article.statedKind ?? markedKind(article)

/** The same without what the feed states. */
export const markedKind = remembering(({ url, text, title }: Marked): ArticleKind => {
  const places: Record<KindMark['in'], string> = {
    path: pathOf(url),
    title: sliceOf(text, title).trim(),
    body: text.slice(title.end, title.end + bodyLength).trim(),
  }
  if (nameBehindBar(places.title) !== null) return 'opinion'
  const marked = marks.find((mark) => places[mark.in] !== '' && mark.pattern.test(places[mark.in]))
  return marked?.kind ?? (isOpinionHeadline(places.title) ? 'opinion' : 'news')
})

/** Lower-case parts of names. */
const particles: ReadonlySet<string> = new Set(['van', 'von', 'de', 'der', 'al', 'bin'])

/** “Why the grain deal is a fraud | Carl Milner”: a name of two to four words behind the last bar, else null. */
function nameBehindBar(title: string): string | null {
  const bar = title.lastIndexOf(' | ')
  const name = title.slice(bar + 3).trim()
  const words = name.split(' ')
  const isName =
    bar > 0 &&
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => particles.has(word) || (/^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !noAuthors.has(word)))
  return isName ? name : null
}

/** Who signs an opinion in its headline; null where nobody does, and for other kinds. */
export function opinionAuthor(article: Marked): string | null {
  return articleKind(article) === 'opinion' ? nameBehindBar(sliceOf(article.text, article.title).trim()) : null
}

function pathOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return ''
  return new URL(url).pathname
}
