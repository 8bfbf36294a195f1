/** A notice to the people who manage a server that is not sent yet. */
export type PendingNotice = { readonly key: string; readonly content: string; readonly keptAt: Date }

export type NoticeStore = {
  /** Adds a notice unless there is one with this key. Durable. */
  keep(notice: PendingNotice): Promise<void>
  /** Oldest first. */
  pending(): Promise<readonly PendingNotice[]>
  /** Removes a notice that was sent or has become useless. Durable. */
  done(key: string): Promise<void>
}
