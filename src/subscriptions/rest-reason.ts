/** Why a digest or a watch rests although no person paused it. It is shown in the reader's language. */
export type RestReason =
  | { readonly kind: 'channel-gone' }
  /** The channel is a thread that was locked or archived. */
  | { readonly kind: 'thread-closed' }
  | { readonly kind: 'lacks'; readonly permission: PostingPermission }
  | { readonly kind: 'unknown-zone'; readonly zone: string }
  /** The bot was removed from the server. The rest ends when it comes back. */
  | { readonly kind: 'left' }
  /** A sentence, as earlier versions kept it. */
  | { readonly kind: 'told'; readonly sentence: string }

/** Permissions that posting needs, by Discord's names. */
export type PostingPermission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'CreatePublicThreads'
  | 'SendMessagesInThreads'
  | 'ReadMessageHistory'
