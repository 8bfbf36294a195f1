import type { Viewer } from './viewer.ts'

/** How something is asked for: when `signal` aborts, the answer is not wanted any more. */
export type Asking = { readonly signal: AbortSignal }

/** A question about what was read, and who asks it: nothing that the viewer may not see has a part in the answer. */
export type Question = Asking & { readonly viewer: Viewer }
