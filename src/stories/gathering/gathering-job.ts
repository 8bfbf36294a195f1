import type { StoryArticle } from '#src/stories/story-article.ts'
import type { Gathered, Mended, MendOptions } from './gatherer.ts'

export type GatheringJob =
  | { readonly kind: 'begin' }
  | { readonly kind: 'gather'; readonly articles: readonly Gathered[]; readonly circleId: number }
  | { readonly kind: 'foresee'; readonly articles: readonly StoryArticle[] }
  | { readonly kind: 'mend'; readonly options: MendOptions }

export type GatheringReply =
  | { readonly kind: 'begun' }
  | { readonly kind: 'gathered'; readonly storyIds: readonly string[] }
  | { readonly kind: 'foreseen'; readonly sizes: readonly number[] }
  | { readonly kind: 'mended'; readonly mending: Mended }
  | { readonly kind: 'not-begun' }
