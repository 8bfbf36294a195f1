/** Solves a small square system of equations by elimination; the rows are changed. */
export function solve(rows: number[][], right: readonly number[]): number[] {
  const table = rows.map((row, at) => [...row, right[at]!])
  for (let column = 0; column < table.length; column += 1) {
    let pivot = column
    for (let row = column + 1; row < table.length; row += 1) {
      if (Math.abs(table[row]![column]!) > Math.abs(table[pivot]![column]!)) pivot = row
    }
    ;[table[column], table[pivot]] = [table[pivot]!, table[column]!]
    for (let row = 0; row < table.length; row += 1) {
      if (row === column) continue
      const factor = table[row]![column]! / table[column]![column]!
      for (let at = column; at <= table.length; at += 1) table[row]![at]! -= factor * table[column]![at]!
    }
  }
  return table.map((row, at) => row.at(-1)! / row[at]!)
}
