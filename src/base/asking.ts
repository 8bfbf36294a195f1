/** How a question is asked: when `signal` aborts, the answer is not wanted any more. */
export type Asking = { readonly signal: AbortSignal }
