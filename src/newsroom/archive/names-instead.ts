import { countriesMeantBy } from '#src/newsroom/archive/country-names.ts'
import type { StoreView } from '#src/store/ports/store-view.ts'
import { topicsInTheNews } from './gather-material.ts'
import { nearestNames } from './nearest-names.ts'

/** As many names of the last days are compared with what was typed. */
const mostCompared = 100
const mostMeant = 2

/**
 * Names to ask about where nothing was found: those that may have been meant, by their spelling or by an adjective
 * (“iraquí”), then those that are in the news.
 */
export async function namesInstead(
  typed: string,
  at: Date,
  store: Pick<StoreView, 'actors'>,
): Promise<readonly string[]> {
  const [compared, inTheNews] = await Promise.all([
    topicsInTheNews(at, store, mostCompared),
    topicsInTheNews(at, store),
  ])
  const countries = countriesMeantBy(typed).map(({ name }) => name)
  return [...new Set([...nearestNames(typed, compared, mostMeant), ...countries.slice(0, mostMeant), ...inTheNews])]
}
