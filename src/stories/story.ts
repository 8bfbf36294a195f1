/** Whether a story has just begun, grows, rests, or woke after a rest. */
export type StoryPhase = 'new' | 'developing' | 'quiet' | 'revived'
