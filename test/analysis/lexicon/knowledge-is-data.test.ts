import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownValuesIn, wordListsIn } from '#test/support/word-lists.ts'

const root = join(import.meta.dirname, '../../..')
const files = globSync('src/analysis/**/*.ts', { cwd: root }).toSorted()
const isData = (path: string): boolean => /\/(?:lexicon|gazetteer)\//.test(path)

/** As many words may stand within a rule. */
const most = 5

function listsOf(source: string): readonly (readonly string[])[] {
  return wordListsIn('example.ts', source, most).map(({ words }) => words)
}

describe('knowledge of a language', () => {
  it('stands in a lexicon, not among the rules', () => {
    const own = new Set(files.flatMap((path) => ownValuesIn(path, readFileSync(join(root, path), 'utf8'))))
    const strays = files
      .filter((path) => !isData(path))
      .flatMap((path) =>
        wordListsIn(path, readFileSync(join(root, path), 'utf8'), most)
          .filter(({ words }) => !words.every((word) => own.has(word)))
          .map(({ line, words }) => `${path}:${line} ${words.slice(0, 3).join(' ')} …`),
      )
    expect(strays).toEqual([])
  })

  it('tells its source, file by file', () => {
    const lexicons = files.filter((path) => path.includes('/lexicon/'))
    expect(lexicons.length).toBeGreaterThan(30)
    expect(lexicons.filter((path) => !/\bSources?: /.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
  })
})

describe('the search for lists of words', () => {
  it.each([
    ['an array', "const a = ['he', 'she', 'it', 'we', 'you', 'they']"],
    ['a set', "const a = new Set(['he', 'she', 'it', 'we', 'you', 'they'])"],
    ['a string that is cut', "const a = 'he she it we you they'.split(' ')"],
    ['a template that is cut', 'const a = `he she it\n we you they`.split(/\\s+/)'],
    ['branches of an expression', 'const a = /^(?:he|she|it|we|you|they)$/'],
    ['branches without a group', 'const a = /he|she|it|we|you|they/i'],
    ['branches after another group', 'const a = /(?:is|was) (?:he|she|it|we|you|they)\\b/'],
    ['branches within a function', 'function f(a) { return /^(?:he|she|it|we|you|they)$/.test(a) }'],
  ])('finds %s', (_, source) => {
    expect(listsOf(source)).toEqual([['he', 'she', 'it', 'we', 'you', 'they']])
  })

  it('takes a branch with an ending of its own for one word', () => {
    expect(listsOf('const a = /(?:talks?|raid(?:s|ed)|vote|war|fire|ship)/')).toHaveLength(1)
  })

  it.each([
    ['five words', "const a = ['he', 'she', 'it', 'we', 'you']"],
    ['five branches', 'const a = /^(?:he|she|it|we|you)$/'],
    ['marks', "const a = ['.', ',', ';', ':', '!', '?']"],
    ['numbers', 'const a = [1, 2, 3, 4, 5, 6]'],
    ['a class of letters', 'const a = /[a|b|c|d|e|f]/'],
    ['a sentence that nobody cuts', "const a = 'he she it we you they'"],
    ['words of a type', "type A = 'he' | 'she' | 'it' | 'we' | 'you' | 'they'"],
  ])('passes %s', (_, source) => {
    expect(listsOf(source)).toEqual([])
  })

  it('knows the values of the project’s own types', () => {
    expect(ownValuesIn('example.ts', "type A = 'agree' | 'reject'\nconst b = 'he'")).toEqual(['agree', 'reject'])
  })
})
