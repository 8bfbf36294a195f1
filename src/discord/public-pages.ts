import { trimEnd } from '#src/base/trim-end.ts'

/** The reading room as messages link to it. */
export type PublicPages = {
  /** The whole address of one of its pages. */
  address(path: string): string
  /** Ids of the outlets of which it prints nothing. */
  readonly leftOut: ReadonlySet<string>
}

/** @param publicUrl - Its first page, as others reach it. */
export function publicPagesAt(publicUrl: string, leftOut: readonly string[]): PublicPages {
  const root = trimEnd(publicUrl, /\//)
  return { address: (path) => root + path, leftOut: new Set(leftOut) }
}
