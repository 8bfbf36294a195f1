/**
 * Pieces of work one after the other, in order of asking, whatever becomes of each.
 *
 * @param between - Waited for after each piece, before the next begins; whoever asked for the piece does not wait for it.
 */
export function oneAtATime({
  between = async () => {},
}: {
  readonly between?: () => Promise<unknown>
} = {}): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined).then(between)
    return turn
  }
}
