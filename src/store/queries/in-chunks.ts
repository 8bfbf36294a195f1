/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535; short lists keep prepared statements few. */
const chunkSize = 500

/** Runs a query for a long list in parts. The rows come in the order of the parts. */
export async function inChunks<Item, Row>(
  items: readonly Item[],
  ask: (some: readonly Item[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let start = 0; start < items.length; start += chunkSize) {
    rows.push(...(await ask(items.slice(start, start + chunkSize))))
  }
  return rows
}
