/** What a document could not be read for; the message is one sentence for people, naming its address. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}
