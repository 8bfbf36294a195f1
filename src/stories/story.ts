/** Articles on one event. Its id, once shown to a reader, never changes meaning. */
export type Story = {
  readonly id: string
  readonly articleIds: readonly string[]
  /** First and last moment of its articles (`momentOf`). */
  readonly firstAt: Date
  readonly lastAt: Date
}

/** Whether a story has just begun, grows, rests, or woke after a rest. */
export type StoryPhase = 'new' | 'developing' | 'quiet' | 'revived'
