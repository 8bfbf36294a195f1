import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCommonWord } from '#src/analysis/english/lexicon/common-words.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A row of the glossary: `| word | meaning | where |`. */
const rows = [...read('docs/words.md').matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]
  .map(([, word = '', meaning = '', where = '']) => ({ word, meaning, where }))
  .filter(({ word }) => word !== 'word' && !word.startsWith('---'))

const definition = /^(?:`(\w+)` in )?`((?:src|test)\/[\w./-]+)`$/

describe('the glossary', () => {
  it('names each word once', () => {
    const words = rows.map(({ word }) => word.toLowerCase())
    expect(words.length).toBeGreaterThan(60)
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  it('names files that stand, and types and functions that they export', () => {
    const wrong = rows.filter(({ where }) => {
      const [, name, path = ''] = where.match(definition) ?? []
      if (!existsSync(join(root, path)) || path === '') return true
      return name !== undefined && !new RegExp(`^export [\\w ]*\\b${name}\\b`, 'm').test(read(path))
    })
    expect(wrong).toEqual([])
  })

  it('explains each word of an exported type that is no common English word', () => {
    const explained = new Set(rows.flatMap(({ word }) => word.toLowerCase().split(/[ ,]+/)))
    const types = globSync(['src/**/*.ts', 'commands/**/*.ts'], { cwd: root }).flatMap((path) =>
      [...read(path).matchAll(/^export (?:type|interface|class|enum) (\w+)/gm)].map(([, name = '']) => name),
    )
    const isKnown = (word: string): boolean => formsOf(word).some((form) => isCommonWord(form) || explained.has(form))
    const unknown = types.filter((name) => !wordsOfName(name).every(isKnown))
    expect(types.length).toBeGreaterThan(200)
    expect(unknown).toEqual([])
  })

  it('is linked from README and from the map', () => {
    expect(read('README.md')).toContain('(docs/words.md)')
    expect(read('docs/house.md')).toContain('(words.md)')
  })
})

/** `LeasedDelivery` → `leased`, `delivery`. */
function wordsOfName(name: string): readonly string[] {
  return (name.match(/[A-Z][a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase())
}

/** The word itself and its plain forms: `tombstone` for `tombstones`, `cluster` for `clustered`. */
function formsOf(word: string): readonly string[] {
  return [
    word,
    word.replace(/e?s$/, ''),
    word.replace(/s$/, ''),
    word.replace(/e[dr]$/, ''),
    word.replace(/e[dr]$/, 'e'),
  ]
}
