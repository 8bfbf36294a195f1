import type { Gathered, MendOptions } from './gatherer.ts'
import type { Mending } from './rename-groups.ts'

export type GatheringJob =
  | { readonly kind: 'begin' }
  | { readonly kind: 'gather'; readonly articles: readonly Gathered[]; readonly circleId: number }
  | { readonly kind: 'mend'; readonly options: MendOptions }

export type GatheringReply =
  | { readonly kind: 'begun' }
  | { readonly kind: 'gathered'; readonly storyIds: readonly string[] }
  | { readonly kind: 'mended'; readonly mending: Mending }
  | { readonly kind: 'not-begun' }
