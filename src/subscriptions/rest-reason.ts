/** Why a digest or a watch rests that nobody paused; said in the reader's language where it is shown. */
export type RestReason =
  | { readonly kind: 'channel-gone' }
  /** The channel is a thread that was locked or archived. */
  | { readonly kind: 'thread-closed' }
  | { readonly kind: 'lacks'; readonly permission: PostingPermission }
  | { readonly kind: 'unknown-zone'; readonly zone: string }
  /** The bot was removed from the server; over once it is back. */
  | { readonly kind: 'left' }
  /** A sentence, as earlier versions kept it. */
  | { readonly kind: 'told'; readonly sentence: string }

/** What Discord asks of whoever posts, by its own names. */
export type PostingPermission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'CreatePublicThreads'
  | 'SendMessagesInThreads'
  | 'ReadMessageHistory'
