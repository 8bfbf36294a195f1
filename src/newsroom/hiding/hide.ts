import { wordsKey } from '#src/analysis/shared/words-key.ts'
import { canonicalUrl } from '#src/articles/canonical-url.ts'
import type { Asking } from '#src/base/asking.ts'
import { foldName } from '#src/base/fold-name.ts'
import { done, failed, type Result } from '#src/base/result.ts'
import { sliceOf } from '#src/base/span.ts'
import type { Outlet } from '#src/feeds/outlet.ts'
import { hostOf } from '#src/feeds/outlet-name.ts'
import type { NewsroomDeps } from '#src/newsroom/archive/newsroom-deps.ts'
import type { HiddenThing, Hiding, ThingToHide } from '#src/store/ports/hidden-store.ts'
import type { Store } from '#src/store/store.ts'

/** What became of the operator's wish to hide something, or why it names nothing. */
export type HidingAnswer = Result<
  { readonly kind: ThingToHide['kind']; readonly what: string; readonly articles: number },
  { readonly kind: 'unknown' | 'several' | 'not-hidden'; readonly reason: string }
>

/** For the operator. `named`: a report, a link, an id, or an outlet's host, as a person gives it. */
export type HiddenKeeper = {
  list(): Promise<readonly HiddenThing[]>
  /** From now on no answer has it. */
  hide(named: string, asking: Asking): Promise<HidingAnswer>
  /** Puts it back. */
  show(named: string, asking: Asking): Promise<HidingAnswer>
}

/** Takes things out of every answer, and puts them back. */
export function hiddenKeeper({
  store,
  clock,
  archive,
}: Pick<NewsroomDeps, 'store' | 'clock' | 'archive'>): HiddenKeeper {
  async function countOriginsOf({ storyIds }: Hiding, signal: AbortSignal): Promise<void> {
    const at = clock.now()
    const counted = await archive.origins({ storyIds, at }, { signal })
    await store.stories.saveOrigins(new Map(storyIds.map((id) => [id, counted.get(id) ?? 1])), at)
  }

  return {
    list: () => store.hidden.list(),

    async hide(named, { signal }) {
      const found = await thingsNamed(named, store)
      if (!found.ok) return found
      let articles = 0
      for (const thing of found.value) {
        const hiding = await store.hidden.hide(thing, clock.now())
        await countOriginsOf(hiding, signal)
        articles += hiding.articles
      }
      const [{ kind, what }] = found.value as readonly [ThingToHide]
      return done({ kind, what, articles })
    },

    async show(named, { signal }) {
      const hidden = await store.hidden.list()
      const known = hidden.filter(({ what }) => what === named)
      const found = known.length > 0 ? done(known) : await thingsNamed(named, store)
      if (!found.ok) return found
      let articles = 0
      let shown: Pick<ThingToHide, 'kind' | 'what'> | null = null
      for (const { kind, what } of found.value) {
        const hiding = await store.hidden.show({ kind, what }, clock.now())
        if (hiding === null) continue
        shown = { kind, what }
        await countOriginsOf(hiding, signal)
        articles += hiding.articles
      }
      if (shown === null) return failed({ kind: 'not-hidden', reason: `${named} is not hidden.` })
      return done({ ...shown, articles })
    },
  }
}

type Named = Result<readonly ThingToHide[], { readonly kind: 'unknown' | 'several'; readonly reason: string }>

/**
 * What a person means by the number of a report, a link, the id of a statement or an article, or the id, the host or the
 * name of an outlet.
 */
async function thingsNamed(
  named: string,
  store: Pick<Store, 'articles' | 'hidden' | 'outlets' | 'reports'>,
): Promise<Named> {
  const report = /^(?:report:|#)(\d{1,9})$/.exec(named)
  if (report) {
    const reported = await store.reports.find(Number(report[1]))
    return reported
      ? await statementOf(reported.statementId, store)
      : failed({ kind: 'unknown', reason: `There is no report ${report[1]}.` })
  }
  if (/^https?:\/\//i.test(named)) {
    const ids = await store.hidden.articlesAt(canonicalUrl(named) ?? named)
    return ids.length > 0
      ? done(ids.map((what) => ({ kind: 'article', what })))
      : failed({ kind: 'unknown', reason: `No article is kept under ${named}.` })
  }
  if ((await store.articles.revisions(named)).length > 0) return done([{ kind: 'article', what: named }])
  if (statementId.test(named)) {
    const statement = await statementOf(named, store)
    if (statement.ok) return statement
  }
  const outlets = outletsNamed(named, await store.outlets.all())
  if (outlets.length > 1) {
    const ids = outlets.map(({ id }) => id).join(', ')
    return failed({ kind: 'several', reason: `${named} may be one of several outlets: ${ids}. Give the id of one.` })
  }
  if (outlets[0]) return done([{ kind: 'outlet', what: outlets[0].id }])
  return failed({ kind: 'unknown', reason: `No statement, article or outlet goes by ${named}.` })
}

/** Article, revision, and where the content begins: `statementIdOf`. */
const statementId = /^(.+)\.(\d{1,9})\.(\d{1,9})$/

async function statementOf(id: string, { articles }: Pick<Store, 'articles'>): Promise<Named> {
  const [, articleId = '', revision, start] = statementId.exec(id) ?? []
  const reading = (await articles.revisions(articleId)).find(({ article }) => article.revision === Number(revision))
  const at = Number(start)
  const statements = reading?.analysis.statements ?? []
  const statement =
    statements.find(({ content }) => content.start === at) ??
    statements.find(({ content }) => content.start <= at && at < content.end)
  if (!reading || !statement) {
    const reason = `No statement goes by ${id} any more, because its article was read again; hide the article, or look its id up again.`
    return failed({ kind: 'unknown', reason })
  }
  const { text } = reading.article
  const said = { articleId, words: foldName(sliceOf(text, statement.content)), wordsKey: wordsKey(text, statement) }
  return done([{ kind: 'statement', what: id, said }])
}

function outletsNamed(named: string, outlets: readonly Outlet[]): readonly Outlet[] {
  const byId = outlets.find(({ id }) => id === named)
  if (byId) return [byId]
  const host = named.toLowerCase().replace(/^www\./, '')
  return outlets.filter(
    ({ homePage, name }) => (URL.canParse(homePage) && hostOf(homePage) === host) || name.toLowerCase() === host,
  )
}
