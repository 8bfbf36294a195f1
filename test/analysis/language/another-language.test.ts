import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analysedAs, analysedLanguages } from '#src/analysis/analysed-languages.ts'
import { analyze } from '#src/analysis/running/analyze.ts'
import { languages } from '#src/analysis/running/languages.ts'
import { sliceOf } from '#src/base/span.ts'
import { importedBy } from '#test/support/circles.ts'
import { marish } from '#test/support/marish/marish.ts'

const root = join(import.meta.dirname, '../../..')

/** Who says what, as words. */
function saidIn(text: string): readonly (readonly [string | null, string])[] {
  return analyze(text, { language: marish }).statements.map(({ speaker, content }) => [
    speaker?.name ?? null,
    sliceOf(text, content),
  ])
}

/** Every file that a file of the project imports, itself and through others; files of the project alone. */
function reachOf(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path) || !existsSync(join(root, path))) return seen
  seen.add(path)
  for (const target of importedBy(readFileSync(join(root, path), 'utf8'))) {
    if (target.startsWith('#')) reachOf(target.slice(1), seen)
    if (target.startsWith('.')) reachOf(relative(root, normalize(join(root, dirname(path), target))), seen)
  }
  return seen
}

describe('another language than English', () => {
  it.each([
    ['a speaker ahead of the words', 'Odi dira Hara Dole: «Vani ma sola.»', [['Hara Dole', 'Vani ma sola.']]],
    ['a speaker behind the words', '«Loka pena,» vesta sn. Tomu Reka.', [['Tomu Reka', 'Loka pena,']]],
    [
      'a bare name and a pronoun',
      'Dira Hara Dole: «Vani la sola.» Sefa radu. «Tena frigo,» klama elo. «Nova ponta!» poka Dole.',
      [
        ['Hara Dole', 'Vani la sola.'],
        ['Hara Dole', 'Tena frigo,'],
        ['Hara Dole', 'Nova ponta!'],
      ],
    ],
    ['a pronoun that nobody stands behind', '«Tena frigo,» klama elo.', [[null, 'Tena frigo,']]],
    ['words that were not said', '«Tena frigo,» nu dira Hara Dole.', []],
    ['a name in marks', 'Hara Dole sefa la «Veca Ponta» odi.', []],
  ])('reads %s', (_, text, said) => {
    expect(saidIn(text)).toEqual(said)
  })

  it('joins the mentions of its people, keeps sentences, and prints nobody on its word', () => {
    const text = 'Odi dira sn. Hara Dole: «Vani ma sola.» Dole tena in Vila.'
    const found = analyze(text, { language: marish, summarySentences: 1 })
    expect(found.language).toBe('x-marish')
    expect(found.sentences.map((sentence) => sliceOf(text, sentence).trim())).toEqual([
      'Odi dira sn. Hara Dole: «Vani ma sola.»',
      'Dole tena in Vila.',
    ])
    expect(found.summary).toEqual(found.sentences.slice(0, 1))
    expect(found.actors.map(({ id, mentions }) => [id, mentions.length])).toEqual([['person:hara-dole', 2]])
    expect(found.statements.map(({ printed }) => printed)).toEqual([false])
  })

  it('asks nothing that knows English', () => {
    const reach = [...reachOf('test/support/marish/marish.ts')]
    expect(reach).toContain('src/analysis/shared/group-actors.ts')
    expect(reach.filter((path) => /^src\/analysis\/(?:english|gazetteer|running)\//.test(path))).toEqual([])
  })

  it('reads English words as unknown ones', () => {
    const text = 'The minister, Jane Doe, said: «We will build a harbour.»'
    expect(saidIn(text)).toEqual([])
    expect(analyze(text).statements).toHaveLength(1)
  })
})

describe('the door to a language', () => {
  it('leads into English through one file alone', () => {
    const files = ['analyze.ts', 'languages.ts', 'analysis-job.ts', 'analysis-pool.ts', 'analysis.worker.ts']
    const inside = files.flatMap((file) => importedBy(readFileSync(join(root, 'src/analysis/running', file), 'utf8')))
    expect(inside.filter((target) => target.includes('/english/'))).toEqual(['#src/analysis/english/english.ts'])
  })

  it('keeps what knows no language apart from what does', () => {
    const shared = [...reachOf('src/analysis/shared/people.ts'), ...reachOf('src/analysis/shared/mark-quotations.ts')]
    expect(shared.filter((path) => /\/(?:english|gazetteer)\//.test(path))).toEqual([])
  })

  it('reads each language that is listed, and one of unknown language as English', () => {
    expect(analysedLanguages.map((tag) => languages[tag].tag)).toEqual([...analysedLanguages])
    expect([analysedAs('en'), analysedAs('und'), analysedAs('fa')]).toEqual(['en', 'en', null])
  })
})
