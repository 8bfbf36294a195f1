/** Outcomes of many small changes, in order: neighbours with one outcome are one line, `first … last: outcome`. */
export function foldedOutcomes(outcomes: readonly (readonly [change: string, outcome: string])[]): string {
  const lines: string[] = []
  for (let from = 0; from < outcomes.length; ) {
    let to = from
    while (outcomes[to + 1]?.[1] === outcomes[from]![1]) to += 1
    const [[first, outcome], [last]] = [outcomes[from]!, outcomes[to]!]
    lines.push(`${first === last ? first : `${first} … ${last}`}: ${outcome}`)
    from = to + 1
  }
  return `${lines.join('\n')}\n`
}
