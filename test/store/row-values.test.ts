import { describe, expect, it } from 'vitest'
import { columnTable, plain, rowsOf } from '#src/store/queries/column-table.ts'
import { inChunks } from '#src/store/queries/in-chunks.ts'
import { statementRowId } from '#src/store/queries/statement-row-id.ts'

describe('a long list of values', () => {
  it.each([
    [0, []],
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
    [1001, [500, 500, 1]],
  ])('of %d is asked for in parts of %j', async (count, parts) => {
    const items = Array.from({ length: count }, (_, n) => n)
    const asked: number[] = []
    const rows = await inChunks(items, async (some) => {
      asked.push(some.length)
      return some
    })
    expect(rows).toEqual(items)
    expect(asked).toEqual(parts)
  })
})

it('a statement has a row id by its revision and its place, up to the 16,384th', () => {
  expect([statementRowId(1, 0), statementRowId(1, 1), statementRowId(1, 16_383), statementRowId(2, 0)]).toEqual([
    16_384, 16_385, 32_767, 32_768,
  ])
  expect(() => statementRowId(7, 16_384)).toThrow('Statement 16384 of revision 7 has no row id')
})

describe('rows that are stored as lists', () => {
  type Row = { readonly name: string; readonly size: number; readonly seen?: boolean }
  const table = columnTable<Row>({
    name: plain(),
    size: plain({ since: 2, before: 7 }),
    seen: plain<boolean | undefined>({ since: 3, before: undefined }),
  } as Parameters<typeof columnTable<Row>>[0])

  it('have the highest version of their columns', () => {
    expect(table.version).toBe(3)
    expect(columnTable<{ a: number }>({ a: plain() }).version).toBe(1)
  })

  it('are read in the version in which they were written', () => {
    const row = { name: 'a', size: 2, seen: true }
    expect(table.flatten(row)).toEqual(['a', 2, true])
    expect(table.reader(3)(['a', 2, true])).toEqual(row)
    expect(table.reader(2)(['a', 2])).toEqual({ name: 'a', size: 2 })
    expect(table.reader(1)(['a'])).toEqual({ name: 'a', size: 7 })
    expect(Object.keys(table.reader(1)(['a']))).toEqual(['name', 'size'])
  })

  it('may hold rows', () => {
    const rows = rowsOf(table)
    expect(rows.since).toBe(1)
    expect(rows.flatten([{ name: 'a', size: 1, seen: false }])).toEqual([['a', 1, false]])
    expect(rows.reader(2)([['a', 1]])).toEqual([{ name: 'a', size: 1 }])
  })
})
