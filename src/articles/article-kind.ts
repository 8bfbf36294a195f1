import { remembering } from '#src/base/remember.ts'
import { type Span, sliceOf } from '#src/base/span.ts'
import { type ArticleKind, type KindMark, kindMarks } from './article-kind-words.ts'

export type { ArticleKind } from './article-kind-words.ts'

/** What the kind is told by. */
type Marked = { readonly url: string | null; readonly text: string; readonly title: Span }

/** Characters of the body that may tell what the item is. */
const bodyLength = 400

/** News is what remains: an item that nothing marks as anything else. */
export const articleKind: (article: Marked) => ArticleKind = remembering(({ url, text, title }: Marked) => {
  const places: Record<KindMark['in'], string> = {
    path: pathOf(url),
    title: sliceOf(text, title).trim(),
    body: text.slice(title.end, title.end + bodyLength).trim(),
  }
  return kindMarks.find((mark) => places[mark.in] !== '' && mark.pattern.test(places[mark.in]))?.kind ?? 'news'
})

const nameBehindBar = / \| (\p{Lu}[^|]{3,60})$/u

/** Who signs an opinion in its headline: “Why the grain deal is a fraud | Carl Milner”. Null where nobody does. */
export function opinionAuthor(article: Marked): string | null {
  if (articleKind(article) !== 'opinion') return null
  const name = nameBehindBar.exec(sliceOf(article.text, article.title).trim())?.[1]
  return name === undefined || /^(?:opinion|editorial|letters?|commentary)$/i.test(name) ? null : name
}

function pathOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return ''
  return new URL(url).pathname
}
