import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../../src')

/** Lines of source that ask which engine is in use. */
function comparisonsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('store/dialects/'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => /['"`](?:sqlite|postgres(?:ql)?)['"`]/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    )
}

describe('what the engines do differently', () => {
  it('stands in store/dialects alone', () => {
    expect(comparisonsIn(src)).toEqual([])
  })
})
