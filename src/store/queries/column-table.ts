/**
 * How one field is stored. `since` is the first version of the table that has it, 1 by default. Rows of earlier
 * versions get the value `before`.
 */
export type Column<Value> = {
  readonly flatten: (value: Value) => unknown
  /** Reads a value that `flatten` wrote in that version of the table. */
  readonly reader: (version: number) => (stored: unknown) => Value
  readonly since: number
  readonly before?: Value
}

/** One column for each field of a row. The columns are stored in this order; a new one must be the last. */
export type Columns<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> }

/** Rows are stored as lists of values without names. This takes a third of the room and of the time to read. */
export type ColumnTable<Row> = Pick<Column<Row>, 'flatten' | 'reader'> & {
  /** The highest `since` of its columns. */
  readonly version: number
}

/** A field that is stored as it is. */
export function plain<Value>(later: { readonly since: number; readonly before: Value } | null = null): Column<Value> {
  return { flatten: (value) => value, reader: () => (stored) => stored as Value, since: 1, ...later }
}

export function columnTable<Row extends object>(columns: Columns<Row>): ColumnTable<Row> {
  const fields = Object.entries(columns) as [keyof Row, Column<Row[keyof Row]>][]
  return {
    version: Math.max(...fields.map(([, { since }]) => since)),
    flatten: (row) => fields.map(([field, { flatten }]) => flatten(row[field])),
    reader(version) {
      const stored = fields.filter(([, { since }]) => since <= version)
      const readers = stored.map(([field, { reader }]) => ({ field, read: reader(version) }))
      const absent = fields.filter(([, { since }]) => since > version).map(([field, { before }]) => ({ field, before }))
      return (flat) => {
        const values = flat as readonly unknown[]
        const row: { [Field in keyof Row]?: unknown } = {}
        for (let place = 0; place < readers.length; place += 1) {
          const { field, read } = readers[place]!
          row[field] = read(values[place])
        }
        for (const { field, before } of absent) if (before !== undefined) row[field] = before
        return row as Row
      }
    },
  }
}

/** A field that holds rows of another table. */
export function rowsOf<Row>(table: ColumnTable<Row>): Column<readonly Row[]> {
  return {
    flatten: (rows) => rows.map(table.flatten),
    reader(version) {
      const read = table.reader(version)
      return (stored) => (stored as readonly unknown[]).map(read)
    },
    since: 1,
  }
}
