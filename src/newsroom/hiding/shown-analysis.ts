import { shownFindings } from '#src/analysis/shared/hidden-words.ts'
import { canonicalUrl } from '#src/articles/canonical-url.ts'
import { failed, type Result } from '#src/base/result.ts'
import { hostOf } from '#src/feeds/outlet-name.ts'
import type { AnalysedArticle, AnalyseProblem } from '#src/newsroom/archive/questions.ts'
import type { Store } from '#src/store/store.ts'

type Analysed = Result<AnalysedArticle, AnalyseProblem>

/** An article that somebody had read just now, without what the operator has hidden. */
export async function shownAnalysis(
  read: Analysed,
  { hidden, outlets }: Pick<Store, 'hidden' | 'outlets'>,
): Promise<Analysed> {
  if (!read.ok) return read
  const things = await hidden.list()
  if (things.length === 0) return read
  const { url, text, title, analysis } = read.value
  const ids = url === null ? [] : await hidden.articlesAt(canonicalUrl(url) ?? url)
  const known = await Promise.all(ids.map((id) => hidden.ofArticle(id)))
  const hosts = new Set(
    (await outlets.all())
      .filter(
        ({ id, homePage }) => URL.canParse(homePage) && things.some((is) => is.kind === 'outlet' && is.what === id),
      )
      .map(({ homePage }) => hostOf(homePage)),
  )
  if (known.some(({ isWhole }) => isWhole) || (url !== null && hosts.has(hostOf(url)))) return refused
  const words = await hidden.words()
  const span = { start: 0, end: title?.length ?? 0 }
  let shown: AnalysedArticle['analysis'] = analysis
  for (const id of ids.length > 0 ? ids : ['']) {
    const found = shownFindings({ id, text, title: span }, shown, words)
    if (found === null) return refused
    shown = found.analysis
  }
  return { ...read, value: { ...read.value, analysis: shown } }
}

const refused: Analysed = failed({ kind: 'unreadable', reason: 'The operator of this bot has hidden this article.' })
