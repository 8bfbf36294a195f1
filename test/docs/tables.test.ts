import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Rows of tables, each with the number of its cells and of those of the row before it; null where none stands there. */
function rowsOf(markdown: string): { readonly row: string; readonly cells: number; readonly before: number | null }[] {
  let before: number | null = null
  return markdown.split('\n').flatMap((row) => {
    const cells = row.startsWith('|') ? row.replaceAll(/\\\||`[^`]*`/g, '').split('|').length - 2 : null
    const here = cells === null ? [] : [{ row, cells, before }]
    before = cells
    return here
  })
}

const files = ['README.md', ...globSync('docs/**/*.md', { cwd: root })]

it('a row of a table has as many cells as the row above it', () => {
  const rows = files.flatMap((file) => rowsOf(readFileSync(join(root, file), 'utf8')).map((row) => ({ file, ...row })))
  expect(rows.length).toBeGreaterThan(100)
  const uneven = rows.filter(({ cells, before }) => before !== null && cells !== before)
  expect(uneven.map(({ file, row }) => `${file}: ${row}`)).toEqual([])
})
