/** A word to a server's team that is still to be said. */
export type PendingNotice = { readonly key: string; readonly content: string; readonly keptAt: Date }

export type NoticeStore = {
  /** One of each key; the first one stays. Durable. */
  keep(notice: PendingNotice): Promise<void>
  /** Oldest first. */
  pending(): Promise<readonly PendingNotice[]>
  /** It was said, or is not worth saying any more. Durable. */
  done(key: string): Promise<void>
}
