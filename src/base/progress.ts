/** How far a long piece of work is. `total` may grow while it runs. */
export type Progress = { readonly done: number; readonly total: number }

export type OnProgress = (progress: Progress) => void
