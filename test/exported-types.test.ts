import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

it('gives each exported type name one meaning', () => {
  const files = globSync(['src/**/*.ts', 'commands/**/*.ts'], { cwd: root })
  const places = Map.groupBy(
    files.flatMap((file) => exportedTypes(readFileSync(join(root, file), 'utf8')).map((name) => ({ name, file }))),
    ({ name }) => name,
  )
  const doubles = [...places]
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => [name, found.map(({ file }) => file)])
  expect(places.size).toBeGreaterThan(200)
  expect(doubles).toEqual([])
})

it('sees types, interfaces, classes and enums', () => {
  const source =
    'export type A = 1\nexport interface B {}\nexport class C {}\ntype D = 1\nexport abstract class E {}\nexport type F<T> = T'
  expect(exportedTypes(source)).toEqual(['A', 'B', 'C', 'E', 'F'])
})

function exportedTypes(source: string): readonly string[] {
  return [...source.matchAll(/^export (?:type|interface|(?:abstract )?class|enum) (\w+)(?=[ <])/gm)].map(
    ([, name]) => name!,
  )
}
