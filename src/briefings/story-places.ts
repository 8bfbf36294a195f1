import { sliceOf } from '#src/base/span.ts'
import type { NamedPlace, Sourced } from './briefing.ts'
import type { ReadArticle } from './dossier.ts'

/**
 * States and places that printed sentences name, as the analysis of their article understands the name there: “Georgia”
 * is the country or the state as it is meant, and a person called Jordan is none.
 *
 * @param printed - Sentences of the story as they are printed.
 * @returns Most often named first, each once.
 */
export function placesIn(articles: readonly ReadArticle[], printed: readonly Sourced[]): readonly NamedPlace[] {
  const read = new Map(articles.map((one) => [keyOf(one.article.id, one.article.revision), one]))
  const named = printed.flatMap(({ citation }): NamedPlace[] => {
    const one = read.get(keyOf(citation.articleId, citation.revision))
    if (!one) return []
    return one.analysis.actors.flatMap((actor) => {
      if (actor.kind !== 'state' && actor.kind !== 'place') return []
      const mention = actor.mentions.find(({ start, end }) => start >= citation.start && end <= citation.end)
      if (!mention) return []
      const { id, name, country } = actor
      return [{ id, name: actor.kind === 'place' ? sliceOf(one.article.text, mention) : name, country, citation }]
    })
  })
  const groups = [...Map.groupBy(named, ({ id }) => id).values()]
  return groups.toSorted((a, b) => b.length - a.length).map(([first]) => first!)
}

/** Of these places those that one of the sentences names: some of a story's sentences may be left out. */
export function placesNamedIn(sentences: readonly Sourced[], places: readonly NamedPlace[]): readonly NamedPlace[] {
  return places.filter(({ citation: { articleId, revision, start, end } }) =>
    sentences.some(
      ({ citation }) =>
        citation.articleId === articleId &&
        citation.revision === revision &&
        citation.start === start &&
        citation.end === end,
    ),
  )
}

function keyOf(articleId: string, revision: number): string {
  return `${articleId} ${revision}`
}
