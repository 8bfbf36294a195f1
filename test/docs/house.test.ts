import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const map = readFileSync(join(root, 'docs/house.md'), 'utf8')

/** Every path in code marks: it has a slash or ends like a file. */
const paths = [...map.matchAll(/`([\w.-]+(?:\/[\w.-]*)+|\.env\.example|README\.md)`/g)].map(([, path = '']) => path)

describe('the map of the code', () => {
  it('names files and folders that stand', () => {
    const folders = paths.filter((path) => /^(?:src|commands|test|docs)\b|^[.R]/.test(path))
    expect(folders.length).toBeGreaterThan(50)
    expect(folders.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names rooms that stand on their floors', () => {
    const rows = [...map.matchAll(/^\| `(src\/\w+)\/` \|(.*)\|$/gm)]
    const rooms = rows.flatMap(([, floor, row = '']) =>
      [...row.matchAll(/`(\w+)\/`/g)].map(([, room]) => `${floor}/${room}`),
    )
    expect(rooms.length).toBeGreaterThan(20)
    expect(rooms.filter((room) => !existsSync(join(root, room)))).toEqual([])
  })

  it.each([
    ...['a cue verb', 'a command', 'a digest’s layout', 'a catalogue feed', 'a UI language', 'a column of statements'],
    ...['ranking', 'a metric', 'a store engine', 'an analysis language', 'an outlet’s label', 'an act'],
  ])('tells where to change %s', (what) => {
    expect(map.replaceAll("'", '’')).toContain(what)
  })

  it('is linked from README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('(docs/house.md)')
  })
})
