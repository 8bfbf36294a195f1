import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tableOf } from '#bench/beside/row.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

describe('the packages that the bench compares with', () => {
  it('are none of the bot’s, and have a lock of their own with every digest', () => {
    const peers = Object.keys(read('bench/peers/package.json').dependencies)
    const own = read('package.json')
    expect(peers.length).toBeGreaterThan(4)
    expect(peers.filter((name) => name in own.dependencies || name in own.devDependencies)).toEqual([])
    expect(own.workspaces).toBeUndefined()
    const locked: Record<string, { integrity?: string }> = read('bench/peers/package-lock.json').packages
    const unsigned = Object.entries(locked).filter(([place, { integrity }]) => place !== '' && !integrity)
    expect(unsigned).toEqual([])
    expect(peers.filter((name) => !(`node_modules/${name}` in locked))).toEqual([])
  })

  it('stand in one table', () => {
    const row = { task: 'sentences', who: 'sbd', quality: '3 of 4', time: '8 ms' }
    expect(tableOf([row, row]).split('\n')).toEqual([
      '| task | who | quality | time |',
      '| --- | --- | --- | --- |',
      '| sentences | sbd | 3 of 4 | 8 ms |',
      '| sentences | sbd | 3 of 4 | 8 ms |',
      '',
    ])
  })
})
