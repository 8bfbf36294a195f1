import { type Article, momentOf } from '#src/articles/article.ts'
import { containment, shinglesOf } from '#src/articles/near-duplicate.ts'
import { byText } from '#src/base/by-text.ts'
import { remembering } from '#src/base/remember.ts'
import { trimEnd } from '#src/base/trim-end.ts'

/** Articles that go back to one source, earliest first. */
export type Origin = {
  readonly articleIds: readonly string[]
  /** The agency whose credit line they carry; null where none is named. */
  readonly agencyId: string | null
}

/** An outlet that can be credited, with the credit line of its reprinted texts. */
export type Creditor = { readonly id: string; readonly creditLine: string | null }

/** From this share of the shorter text on that is word for word in the other one, it is a reprint. */
const reprintFrom = 0.4

/**
 * A credit is in the dateline at the start or in the last line. The same name in the middle of a text is only a
 * mention.
 */
const headLength = 240
const tailLength = 160

function isSignedBy(head: string, tail: string, creditLine: string): boolean {
  const name = trimEnd(creditLine.replace(/^[([\s]+/, ''), /[)\].\s]/).toLowerCase()
  if (name === '') return false
  return (
    head.includes(`(${name})`) ||
    head.includes(`[${name}]`) ||
    [`(${name})`, `- ${name}`, `– ${name}`, `— ${name}`, `© ${name}`, `source: ${name}`, `by ${name}`, `/${name}`].some(
      (mark) => tail.includes(mark),
    )
  )
}

/** The agency whose credit line a text carries, else the agency that published it, else null. */
export function agencyOf(
  article: Pick<Article, 'text' | 'outletId' | 'title'>,
  creditors: readonly Creditor[],
): string | null {
  const body = article.text.slice(article.title.end).trim()
  const head = body.slice(0, headLength).toLowerCase()
  const tail = body.slice(-tailLength).toLowerCase()
  const signed = creditors.find(({ creditLine }) => creditLine !== null && isSignedBy(head, tail, creditLine))
  return (
    signed?.id ?? creditors.find(({ id, creditLine }) => id === article.outletId && creditLine !== null)?.id ?? null
  )
}

const bodyShingles = remembering(({ text, title }: Article) => shinglesOf(text.slice(title.end)))

/**
 * Independent sources among the articles of one story. Articles of one outlet are one origin; so are texts that repeat
 * each other word for word, and texts that carry one agency's credit line.
 */
export function findOrigins(
  readings: readonly { readonly article: Article }[],
  creditors: readonly Creditor[],
): readonly Origin[] {
  const articles = readings
    .map(({ article }) => article)
    .sort((a, b) => momentOf(a).getTime() - momentOf(b).getTime() || byText(a.id, b.id))
  const shingles = articles.length > 1 ? articles.map(bodyShingles) : []
  const agencies = articles.map((article) => agencyOf(article, creditors))
  const roots = articles.map((_, index) => index)
  const rootOf = (index: number): number => (roots[index] === index ? index : rootOf(roots[index]!))
  for (const [later, article] of articles.entries()) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      const [a, b] = [rootOf(earlier), rootOf(later)]
      const isOne =
        a === b ||
        article.outletId === articles[earlier]!.outletId ||
        (agencies[later] !== null && agencies[later] === agencies[earlier]) ||
        containment(shingles[later]!, shingles[earlier]!) >= reprintFrom
      if (isOne) roots[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const groups = Map.groupBy(articles.keys(), rootOf)
  return [...groups.values()].map((indices) => ({
    articleIds: indices.map((index) => articles[index]!.id),
    agencyId: indices.map((index) => agencies[index]).find((agency) => agency != null) ?? null,
  }))
}
