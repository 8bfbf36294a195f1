import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readItems } from '#bench/grade/feed-item.ts'
import { type Learning, measureFitted, measureLeftOut } from '#bench/learning/leave-out.ts'
import { fitLogistic, type LogisticOptions } from '#bench/learning/logistic.ts'
import { weightsFile } from '#bench/learning/weights-file.ts'
import { always } from '#src/base/measure.ts'
import { leastChanceOfHeadline } from '#src/briefings/headline-measure.ts'
import { leastChanceOfTopic } from '#src/stories/facts/topic-measure.ts'
import { headlineCases, type ToldCase, topicCases } from './cases.ts'
import { gradedStories } from './graded-stories.ts'
import { withTables } from './page.ts'

const usage = `Learns from graded briefings which stories are about a topic and which headlines say what happened, and writes the
weights and the tables of docs/grading.md.

  npm run fit:told -- --sheet FILE [--sheet FILE …] [--also FILE …] --items DIR [--items DIR …]

  FILE is a filled sheet of npm run grade; DIR is the folder with the feed items that it was made from. What is given with
  --also is learnt from and does not count in the tables: what the writer of a rule judged. Weeks of news are
  left out in turn, so that the tables tell of news that was not learnt from. Keep sheets and folders outside the repository.
`

const { values } = parseArgs({
  options: {
    sheet: { type: 'string', multiple: true },
    also: { type: 'string', multiple: true, default: [] },
    items: { type: 'string', multiple: true },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || !values.sheet || !values.items) {
  process[values.help ? 'stdout' : 'stderr'].write(usage)
  process.exit(values.help ? 0 : 2)
}

/** Evidence of fewer cases than this says nothing. */
const fewest = 8

/** Parts of the weeks that are left out in turn. */
const parts = 10

const measures = {
  topic: {
    file: 'src/stories/facts/topic-weights.ts',
    name: 'topicWeights',
    evidence: 'topicEvidence',
    lines: leastChanceOfTopic,
    options: { ridge: 4, fewest, constant: always, against: new Set(['named once', 'teaser', 'title: in a row']) },
  },
  headline: {
    file: 'src/briefings/headline-weights.ts',
    name: 'headlineWeights',
    evidence: 'headlineEvidence',
    lines: leastChanceOfHeadline,
    options: { ridge: 6, fewest, constant: always, against: new Set(['no headline by a rule', 'question', 'teaser']) },
  },
} as const satisfies Record<string, { options: LogisticOptions } & Record<string, unknown>>

const { pathname: root } = new URL('../../', import.meta.url)
const items = (await Promise.all(values.items.map(readItems))).flat()
const graded = await gradedStories(values.sheet, items)
const others = await gradedStories(values.also, items)
const pageFile = `${root}docs/grading.md`
const learnings: Record<keyof typeof measures, Learning<ToldCase>> = {
  topic: learningOf(await topicCases(graded), await topicCases(others)),
  headline: learningOf(headlineCases(graded), headlineCases(others)),
}
for (const [name, measure] of Object.entries(measures)) {
  const learning = learnings[name as keyof typeof measures]
  const some = learning.cases
  const weights = fitLogistic(some, measure.options)
  writeFileSync(`${root}${measure.file}`, sourceOf(measure, weights, some))
  const report = {
    leftOut: measureLeftOut(learning, measure.options, partOf(some)),
    fitted: measureFitted(learning, measure.options),
  }
  writeFileSync(pageFile, withTables(readFileSync(pageFile, 'utf8'), name, report, measure.lines))
  process.stdout.write(`${name}: ${some.length} cases, ${weights.size} weights\n`)
}

function learningOf(judged: readonly ToldCase[], others: readonly ToldCase[]): Learning<ToldCase> {
  return { cases: [...judged, ...others], judged: new Set(judged) }
}

/** The part of a case: that of its week, so that one week is wholly left out or not at all. */
function partOf(cases: readonly ToldCase[]): (one: ToldCase) => number {
  const weeks = [...new Set(cases.map(({ week }) => week))].sort((a, b) => a - b)
  const known = new Map(weeks.map((week, at) => [week, at % parts]))
  return ({ week }) => known.get(week)!
}

function sourceOf(
  { name, evidence }: { readonly name: string; readonly evidence: string },
  weights: ReadonlyMap<string, number>,
  some: readonly ToldCase[],
): string {
  const wrong = some.filter(({ right }) => right < 0.5).length
  const weeks = new Set(some.map(({ week }) => week)).size
  return weightsFile(
    name,
    [
      `How much each piece of \`${evidence}\` speaks for it (above 0) or against it, in log odds.`,
      '',
      `Source: written by \`npm run fit:told\` on ${new Date().toISOString().slice(0, 10)} from ${some.length} lines that readers judged, ${wrong} of them wrong, of news of`,
      `${weeks} weeks. What the measure is worth stands in docs/grading.md.`,
    ],
    weights,
  )
}
