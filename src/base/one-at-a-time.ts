/**
 * Runs pieces of work one after the other, in the order of the calls. A failed piece does not stop the next.
 *
 * @param between - Runs after each piece and before the next one. The caller of the piece does not wait for it.
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
