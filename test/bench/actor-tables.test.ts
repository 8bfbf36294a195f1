import { describe, expect, it } from 'vitest'
import type { ActorCase } from '#bench/actors/cases.ts'
import { withActorTables } from '#bench/actors/tables.ts'
import { measureFitted, measureLeftOut } from '#bench/learning/leave-out.ts'

const options = { ridge: 1, fewest: 1, constant: 'always', against: new Set<string>() }

const caseOf = (folder: string, term: string, right: number): ActorCase => ({
  terms: new Map([
    ['always', 1],
    [term, 1],
  ]),
  right,
  share: 1,
  folder,
  isToldByRules: true,
})

const reportOf = (cases: readonly ActorCase[]) => {
  const learning = { cases, judged: new Set(cases) }
  return {
    leftOut: measureLeftOut(learning, options, ({ folder }) => folder),
    fitted: measureFitted(learning, options),
  }
}

describe('what the measure of key actors is worth', () => {
  const cases = ['a', 'b', 'c'].flatMap((folder) => [
    caseOf(folder, 'speaks', 1),
    caseOf(folder, 'speaks', 1),
    caseOf(folder, 'aside', 0),
  ])

  it('is told of each case by weights that its folder had no part in', () => {
    const alone = [...cases, caseOf('d', 'capitals', 0)]
    const { fitted, leftOut } = reportOf(alone)
    expect(leftOut.at(-1)!.chance).toBeGreaterThan(fitted.at(-1)!.chance)
    expect(leftOut).toHaveLength(alone.length)
  })

  it('stands between the marks of the page, with what the line keeps and how many of it are wrong', () => {
    const report = reportOf(cases)
    const marks = ['<!-- actors: written by npm run fit:actors -->', '<!-- end of actors -->']
    const page = withActorTables(`before\n${marks.join('\nold\n')}\nafter`, report, 0.6)
    expect(page).toContain('| by the rules alone | 100.0 % | 3 of 9, 33.3 %')
    expect(page).toContain('| 0.6, the line | 100.0 % | 0 of 6, 0.0 %')
    expect(page).toMatch(/^before\n<!-- actors/)
    expect(page).not.toContain('\nold\n')
    expect(() => withActorTables('no marks', report, 0.6)).toThrow('no place')
  })
})
