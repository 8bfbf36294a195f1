import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Comments of a source: `/** … *\/`, and lines of `//` that follow each other. */
const comment = /\/\*\*[\s\S]*?\*\/|(?:^|(?<=\s))\/\/ .*(?:\n\s*\/\/ .*)*/g

/** Sentences and phrases of two words and more that the comments of English rules give as examples, each once. */
export function examplesInComments(): readonly string[] {
  const examples = globSync('src/analysis/{english,shared}/**/*.ts', { cwd: root })
    .toSorted()
    .flatMap((path) => examplesIn(readFileSync(join(root, path), 'utf8')))
  return [...new Set(examples)].toSorted()
}

/** What stands in curly marks in the comments of a source, without the outer marks. */
export function examplesIn(source: string): readonly string[] {
  return [...source.matchAll(comment)]
    .flatMap(([written]) => inMarks(written.replaceAll(/\s*\n\s*(?:\*|\/\/)\s?/g, ' ')))
    .filter((example) => example.trim().includes(' '))
}

function inMarks(text: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '“') {
      if (depth === 0) start = at + 1
      depth += 1
    } else if (text[at] === '”' && depth > 0) {
      depth -= 1
      if (depth === 0) found.push(text.slice(start, at))
    }
  }
  return found
}
