import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { onFirstUse } from '#src/base/on-first-use.ts'
import { examplesIn, examplesInComments } from '#test/support/examples-in-comments.ts'
import { readings } from '#test/support/readings.ts'

const folder = join(import.meta.dirname, '../golden/readings')
const today = Object.entries(readings()).map(([name, read]) => ({ name, blocks: onFirstUse(() => blocksOf(read())) }))

/** One block for each text: what it is, and what was found in it. */
function blocksOf(text: string): readonly string[] {
  return text.split(/\n(?=# )/)
}

describe('the examples of comments', () => {
  it('are all read, in every file of the rules', () => {
    expect(examplesInComments().length).toBeGreaterThan(600)
    const comments = today.find(({ name }) => name === 'comments.txt')
    const run = comments?.blocks().map((block) => block.split('\n')[0]) ?? []
    expect(examplesInComments().filter((example) => !run.includes(`# ${example}`))).toEqual([])
  })

  it.each([
    ['a line', '// “Doe said so”, not “Doe”', ['Doe said so']],
    ['two lines', '  // “Doe said\n  // so”', ['Doe said so']],
    ['a docstring', '/**\n * “Doe said\n * so”: it was.\n */', ['Doe said so']],
    ['marks within marks', '/** “Doe said, “No more.”” */', ['Doe said, “No more.”']],
    ['a rule itself', "const a = '“Doe said so”'", []],
  ])('are found in %s', (_, source, found) => {
    expect(examplesIn(source)).toEqual(found)
  })
})

describe('what the engine reads', () => {
  // After a change of the rules: `npm run golden`, and the difference shows what else it moved.
  it.each(today)('in $name is as recorded', ({ name, blocks }) => {
    expect(blocks()).toEqual(blocksOf(readFileSync(join(folder, name), 'utf8')))
  })
})
