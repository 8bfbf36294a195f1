import { readFileSync, writeFileSync } from 'node:fs'
import { measureFitted, measureLeftOut } from '#bench/learning/leave-out.ts'
import { fitLogistic } from '#bench/learning/logistic.ts'
import { weightsFile } from '#bench/learning/weights-file.ts'
import { always } from '#src/base/measure.ts'
import { leastChanceOfActor } from '#src/briefings/actor-measure.ts'
import type { ActorCase } from './cases.ts'
import { withActorTables } from './tables.ts'

/** Terms with fewer cases than this say nothing; the pull keeps a term with few cases from deciding alone. */
const options = { ridge: 6, fewest: 6, constant: always, against: new Set<string>() }

/**
 * Writes the weights that judged actors give, and the tables of what the measure is worth.
 *
 * @returns How much it learnt from, in a line.
 */
export function learnFrom(cases: readonly ActorCase[]): string {
  const weights = fitLogistic(cases, options)
  const { pathname: root } = new URL('../../', import.meta.url)
  writeFileSync(`${root}src/briefings/actor-weights.ts`, sourceOf(weights, cases))
  const page = `${root}docs/grading.md`
  const learning = { cases, judged: new Set(cases) }
  const report = {
    leftOut: measureLeftOut(learning, options, ({ folder }) => folder),
    fitted: measureFitted(learning, options),
  }
  writeFileSync(page, withActorTables(readFileSync(page, 'utf8'), report, leastChanceOfActor))
  return `${cases.length} cases, ${weights.size} weights`
}

function sourceOf(weights: ReadonlyMap<string, number>, cases: readonly ActorCase[]): string {
  const wrong = cases.filter(({ right }) => right < 0.5).length
  const folders = new Set(cases.map(({ folder }) => folder)).size
  return weightsFile(
    'actorWeights',
    [
      'How much each term of `actorTerms` speaks for a key actor (above 0) or against it, in log odds.',
      '',
      `Source: written by \`npm run fit:actors\` on ${new Date().toISOString().slice(0, 10)} from ${cases.length} actors that readers judged, ${wrong} of them wrong, of ${folders}`,
      'folders of news. What the measure is worth stands in docs/grading.md.',
    ],
    weights,
  )
}
