import type { HiddenWords } from '#src/analysis/shared/hidden-words.ts'

/** What the operator can hide. `what`: the id of a statement, an article or an outlet. */
export type ThingToHide =
  | { readonly kind: 'article' | 'outlet'; readonly what: string }
  | { readonly kind: 'statement'; readonly what: string; readonly said: HiddenWords }

export type HiddenThing = {
  readonly kind: ThingToHide['kind']
  readonly what: string
  /** Of a statement, folded; null of others. */
  readonly words: string | null
  readonly hiddenAt: Date
}

/** What changed with it: how many articles, and the stories that they are in. */
export type Hiding = { readonly articles: number; readonly storyIds: readonly string[] }

/** What is hidden of one article. */
export type HiddenOfArticle = {
  /** When something of it was last hidden or shown again; null: never. */
  readonly at: Date | null
  /** Whether nothing of it may be shown. */
  readonly isWhole: boolean
  readonly words: readonly HiddenWords[]
}

export type HiddenStore = {
  /** Oldest first. */
  list(): Promise<readonly HiddenThing[]>
  /**
   * From now on no answer has it. Texts stay stored; what was found in them is taken out of every table that questions
   * are answered from. A call that was cut off may be made again.
   */
  hide(thing: ThingToHide, at: Date): Promise<Hiding>
  /** Files again what was hidden. Null where it was not hidden. */
  show(thing: Pick<ThingToHide, 'kind' | 'what'>, at: Date): Promise<Hiding | null>
  ofArticle(articleId: string): Promise<HiddenOfArticle>
  /** Ids of all articles at that canonical address. */
  articlesAt(url: string): Promise<readonly string[]>
  words(): Promise<readonly HiddenWords[]>
}
